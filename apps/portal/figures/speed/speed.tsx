import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { ValueGrid } from '../axis/axis-marks.tsx'
import type { Column } from '../axis/columns.ts'
import type { Frame, Layout } from '../axis/layout.ts'
import { ArmLabels } from '../mark/arm-labels.tsx'
import { ArmLine } from '../mark/arm-line.tsx'
import { isReference } from '../mark/arm-style.ts'
import { Label } from '../mark/label.tsx'
import { ReferenceLine } from '../mark/reference-line.tsx'
import { heightOn, placeSeries, type ArmSeries, type Spread } from '../mark/series.ts'
import { speedAxis, speedSeries, speedTitle, speedUnit, type SpeedMeasure } from './speed-series.ts'

export const SpeedPanelFragment = graphql(`
  fragment SpeedPanel on Curve {
    arms {
      arm
      role
      points {
        round
        complete
        earlyStopCensored
        reachCensored
        earlyStopStep {
          mean
          min
          max
          ci95
        }
        reachStep {
          mean
          min
          max
          ci95
        }
      }
    }
  }
`)

export interface SpeedProps {
  readonly curve: FragmentType<typeof SpeedPanelFragment>
  readonly measure: SpeedMeasure
  readonly columns: readonly Column[]
  readonly frame: Frame
  readonly layout: Layout
  readonly spread: Spread
  readonly labels: Readonly<Record<string, string>>
  /** Left edge and baseline of the title. */
  readonly title: { readonly x: number; readonly y: number }
}

/** Steps of training against weights remaining: lower is faster (Frankle & Carbin 2019, figure 4, upper row). */
export function SpeedPanel(props: SpeedProps) {
  const { curve, measure, columns, frame, layout, spread, labels, title } = props
  const series = speedSeries(readFragment(SpeedPanelFragment, curve), measure, spread)
  const { axis, inUnit } = speedAxis(series)
  const y = heightOn(axis, frame)
  const placed = placeSeries(series, columns, axis, frame)
  const reference = series.find(isReference)
  const whole = reference?.points[0]
  return (
    <g data-panel="speed">
      <Label x={title.x} y={title.y} bold tone="strong">
        {speedTitle[measure][layout]}
        <tspan fill="var(--ink3)" fontWeight={400} dx={8}>
          {titleNote(series, layout, frame.right - frame.left)}
        </tspan>
      </Label>
      <ValueGrid axis={axis} frame={frame} format={inUnit} />
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
        short
        reference={
          reference && whole ? { ...reference, y: y(whole.mean), value: inUnit(whole.mean) } : null
        }
      />
    </g>
  )
}

/** Width of the panel, px, that the longest title needs. */
const roomy = 620

/** The unit, which way is better, and what an arrow means where there is one. */
function titleNote(series: readonly ArmSeries[], layout: Layout, width: number): string {
  const unit = speedUnit(series)
  const censored = series.some(({ points }) => points.some((point) => point.censored > 0))
  if (layout === 'phone') return unit
  if (!censored) return `${unit}, lower is faster`
  return `${unit}, lower is faster; arrow: at least${width < roomy ? '' : ', some replicates never got there'}`
}
