'use client'

import { useEffect, useState, type ReactNode } from 'react'
import styles from './steering.module.css'

/** How long an undo is offered, in milliseconds. */
const offered = 8000

/** Says what was done and offers to undo it; waits while it is pointed at or has the focus. */
export function UndoNotice({
  children,
  onUndo,
  onGone,
}: {
  readonly children: ReactNode
  readonly onUndo: () => void
  readonly onGone: () => void
}) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(onGone, offered)
    return () => clearTimeout(timer)
  }, [held, onGone])
  return (
    <span
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {children}{' '}
      <button type="button" className={styles.plain} onClick={onUndo}>
        Undo
      </button>
    </span>
  )
}
