'use client'

import type { KeyboardEvent, MouseEvent } from 'react'
import { columnAt, type Column } from './columns.ts'
import type { Frame } from './layout.ts'
import styles from './round-slider.module.css'

export interface RoundSliderProps {
  readonly columns: readonly Column[]
  /** What the pointer may move over. */
  readonly frame: Frame
  readonly selected: number | null
  /** The selected round in words, as a reader would hear it. */
  readonly text: string
  /** Moves the selection until the pointer leaves; null frees it. */
  readonly onMove: (round: number | null) => void
  /** Keeps it; null frees it. */
  readonly onPin: (round: number | null) => void
}

/** Hover or arrows move the selected round, click or Enter pins it, Esc frees it. */
export function RoundSlider(props: RoundSliderProps) {
  const { columns, frame, selected, text, onMove, onPin } = props
  const last = columns.at(-1)?.round ?? 0
  const under = (event: MouseEvent<HTMLInputElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    return columnAt(columns, event.clientX - left + frame.left)?.round ?? null
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onPin(selected)
    else if (event.key === 'Escape') onPin(null)
    else return
    event.preventDefault()
  }
  return (
    <input
      type="range"
      className={styles.slider}
      style={{
        left: frame.left,
        top: frame.top,
        width: frame.right - frame.left,
        height: frame.bottom - frame.top,
      }}
      aria-label="Selected round. Arrow keys move it, Enter pins it, Escape frees it."
      min={0}
      max={last}
      step={1}
      value={selected ?? 0}
      aria-valuetext={text}
      onChange={(event) => onMove(Number(event.currentTarget.value))}
      onMouseDown={(event) => {
        // The columns decide, not the even steps of the control.
        event.preventDefault()
        event.currentTarget.focus({ preventScroll: true })
      }}
      onMouseMove={(event) => onMove(under(event))}
      onMouseLeave={() => onMove(null)}
      onClick={(event) => onPin(under(event))}
      onKeyDown={onKeyDown}
    />
  )
}
