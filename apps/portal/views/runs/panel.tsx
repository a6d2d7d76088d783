'use client'

import { useEffect, type ReactNode, type RefObject } from 'react'
import styles from './runs.module.css'

/** What opens under its button, one at a time; Escape and a click elsewhere close it. */
export function Panel({
  label,
  shortcut,
  panel,
  dashed = false,
  right = false,
  children,
}: {
  readonly label: ReactNode
  readonly shortcut?: string
  readonly panel: RefObject<HTMLDetailsElement | null>
  readonly dashed?: boolean
  /** Set to the right edge of its button. */
  readonly right?: boolean
  readonly children: ReactNode
}) {
  useEffect(() => {
    const details = panel.current
    if (!details) return undefined
    const point = ({ target }: PointerEvent) => {
      if (target instanceof Node && !details.contains(target)) closePanel(details)
    }
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.open) return
      event.stopPropagation()
      closePanel(details)
      details.querySelector('summary')?.focus()
    }
    document.addEventListener('pointerdown', point)
    details.addEventListener('keydown', leave)
    return () => {
      document.removeEventListener('pointerdown', point)
      details.removeEventListener('keydown', leave)
    }
  }, [panel])
  return (
    <details ref={panel} name="runs" className={styles.panel}>
      <summary className={dashed ? styles.dashed : styles.button}>
        {label} {shortcut && <kbd>{shortcut}</kbd>}
      </summary>
      <div className={right ? styles.panelRight : styles.panelBody}>{children}</div>
    </details>
  )
}

function closePanel(details: HTMLDetailsElement): void {
  details.open = false
}

/** Opens a panel and goes to the first thing in it that can be used. */
export function openPanel({ current }: RefObject<HTMLDetailsElement | null>): void {
  if (!current) return
  current.open = true
  current.querySelector<HTMLElement>('select, input, a, button:not(:disabled)')?.focus()
}
