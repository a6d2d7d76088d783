import { LinePath } from '@visx/shape'
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { apart } from '../axis/labels.ts'
import { ValueGrid } from '../axis/axis-marks.tsx'
import type { Layout } from '../axis/layout.ts'
import { valueAxis } from '../axis/value-axis.ts'
import { count, percent } from '../format.ts'
import { armStyle } from '../mark/arm-style.ts'
import { Label, round } from '../mark/label.tsx'
import { heightOn } from '../mark/series.ts'

export const LiveAccuracyFragment = graphql(`
  fragment LiveAccuracy on TrainingNow {
    identity
    arm
    replicate
    round
    steps
    validationAccuracy {
      steps
      values
    }
  }
`)

export interface LiveAccuracyProps {
  readonly training: readonly FragmentType<typeof LiveAccuracyFragment>[]
  /** Steps of a round, for the axis while nothing is reported. */
  readonly steps: number
  readonly digits: number
  /** Key of the whole network: what a round 0 trains. */
  readonly reference: string
  readonly width: number
  readonly layout: Layout
}

const height = 152

/** Validation accuracy of the rounds in training, as it grows. */
export function LiveAccuracy({
  training,
  steps,
  digits,
  reference,
  width,
  layout,
}: LiveAccuracyProps) {
  const now = training.map((one) => readFragment(LiveAccuracyFragment, one))
  const left = layout === 'wide' ? 48 : 34
  const frame = { left, right: width - (layout === 'wide' ? 120 : 64), top: 12, bottom: 128 }
  const latest = now.flatMap(({ validationAccuracy: { values } }) => values.at(-1) ?? [])
  const low = Math.min(80, ...latest.map((value) => value * 100))
  const axis = valueAxis(Math.max(0, low), 100, 3, 4)
  const y = heightOn(axis, frame)
  const x = (step: number) => left + (step / steps) * (frame.right - left)
  const lines = now.map(({ identity, arm, round: at, replicate, validationAccuracy: series }) => ({
    key: identity,
    arm: at === 0 ? reference : (arm ?? ''),
    replicate,
    value: series.values.at(-1),
    points: series.steps.map((step, index) => ({
      x: round(x(step)),
      y: round(Math.min(frame.bottom, y((series.values[index] ?? 0) * 100))),
    })),
  }))
  const ends = lines.flatMap(({ key, points }) => {
    const last = points.at(-1)
    return last ? [{ key, y: last.y, height: 15 }] : []
  })
  const labels = apart(ends, frame.top, frame.bottom)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`Validation accuracy of ${now.length} rounds in training, so far.`}
    >
      <ValueGrid axis={axis} frame={frame} />
      <line
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
        stroke="var(--axis)"
      />
      {valueAxis(0, steps, 3, layout === 'wide' ? 5 : 4)
        .ticks.filter((tick) => tick <= steps)
        .map((tick) => (
          <g key={tick}>
            <line
              x1={round(x(tick))}
              x2={round(x(tick))}
              y1={frame.bottom}
              y2={frame.bottom + 5}
              stroke="var(--axis)"
            />
            <Label x={x(tick)} y={frame.bottom + 18} anchor="middle" size={12}>
              {count(tick)}
            </Label>
          </g>
        ))}
      <Label x={frame.right + 22} y={frame.bottom + 18} size={12} tone="soft">
        steps
      </Label>
      {lines.map(({ key, arm, replicate, value, points }) => {
        const last = points.at(-1)
        if (!last || value === undefined) return null
        const colour = armStyle(arm).colour
        return (
          <g key={key}>
            <LinePath
              data={points}
              x={(point) => point.x}
              y={(point) => point.y}
              stroke={colour}
              strokeWidth={1.5}
            />
            <circle cx={last.x} cy={last.y} r={3.2} fill={colour} />
            <Label
              x={last.x + 8}
              y={(labels.get(key) ?? last.y) + 4}
              size={12}
              bold
              tone="strong"
              halo
            >
              seed {replicate}, {percent(value, digits)}
            </Label>
          </g>
        )
      })}
    </svg>
  )
}
