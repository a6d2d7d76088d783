'use client'

import type { ReactNode } from 'react'
import type { Frame } from '../axis/layout.ts'
import type { Column } from '../axis/columns.ts'
import { RoundSlider } from '../axis/round-slider.tsx'
import { remaining, remainingNumber } from '../format.ts'
import styles from './selectable-share.module.css'

/** What several figures share: the columns they have, and which of them is selected. */
export interface ShareSelection {
  /** Densest first; columns are their places. */
  readonly shares: readonly number[]
  readonly selected: number
  readonly isPinned: boolean
  readonly onMove: (place: number | null) => void
  readonly onPin: (place: number | null) => void
}

export interface SelectableShareProps extends ShareSelection {
  /** Where a share stands, px. */
  readonly x: (remaining: number) => number
  /** What the pointer may move over. */
  readonly frame: Frame
  /** True leaves the share’s number out above the column. */
  readonly isQuiet?: boolean
  readonly children: ReactNode
}

/** A figure with one selected share: hover or arrows move it, click or Enter pins it, Esc frees it. */
export function SelectableShare(props: SelectableShareProps) {
  const { shares, selected, onMove, onPin, x, frame, isQuiet, children } = props
  const share = shares[selected]
  return (
    <div className={styles.figure}>
      {children}
      {share !== undefined && (
        <div
          className={styles.column}
          style={{ left: x(share), top: frame.top, height: frame.bottom - frame.top }}
        >
          {!isQuiet && <span className={styles.name}>{remainingNumber(share)}</span>}
        </div>
      )}
      <RoundSlider
        columns={shareColumns(shares, x)}
        frame={frame}
        selected={selected}
        text={share === undefined ? '' : `${remaining(share)} of the weights`}
        onMove={onMove}
        onPin={onPin}
      />
    </div>
  )
}

/** Columns around shares on any axis, edges midway between neighbours. */
export function shareColumns(shares: readonly number[], x: (share: number) => number): Column[] {
  const places = shares.map(x)
  return shares.map((remainingShare, index) => {
    const place = places[index] ?? 0
    const [before, after] = [places[index - 1], places[index + 1]]
    return {
      round: index,
      remaining: remainingShare,
      x: place,
      left: before === undefined ? place : (before + place) / 2,
      right: after === undefined ? place : (place + after) / 2,
      label: null,
    }
  })
}
