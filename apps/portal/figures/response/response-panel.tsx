import { LinePath } from '@visx/shape'
import { ValueGrid } from '../axis/axis-marks.tsx'
import { apart, besideLine } from '../axis/labels.ts'
import type { Frame, Layout } from '../axis/layout.ts'
import type { ValueAxis } from '../axis/value-axis.ts'
import { fixed } from '../format.ts'
import { Label, round } from '../mark/label.tsx'
import type { ArmStyle } from '../mark/arm-style.ts'
import { Marker } from '../mark/marker.tsx'
import { letterWidth } from '../mark/wrapped.ts'
import { ReferenceLine } from '../mark/reference-line.tsx'
import { endsOf, heightOn, pieces, type PlacedPoint, type Spread } from '../mark/series.ts'
import { axisTitle, shownValue, valueText } from '../quantity.ts'
import { acrossOf, upOf } from './across.ts'
import { lineStyles } from './line-styles.ts'
import { standsEverywhere, type ResponseData } from './response-fragment.ts'

export interface ResponsePanelProps {
  readonly response: ResponseData
  readonly layout: Layout
  readonly width: number
  readonly spread: Spread
  readonly label: string
}

const heights = { wide: 330, phone: 280 } as const
/** One sentence, for readers of the screen. */
export const responseLabel = ({ quantity, axis, lines }: ResponseData): string =>
  `${quantity.name} against ${axis.name.toLowerCase()}: ${lines.map(({ label }) => label).join(', ')}.`
export const responseHeight = (layout: Layout): number => heights[layout]
const dodge = 5.2
/** Room beside the lines for their names and what leads there, the longest in a typeface that stands in. */
const namesWidth = (lines: ResponseData['lines'], width: number): number =>
  Math.min(
    width / 2,
    Math.max(170, ...lines.map((line) => 30 + lettersOf(line) * 12.5 * letterWidth)),
  )
/** A reference has its value beside its name. */
const lettersOf = (line: ResponseData['lines'][number]): number =>
  line.label.length + (standsEverywhere(line) ? 8 : 0)

interface PlacedLine {
  readonly label: string
  readonly points: readonly PlacedPoint[]
}

/** A quantity along its axis: a line an arm with its bars, named where it ends. */
export function ResponsePanel({ response, layout, width, spread, label }: ResponsePanelProps) {
  const { axis: across, quantity, lines } = response
  const wide = layout === 'wide'
  const height = heights[layout]
  const frame: Frame = {
    left: wide ? 62 : 44,
    right: width - (wide ? namesWidth(lines, width) : 8),
    top: 26,
    bottom: height - 44,
  }
  const shown = (value: number) => shownValue(value, quantity.unit)
  const spreadOf = (value: Parameters<typeof endsOf>[0]) =>
    endsOf(value, spread)?.map(shown) ?? null
  const up = upOf(
    lines.flatMap(({ points }) =>
      points.flatMap(({ value }) => [shown(value.mean), ...(spreadOf(value) ?? [])]),
    ),
  )
  const y = heightOn(up, frame)
  const along = acrossOf(response, frame)
  const drawn = lines.filter((line) => !standsEverywhere(line))
  const placed: readonly PlacedLine[] = drawn.map((line, at) => ({
    label: line.label,
    points: (along.falls ? line.points.toReversed() : line.points).map(
      ({ x, value, complete }, round) => {
        const ends = spreadOf(value)
        return {
          round,
          x: along.place(x) + (at - (drawn.length - 1) / 2) * dodge,
          y: y(shown(value.mean)),
          bar: ends && ([y(ends[1]!), y(ends[0]!)] as const),
          complete,
          censored: false,
        }
      },
    ),
  }))
  const references = lines.filter(standsEverywhere).map((line) => {
    const { value } = line.points[0]!
    const ends = spreadOf(value)
    return {
      arm: line.arm,
      label: `${line.label} ${valueText(value.mean, quantity.unit, up.digits + 1)}`,
      y: y(shown(value.mean)),
      band: ends && ([y(ends[1]!), y(ends[0]!)] as const),
    }
  })
  const styles = lineStyles(lines)
  const styleOf = (name: string) => styles.get(name)
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
    >
      <Label x={0} y={12} tone="soft" size={12}>
        {axisTitle(quantity.name, quantity.unit)}
      </Label>
      <ValueGrid axis={up} frame={frame} />
      {references.map((reference) => (
        <ReferenceLine
          key={reference.label}
          arm={reference.arm}
          y={reference.y}
          band={reference.band}
          frame={frame}
        />
      ))}
      {placed.toReversed().map((line) => (
        <Line key={line.label} line={line} style={styleOf(line.label)!} layout={layout} />
      ))}
      {wide ? (
        <EndNames placed={placed} references={references} styleOf={styleOf} frame={frame} />
      ) : (
        <BesideNames placed={placed} references={references} styleOf={styleOf} frame={frame} />
      )}
      <AcrossAxis ticks={along.ticks} place={along.place} frame={frame} />
      <Label x={frame.left} y={height - 6} tone="soft" size={12}>
        {`${axisTitle(across.name, across.unit)}${across.scale === 'LOG' ? ', log scale' : ''}${cut(up)}`}
      </Label>
    </svg>
  )
}

/** A vertical axis that does not begin at zero says where it does. */
const cut = ({ low, digits }: ValueAxis): string =>
  low > 0 ? `; vertical axis from ${fixed(low, Number.isInteger(low) ? 0 : digits + 1)}` : ''

type Form = Omit<ArmStyle, 'note'>

function Line({
  line: { points },
  style: { colour, width, dash, marker },
  layout,
}: {
  readonly line: PlacedLine
  readonly style: Form
  readonly layout: Layout
}) {
  const radius = layout === 'wide' ? 3.6 : 2.7
  return (
    <g>
      {points.map(
        ({ round: key, x, bar }) =>
          bar && (
            <line
              key={key}
              x1={round(x)}
              x2={round(x)}
              y1={round(bar[0])}
              y2={round(bar[1])}
              stroke={colour}
              strokeWidth={layout === 'wide' ? 1.3 : 1}
              strokeOpacity={0.75}
            />
          ),
      )}
      {pieces(points).map((piece) => (
        <LinePath
          key={piece.points[0]!.round}
          data={[...piece.points]}
          x={({ x }) => round(x)}
          y={({ y }) => round(y)}
          stroke={colour}
          strokeWidth={piece.complete ? width : 1.2}
          strokeLinejoin="round"
          {...(dash ? { strokeDasharray: dash } : {})}
        />
      ))}
      {marker &&
        points.map(({ round: key, x, y, complete }) => (
          <Marker
            key={key}
            shape={marker}
            x={x}
            y={y}
            radius={radius}
            colour={colour}
            hollow={!complete}
          />
        ))}
    </g>
  )
}

interface NamesProps {
  readonly placed: readonly PlacedLine[]
  readonly references: readonly { readonly label: string; readonly y: number }[]
  readonly styleOf: (label: string) => Form | undefined
  readonly frame: Frame
}

function EndNames({ placed, references, styleOf, frame }: NamesProps) {
  const ends = placed.flatMap(({ label, points }) => {
    const last = points.at(-1)
    return last ? [{ label, last }] : []
  })
  const at = apart(
    [
      ...ends.map(({ label, last }) => ({ key: label, y: last.y, height: 17 })),
      ...references.map(({ label, y }) => ({ key: label, y, height: 17 })),
    ],
    frame.top - 10,
    frame.bottom + 8,
  )
  return (
    <g>
      {ends.map(({ label, last }) => {
        const y = at.get(label) ?? last.y
        const colour = styleOf(label)?.colour ?? 'var(--ink)'
        return (
          <g key={label}>
            <path
              d={`M${round(last.x + 7)} ${round(last.y)}L${round(frame.right + 4)} ${round(y)}`}
              fill="none"
              stroke={colour}
              strokeOpacity={0.5}
            />
            <Label x={frame.right + 8} y={y + 4} bold colour={colour} halo>
              {label}
            </Label>
          </g>
        )
      })}
      {references.map(({ label, y }) => (
        <Label key={label} x={frame.right + 8} y={(at.get(label) ?? y) + 4} bold tone="strong">
          {label}
        </Label>
      ))}
    </g>
  )
}

function BesideNames({ placed, references, styleOf, frame }: NamesProps) {
  const across = references.map(({ label, y }) => ({
    label,
    points: [frame.left, (frame.left + frame.right) / 2, frame.right].map((x) => ({ x, y })),
  }))
  const lines = [...placed, ...across]
  return (
    <g>
      {lines.map(({ label, points }) => {
        const others = lines.filter((line) => line.label !== label).map((line) => line.points)
        const place = besideLine(points, others, { width: label.length * 7, offset: 13, ...frame })
        return (
          place && (
            <Label
              key={label}
              x={place.x}
              y={place.y + 4}
              anchor="middle"
              bold
              colour={styleOf(label)?.colour ?? 'var(--ink)'}
              halo
            >
              {label}
            </Label>
          )
        )
      })}
    </g>
  )
}

function AcrossAxis({
  ticks,
  place,
  frame,
}: {
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly place: (x: number) => number
  readonly frame: Frame
}) {
  return (
    <g>
      <line
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
        stroke="var(--axis)"
      />
      {ticks.map(({ x, label }) => (
        <g key={x}>
          <line
            x1={round(place(x))}
            x2={round(place(x))}
            y1={frame.bottom}
            y2={frame.bottom + (label ? 6 : 3)}
            stroke="var(--axis)"
          />
          {label && (
            <Label x={place(x)} y={frame.bottom + 19} anchor="middle">
              {label}
            </Label>
          )}
        </g>
      ))}
    </g>
  )
}
