import { ValueGrid } from '../axis/axis-marks.tsx'
import { apart } from '../axis/labels.ts'
import type { Frame } from '../axis/layout.ts'
import { valueAxis } from '../axis/value-axis.ts'
import { fixed, signed } from '../format.ts'
import { Label, round } from '../mark/label.tsx'
import { markersPath } from '../mark/marker.tsx'
import { heightOn } from '../mark/series.ts'
import { mostTold, type GroupStyle } from './group-style.ts'
import { ShareAxis, shareScale, type ShareScale } from './share-axis.tsx'

export interface GroupLine {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly style: GroupStyle
  readonly isBaseline: boolean
  /** In the unit shown. */
  readonly points: readonly GroupLinePoint[]
  /** A line over the full width with its one value, for what is never pruned. */
  readonly constant: boolean
}
export interface GroupLinePoint {
  readonly remaining: number
  readonly mean: number
  readonly ends: readonly [low: number, high: number] | null
  /** Hollow: members to come, or read between two rounds. */
  readonly hollow: boolean
}
/** A single run beside the means. */
export interface RunLine {
  readonly id: string
  readonly colour: string
  readonly points: readonly (readonly [remaining: number, value: number])[]
}

export const linesSize = { width: 636, height: 372 }
export const linesFrame: Frame = { left: 36, right: 468, top: 22, bottom: 316 }
const frame = linesFrame

/** More lines than these have no bands, which would hide each other, and no second line in their labels. */
export const most = { bands: 6, notes: 9, labels: mostTold + 1 }

export interface GroupLinesProps {
  readonly lines: readonly GroupLine[]
  readonly runs?: readonly RunLine[]
  readonly ticks: readonly number[]
  /** The axis of all lines that could be shown, so that hiding one moves nothing. */
  readonly scale: ShareScale
  readonly caption: string
  readonly label: string
  /** A level that all is held against, in the unit shown, dotted over the full width. */
  readonly level?: { readonly value: number; readonly name: string } | null
  /** Id of a line that stands out where the others are grey. */
  readonly raised?: string | null
  /** A difference: the baseline is the line at 0, with this name. */
  readonly zero?: { readonly name: string; readonly note: string } | null
}

/** The axis that holds the ticks and every point of some lines. */
export const scaleOf = (lines: readonly GroupLine[], ticks: readonly number[]): ShareScale =>
  shareScale(
    [...ticks, ...lines.flatMap(({ points }) => points.map(({ remaining }) => remaining))],
    frame,
  )

/** One line a group with its band, names at the ends. */
export function GroupLines(props: GroupLinesProps) {
  const {
    lines,
    runs = [],
    ticks,
    scale,
    caption,
    label,
    zero = null,
    raised = null,
    level = null,
  } = props
  const values = [
    ...lines.flatMap(({ points }) => points.flatMap(({ mean, ends }) => [mean, ...(ends ?? [])])),
    ...runs.flatMap(({ points }) => points.map(([, value]) => value)),
    ...(zero ? [0] : []),
    ...(level ? [level.value] : []),
  ]
  const axis = valueAxis(Math.min(...values), Math.max(...values))
  const y = heightOn(axis, frame)
  const grey = lines.length > most.labels
  const isGrey = ({ id, isBaseline }: GroupLine) => grey && !isBaseline && id !== raised
  const placing = { x: scale.x, y, isGrey }
  return (
    <svg
      width={linesSize.width}
      height={linesSize.height}
      viewBox={`0 0 ${linesSize.width} ${linesSize.height}`}
      role="img"
      aria-label={label}
    >
      <ValueGrid
        axis={axis}
        frame={frame}
        {...(zero ? { format: (value: number) => signed(value, axis.digits) } : {})}
      />
      {zero && (
        <line
          x1={frame.left}
          x2={frame.right}
          y1={round(y(0))}
          y2={round(y(0))}
          stroke="var(--ink)"
          strokeWidth={1.5}
        />
      )}
      {level && (
        <g>
          <line
            x1={frame.left}
            x2={frame.right}
            y1={round(y(level.value))}
            y2={round(y(level.value))}
            stroke="var(--ink)"
            strokeDasharray="1.5 2.5"
          />
          <Label
            x={frame.right - 4}
            y={y(level.value) + 15}
            anchor="end"
            tone="soft"
            size={12}
            halo
          >
            {level.name}
          </Label>
        </g>
      )}
      {(lines.length <= most.bands ? lines : []).map((line) => (
        <Band key={line.id} line={line} {...placing} />
      ))}
      {runs.map(({ id, colour, points }) => (
        <path
          key={id}
          d={pathOf(points.map(([remaining, value]) => [scale.x(remaining), y(value)]))}
          fill="none"
          stroke={colour}
          strokeOpacity={0.4}
          strokeWidth={0.75}
        />
      ))}
      {lines.filter(isGrey).map((line) => (
        <Line key={line.id} line={line} {...placing} />
      ))}
      {lines
        .filter((line) => !isGrey(line))
        .toReversed()
        .map((line) => (
          <Line key={line.id} line={line} {...placing} />
        ))}
      <EndLabels
        lines={lines.filter((line) => !isGrey(line))}
        zero={zero}
        grey={grey}
        {...placing}
      />
      <ShareAxis
        scale={scale}
        ticks={ticks}
        frame={frame}
        caption={
          zero || axis.low <= 0
            ? caption
            : `${caption}; accuracy axis starts at ${fixed(axis.low, axis.digits)}`
        }
      />
    </svg>
  )
}

interface Placed {
  readonly x: (remaining: number) => number
  readonly y: (value: number) => number
  /** One of too many to be told apart by colour and marker. */
  readonly isGrey: (line: GroupLine) => boolean
}
type Placing = Placed & { readonly line: GroupLine }

const pathOf = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.length === 0 ? '' : `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`

function Band({ line, x, y }: Placing) {
  const ends = line.points.flatMap(({ remaining, ends: pair }) =>
    pair ? [{ at: x(remaining), low: y(pair[0]), high: y(pair[1]) }] : [],
  )
  if (ends.length < 2) return null
  const upper = ends.map(({ at, high }) => [at, high] as const)
  const lower = ends.toReversed().map(({ at, low }) => [at, low] as const)
  return <path d={`${pathOf([...upper, ...lower])}Z`} fill={line.style.colour} fillOpacity={0.12} />
}

function Line({ line, x, y, isGrey: greyLine }: Placing) {
  const { points, style, constant } = line
  const isGrey = greyLine(line)
  const dash = style.dash ? { strokeDasharray: style.dash } : {}
  const [first] = points
  const colour = isGrey ? 'var(--axis)' : style.colour
  if (constant && first)
    return (
      <line
        x1={frame.left}
        x2={frame.right}
        y1={round(y(first.mean))}
        y2={round(y(first.mean))}
        stroke={colour}
        strokeWidth={1.25}
      />
    )
  const places = points.map(({ remaining, mean }) => [x(remaining), y(mean)] as const)
  const stroke = (
    <path
      d={pathOf(places)}
      fill="none"
      stroke={colour}
      strokeWidth={isGrey ? 1 : 1.75}
      strokeOpacity={isGrey ? 0.55 : 1}
      strokeLinejoin="round"
      {...dash}
    />
  )
  if (isGrey) return stroke
  const filled = places.filter((_, index) => points[index]?.hollow === false)
  const hollow = places.filter((_, index) => points[index]?.hollow === true)
  return (
    <g>
      {stroke}
      <path d={markersPath(style.marker, filled, 3.4)} fill={style.colour} />
      {hollow.length > 0 && (
        <path
          d={markersPath(style.marker, hollow, 2.9)}
          fill="var(--paper)"
          stroke={style.colour}
          strokeWidth={1.5}
        />
      )}
    </g>
  )
}

interface EndLabelsProps extends Placed {
  readonly lines: readonly GroupLine[]
  readonly zero: { readonly name: string; readonly note: string } | null
  readonly grey: boolean
}

/** Names at the ends of the lines, moved apart. */
function EndLabels({ lines, zero, x, y, grey }: EndLabelsProps) {
  const few = lines.length <= most.notes
  const height = few ? 32 : 15
  const ends = lines.flatMap((line) => {
    const last = line.points.at(-1)
    if (!last) return []
    const from = [line.constant ? frame.right : x(last.remaining), y(last.mean)] as const
    return [{ key: line.id, ...line, colour: line.style.colour, from }]
  })
  const all = zero
    ? [...ends, { key: 'zero', ...zero, colour: 'var(--ink)', from: [frame.right, y(0)] as const }]
    : ends
  const heights = apart(
    all.map(({ key, from }) => ({ key, y: from[1], height })),
    frame.top,
    frame.bottom + 10,
  )
  return (
    <g>
      {all.map(({ key, from, name, note, colour }) => (
        <EndLabel
          key={key}
          from={from}
          y={heights.get(key) ?? from[1]}
          name={name}
          note={few ? note : ''}
          colour={colour}
        />
      ))}
      {grey && (
        <Label x={frame.right + 10} y={frame.top} tone="soft" size={12}>
          grey: the other groups
        </Label>
      )}
    </g>
  )
}

function EndLabel({
  from: [fromX, fromY],
  y,
  name,
  note,
  colour,
}: {
  readonly from: readonly [x: number, y: number]
  readonly y: number
  readonly name: string
  readonly note: string
  readonly colour: string
}) {
  return (
    <g>
      <path
        d={`M${round(fromX + 6)} ${round(fromY)}L${frame.right + 6} ${round(y - 6)}`}
        fill="none"
        stroke={colour}
        strokeOpacity={0.4}
      />
      <Label x={frame.right + 10} y={y - 2} bold colour={colour} halo>
        {shortened(name, 24)}
      </Label>
      <Label x={frame.right + 10} y={y + 13} tone="soft" size={12} halo>
        {shortened(note, 28)}
      </Label>
    </g>
  )
}

/** Names that would leave the figure end in an ellipsis; the table has them whole. */
const shortened = (name: string, letters: number): string =>
  name.length > letters ? `${name.slice(0, letters - 1)}…` : name
