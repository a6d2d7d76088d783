import { LinePath } from '@visx/shape'
import { ValueGrid } from '../axis/axis-marks.tsx'
import { apart } from '../axis/labels.ts'
import type { Layout } from '../axis/layout.ts'
import { valueAxis } from '../axis/value-axis.ts'
import { count } from '../format.ts'
import { armStyle } from '../mark/arm-style.ts'
import { Label, round } from '../mark/label.tsx'
import { heightOn } from '../mark/series.ts'

/** Validation loss of one round while it trained. */
export interface LossSeries {
  readonly key: string
  readonly name: string
  /** Key of the arm that gives colour and width. */
  readonly arm: string
  readonly steps: readonly number[]
  readonly values: readonly number[]
  readonly stop: { readonly step: number; readonly censored: boolean } | null
}

export interface LossCurvesProps {
  readonly series: readonly LossSeries[]
  /** Steps of a whole round. */
  readonly steps: number
  readonly layout: Layout
  readonly width: number
  readonly label: string
}

const height = 184

/** Validation loss over steps, each curve named at its end, its early stop marked. Cut above: see `ceiling`. */
export function LossCurves({ series, steps, layout, width, label }: LossCurvesProps) {
  const frame = {
    left: layout === 'wide' ? 34 : 32,
    right: width - (layout === 'wide' ? 62 : 58),
    top: 14,
    bottom: 142,
  }
  const trained = series.flatMap((one) => one.values.slice(1))
  const values = trained.length > 0 ? trained : series.flatMap((one) => one.values)
  const axis = valueAxis(0, ceiling(values), 3, 5)
  const y = heightOn(axis, frame)
  const x = (step: number) => frame.left + (step / steps) * (frame.right - frame.left)
  const drawn = series.map((one) => ({
    ...one,
    style: armStyle(one.arm),
    points: one.steps
      .map((step, at) => ({ x: round(x(step)), y: y(one.values[at]!) }))
      .filter((point) => point.y >= frame.top - 2),
  }))
  const names = apart(
    drawn.flatMap(({ key, points }) => {
      const end = points.at(-1)
      return end ? [{ key, y: end.y, height: 15 }] : []
    }),
    frame.top,
    frame.bottom,
  )
  const thousands = steps >= 10_000
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <ValueGrid axis={axis} frame={frame} />
      {drawn.toReversed().map(({ key, points, style, name }) => (
        <g key={key}>
          <LinePath
            data={points}
            x={(point) => point.x}
            y={(point) => round(point.y)}
            stroke={style.colour}
            strokeWidth={style.width}
            {...(style.dash ? { strokeDasharray: style.dash } : {})}
          />
          {names.has(key) && (
            <Label
              x={frame.right + 6}
              y={(names.get(key) ?? 0) + 4}
              bold
              colour={style.colour}
              halo
            >
              {name}
            </Label>
          )}
          {points.length === 1 && (
            <circle cx={points[0]!.x} cy={round(points[0]!.y)} r={3.2} fill={style.colour} />
          )}
        </g>
      ))}
      {drawn.map(
        ({ key, ...one }, index) =>
          one.stop && (
            <EarlyStop
              key={key}
              x={x(one.stop.step)}
              y={y(valueAt(one, one.stop.step))}
              text={`${index === 0 ? 'early stop' : one.name} ${one.stop.censored ? 'not before' : 'at'} ${count(one.stop.step)}`}
              height={index}
              colour={one.style.colour}
              frame={frame}
            />
          ),
      )}
      <line
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
        stroke="var(--axis)"
      />
      {valueAxis(0, steps, 3, 6)
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
              {count(thousands ? tick / 1000 : tick)}
            </Label>
          </g>
        ))}
      <Label x={frame.right} y={height - 4} anchor="end" size={12} tone="soft">
        {thousands ? 'thousand steps' : 'steps'}
      </Label>
    </svg>
  )
}

/** A vertical from the minimum up to its words, which lean to the side with more room. */
function EarlyStop({
  x,
  y,
  text,
  height: place,
  colour,
  frame,
}: {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly height: number
  readonly colour: string
  readonly frame: { left: number; right: number; top: number; bottom: number }
}) {
  const top = frame.top + 12 + place * 20
  const left = x > (frame.left + frame.right) / 2
  return (
    <g>
      <line
        x1={round(x)}
        x2={round(x)}
        y1={round(Math.min(top, y))}
        y2={round(y)}
        stroke={colour}
        strokeWidth={1.1}
      />
      <circle cx={round(x)} cy={round(y)} r={3.2} fill={colour} />
      <Label
        x={x + (left ? -5 : 5)}
        y={top + 4}
        anchor={left ? 'end' : 'start'}
        bold={place === 0}
        colour={colour}
        halo
      >
        {text}
      </Label>
    </g>
  )
}

/** The axis ends where the steep start of training would squeeze everything else: a quarter above what nine in ten logged steps stay below. */
function ceiling(values: readonly number[]): number {
  if (values.length === 0) return 1
  const sorted = values.toSorted((a, b) => a - b)
  const usual = sorted[Math.floor(sorted.length * 0.9)]!
  return Math.max(usual * 1.25, sorted[0]! * 1.5)
}

function valueAt({ steps, values }: Pick<LossSeries, 'steps' | 'values'>, step: number): number {
  const after = steps.findIndex((one) => one >= step)
  if (after < 0) return values.at(-1) ?? 0
  const before = Math.max(0, after - 1)
  const span = steps[after]! - steps[before]!
  const share = span > 0 ? (step - steps[before]!) / span : 0
  return values[before]! + share * (values[after]! - values[before]!)
}
