import type { Column } from '../axis/columns.ts'
import type { Frame, Layout } from '../axis/layout.ts'
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { ValueGrid } from '../axis/axis-marks.tsx'
import { percent } from '../format.ts'
import { ArmLabels } from '../mark/arm-labels.tsx'
import { ArmLine } from '../mark/arm-line.tsx'
import { isReference } from '../mark/arm-style.ts'
import { Label, round } from '../mark/label.tsx'
import { ReferenceLine } from '../mark/reference-line.tsx'
import { heightOn, placeSeries, type Spread } from '../mark/series.ts'
import { accuracyAxis, accuracySeries, type AccuracyAt } from './accuracy-series.ts'

export const CurvePanelFragment = graphql(`
  fragment CurvePanel on Curve {
    arms {
      arm
      role
      points {
        round
        complete
        accuracy {
          mean
          min
          max
          ci95
        }
        accuracyAtEnd {
          mean
          min
          max
          ci95
        }
      }
    }
  }
`)

/** One sentence at the point it speaks of: value, difference, interval. */
export interface Fact {
  readonly arm: string
  readonly round: number
  readonly value: string
  readonly difference: string
  readonly interval: string
}

export interface CurveProps {
  readonly curve: FragmentType<typeof CurvePanelFragment>
  readonly columns: readonly Column[]
  readonly frame: Frame
  readonly layout: Layout
  readonly spread: Spread
  readonly at: AccuracyAt
  readonly labels: Readonly<Record<string, string>>
  /** Digits after the point of an accuracy in per cent. */
  readonly digits: number
  readonly fact: Fact | null
}

/** Test accuracy against weights remaining, one line an arm (Frankle & Carbin 2019, figures 1, 3–5). */
export function CurvePanel(props: CurveProps) {
  const { curve, columns, frame, layout, spread, at, labels, digits, fact } = props
  const series = accuracySeries(readFragment(CurvePanelFragment, curve), at, spread)
  const axis = accuracyAxis(series)
  const y = heightOn(axis, frame)
  const placed = placeSeries(series, columns, axis, frame)
  const reference = series.find(isReference)
  const whole = reference?.points[0]
  return (
    <g data-panel="curve">
      <ValueGrid axis={axis} frame={frame} />
      {reference && whole && (
        <ReferenceLine
          arm={reference.arm}
          y={y(whole.mean)}
          band={whole.ends && [y(whole.ends[1]), y(whole.ends[0])]}
          frame={frame}
        />
      )}
      {placed.toReversed().map((line) => (
        <ArmLine key={line.arm} series={line} layout={layout} />
      ))}
      <ArmLabels
        placed={placed}
        names={labels}
        frame={frame}
        layout={layout}
        reference={
          reference && whole
            ? { ...reference, y: y(whole.mean), value: whole.mean.toFixed(digits) }
            : null
        }
      />
      {fact && layout === 'wide' && <FactLabel fact={fact} placed={placed} frame={frame} />}
    </g>
  )
}

/** A fact in its usual words, px: wide enough for the longest numbers. */
const factWidth = 372

/** Where the cut axis starts, in a sentence; null where it starts at nothing. */
export function AxisStart({ curve, at, spread }: Pick<CurveProps, 'curve' | 'at' | 'spread'>) {
  const { low, digits } = accuracyAxis(
    accuracySeries(readFragment(CurvePanelFragment, curve), at, spread),
  )
  const whole = Number.isInteger(low * 10 ** digits)
  return low > 0 ? <>Axis starts at {percent(low / 100, whole ? digits : digits + 1)}.</> : null
}

function FactLabel({
  fact,
  placed,
  frame,
}: {
  readonly fact: Fact
  readonly placed: ReturnType<typeof placeSeries>
  readonly frame: Frame
}) {
  const point = placed
    .find(({ arm }) => arm === fact.arm)
    ?.points.find(({ round: at }) => at === fact.round)
  if (!point) return null
  const atEnd = point.x - frame.left > factWidth
  const start = Math.max(frame.left, Math.min(point.x - 3, frame.right - 70 - factWidth))
  const top = (point.bar?.[0] ?? point.y) - 5
  return (
    <g>
      {top - frame.top > 5 && (
        <line
          x1={round(point.x)}
          x2={round(point.x)}
          y1={round(top)}
          y2={frame.top + 4}
          stroke="var(--ink3)"
        />
      )}
      <Label
        x={atEnd ? point.x + 3 : start}
        y={frame.top}
        anchor={atEnd ? 'end' : 'start'}
        tone="strong"
        halo
      >
        {fact.value} <tspan fontWeight={600}>{fact.difference}</tspan>{' '}
        <tspan fill="var(--ink3)">{fact.interval}</tspan>
      </Label>
    </g>
  )
}
