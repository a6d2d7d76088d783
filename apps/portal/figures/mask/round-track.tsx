'use client'

import { columnsOf } from '../axis/columns.ts'
import type { Layout } from '../axis/layout.ts'
import { RoundSlider } from '../axis/round-slider.tsx'
import { percent, remaining as shareText, remainingNumber } from '../format.ts'
import { armStyle } from '../mark/arm-style.ts'
import { Label, round } from '../mark/label.tsx'
import styles from './mask.module.css'

/** One round of the run on the track. */
export interface TrackRound {
  readonly round: number
  /** Share of all prunable weights kept, 0…1; as planned while it is to come. */
  readonly remaining: number
  /** Test accuracy in 0…1; null while it is to come, and when it diverged. */
  readonly accuracy: number | null
  readonly there: boolean
  readonly diverged: boolean
  /** False where it is not there and will never be. */
  readonly comes: boolean
}

export interface RoundTrackProps {
  readonly rounds: readonly TrackRound[]
  /** Test accuracy of the whole network, 0…1; null where it is not known. */
  readonly dense: number | null
  readonly denseName: string
  readonly selected: number
  readonly arm: string
  readonly digits: number
  readonly playing: boolean
  readonly onPlay: () => void
  readonly onMove: (round: number | null) => void
  readonly onPin: (round: number | null) => void
  readonly layout: Layout
  readonly width: number
}

const height = 92
const line = 64

/** The round that all figures show: a slider with test accuracy above it. */
export function RoundTrack(props: RoundTrackProps) {
  const { rounds, dense, denseName, selected, arm, digits, layout, width, onMove, onPin } = props
  const wide = layout === 'wide'
  const [left, right] = wide ? [64, width - 80] : [8, width - 8]
  const half = (right - left) / (2 * Math.max(1, rounds.length - 1))
  const columns = columnsOf(rounds, left - half, right + half)
  const placed = rounds.map((one, at) => ({ ...one, ...columns[at]! }))
  const chosen = placed.find((one) => one.round === selected)
  const accuracies = [
    ...placed.flatMap(({ accuracy }) => accuracy ?? []),
    ...(dense === null ? [] : [dense]),
  ]
  const [low, high] = [Math.min(...accuracies), Math.max(...accuracies)]
  const y = (accuracy: number) => (high > low ? 46 - ((accuracy - low) / (high - low)) * 34 : 29)
  const known = placed.flatMap((one) =>
    one.accuracy === null ? [] : [{ ...one, y: y(one.accuracy) }],
  )
  const { colour } = armStyle(arm)
  const x = (at: { readonly x: number }) => round(rounds.length === 1 ? left : at.x)
  const last = rounds.at(-1)?.round ?? 0
  const toCome = rounds.filter(({ there, comes }) => !there && comes).length
  const endsAt = chosen && chosen.x > right - 90
  return (
    <div className={styles.track}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={labelOf(known)}
      >
        {dense !== null && (
          <g>
            <line
              x1={left}
              x2={right}
              y1={round(y(dense))}
              y2={round(y(dense))}
              stroke="var(--ink)"
              strokeOpacity={0.6}
            />
            {wide && (
              <Label x={left - 10} y={y(dense) + 4} anchor="end" size={12} tone="strong">
                {denseName}
              </Label>
            )}
          </g>
        )}
        {known.length > 1 && (
          <path
            d={`M${known.map((one) => `${x(one)} ${round(one.y)}`).join('L')}`}
            fill="none"
            stroke={colour}
            strokeWidth={2}
          />
        )}
        {known.map((one) => (
          <circle
            key={one.round}
            cx={x(one)}
            cy={round(one.y)}
            r={one.round === selected ? 4.6 : 2.6}
            fill={colour}
          />
        ))}
        <line x1={left} x2={right} y1={line} y2={line} stroke="var(--axis)" strokeWidth={2} />
        {chosen && (
          <line x1={left} x2={x(chosen)} y1={line} y2={line} stroke="var(--ink)" strokeWidth={2} />
        )}
        {placed
          .filter(({ diverged }) => diverged)
          .map((one) => (
            <g key={one.round} stroke="var(--warn)" strokeWidth={2}>
              <path d={`M${x(one) - 5} 36l10 10m0 -10l-10 10`} fill="none" />
            </g>
          ))}
        {placed.map((one) => (
          <g key={one.round}>
            <line
              x1={x(one)}
              x2={x(one)}
              y1={line - 4}
              y2={line + 4}
              stroke={one.there && one.x <= (chosen?.x ?? right) ? 'var(--ink)' : 'var(--axis)'}
            />
            {(one.label !== null || one === chosen || one === placed[0] || one === placed.at(-1)) &&
              clear(one, chosen) && (
                <Label
                  x={
                    !wide && one === placed[0]
                      ? left
                      : !wide && one === placed.at(-1)
                        ? right
                        : x(one)
                  }
                  y={86}
                  anchor={
                    !wide && one === placed[0]
                      ? 'start'
                      : !wide && one === placed.at(-1)
                        ? 'end'
                        : 'middle'
                  }
                  bold={one === chosen}
                  tone={one === chosen ? 'strong' : one.there ? 'plain' : 'soft'}
                >
                  {one === placed[0] || one === placed.at(-1)
                    ? shareText(one.remaining)
                    : remainingNumber(one.remaining)}
                </Label>
              )}
          </g>
        ))}
        {chosen && (
          <g>
            <line
              x1={x(chosen)}
              x2={x(chosen)}
              y1={6}
              y2={line}
              stroke="var(--ink)"
              strokeDasharray="2 2"
            />
            <circle
              cx={x(chosen)}
              cy={line}
              r={8}
              fill="var(--paper)"
              stroke="var(--ink)"
              strokeWidth={2}
            />
            {chosen.accuracy !== null && (
              <Label
                x={x(chosen) + (endsAt ? -9 : 9)}
                y={y(chosen.accuracy) > 29 ? y(chosen.accuracy) - 10 : y(chosen.accuracy) + 18}
                anchor={endsAt ? 'end' : 'start'}
                bold
                colour={colour}
                halo
              >
                {percent(chosen.accuracy, digits)}
              </Label>
            )}
          </g>
        )}
        {wide && (
          <g>
            <Label x={right + 14} y={line + 4} size={12}>
              round {selected} of {last}
            </Label>
            {toCome > 0 && (
              <Label x={right + 14} y={line - 14} size={12} tone="soft">
                {toCome} to come
              </Label>
            )}
          </g>
        )}
      </svg>
      {wide && rounds.filter(({ there }) => there).length > 1 && (
        <button
          type="button"
          className={styles.play}
          aria-label={props.playing ? 'Stop' : 'Play the rounds from dense to sparse'}
          onClick={props.onPlay}
        >
          <svg width={14} height={16} viewBox="0 0 14 16" aria-hidden="true">
            <path
              d={props.playing ? 'M0 0h4.5v16h-4.5zM9 0h4.5v16h-4.5z' : 'M0 0l14 8l-14 8z'}
              fill="currentColor"
            />
          </svg>
        </button>
      )}
      <RoundSlider
        columns={columns}
        frame={{ left: left - 8, right: right + 8, top: 0, bottom: height }}
        selected={selected}
        text={chosen ? textOf(chosen, digits) : ''}
        onMove={onMove}
        onPin={onPin}
      />
    </div>
  )
}

const clear = (one: { readonly x: number }, chosen: { readonly x: number } | undefined): boolean =>
  !chosen || one === chosen || Math.abs(one.x - chosen.x) > 34

const textOf = (one: TrackRound, digits: number): string =>
  `Round ${one.round}, ${shareText(one.remaining)} remaining${one.accuracy === null ? '' : `, test accuracy ${percent(one.accuracy, digits)}`}${one.diverged ? ', diverged' : ''}`

const labelOf = (known: readonly TrackRound[]): string =>
  `Test accuracy at early stop of ${known.length} rounds, above the round that is shown.`
