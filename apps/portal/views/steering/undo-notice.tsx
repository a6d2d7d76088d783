'use client'

import { useEffect, useRef, useState, type ReactNode } from 'react'
import styles from './steering.module.css'

/** How long an undo is offered, in milliseconds. */
const offered = 8000

/** Says what was done and offers to undo it, where it can be; waits while it is pointed at or has the focus. */
export function UndoNotice({
  children,
  onUndo,
  onGone,
}: {
  readonly children: ReactNode
  readonly onUndo: (() => void) | null
  readonly onGone: () => void
}) {
  const [held, setHeld] = useState(false)
  const gone = useRef(onGone)
  useEffect(() => {
    gone.current = onGone
  })
  useEffect(() => {
    if (held) return undefined
    const timer = setTimeout(() => gone.current(), offered)
    return () => clearTimeout(timer)
  }, [held])
  return (
    <span
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {children}{' '}
      {onUndo && (
        <button type="button" className={styles.plain} onClick={onUndo}>
          Undo
        </button>
      )}
    </span>
  )
}
