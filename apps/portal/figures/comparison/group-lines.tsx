import { LinePath } from '@visx/shape'
import { ValueGrid } from '../axis/axis-marks.tsx'
import { apart } from '../axis/labels.ts'
import type { Frame } from '../axis/layout.ts'
import { valueAxis } from '../axis/value-axis.ts'
import { fixed, signed } from '../format.ts'
import { Label, round } from '../mark/label.tsx'
import { Marker } from '../mark/marker.tsx'
import { heightOn } from '../mark/series.ts'
import type { GroupStyle } from './group-style.ts'
import { ShareAxis, shareScale } from './share-axis.tsx'

export interface GroupLine {
  readonly id: string
  readonly name: string
  readonly note: string
  readonly style: GroupStyle
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

const figureWidth = 636
const height = 372
const frame: Frame = { left: 36, right: 468, top: 22, bottom: 316 }

/** More lines than these have no bands, which would hide each other, and no second line in their labels. */
const most = { bands: 6, notes: 9 }

/** One line a group with its band, names at the ends. `zero`: a difference, with the baseline as the line at 0. */
export function GroupLines({
  lines,
  ticks,
  caption,
  label,
  zero = null,
}: {
  readonly lines: readonly GroupLine[]
  readonly ticks: readonly number[]
  readonly caption: string
  readonly label: string
  readonly zero?: { readonly name: string; readonly note: string } | null
}) {
  const points = lines.flatMap((line) => line.points)
  const values = points.flatMap(({ mean, ends }) => [mean, ...(ends ?? [])])
  const axis = valueAxis(
    Math.min(...values, ...(zero ? [0] : [])),
    Math.max(...values, ...(zero ? [0] : [])),
  )
  const scale = shareScale([...ticks, ...points.map(({ remaining }) => remaining)], frame)
  const y = heightOn(axis, frame)
  const end = (line: GroupLine) => line.points.at(-1)
  const few = lines.length <= most.notes
  const labelHeight = few ? 32 : 15
  const labels = apart(
    [
      ...lines.flatMap((line) => {
        const last = end(line)
        return last ? [{ key: line.id, y: y(last.mean), height: labelHeight }] : []
      }),
      ...(zero ? [{ key: 'zero', y: y(0), height: labelHeight }] : []),
    ],
    frame.top - 14,
    frame.bottom + 10,
  )
  return (
    <svg
      width={figureWidth}
      height={height}
      viewBox={`0 0 ${figureWidth} ${height}`}
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
      {(lines.length <= most.bands ? lines : []).map((line) => (
        <Band key={line.id} line={line} x={scale.x} y={y} />
      ))}
      {lines.toReversed().map((line) => (
        <Line key={line.id} line={line} x={scale.x} y={y} />
      ))}
      {lines.map((line) => {
        const last = end(line)
        const at = labels.get(line.id)
        return last && at !== undefined ? (
          <EndLabel
            key={line.id}
            from={[line.constant ? frame.right : scale.x(last.remaining), y(last.mean)]}
            y={at}
            name={line.name}
            note={few ? line.note : ''}
            colour={line.style.colour}
          />
        ) : null
      })}
      {zero && (
        <EndLabel
          from={[frame.right, y(0)]}
          y={labels.get('zero') ?? y(0)}
          name={zero.name}
          note={few ? zero.note : ''}
          colour="var(--ink)"
        />
      )}
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

interface Placing {
  readonly line: GroupLine
  readonly x: (remaining: number) => number
  readonly y: (value: number) => number
}

function Band({ line, x, y }: Placing) {
  const ends = line.points.flatMap(({ remaining, ends: pair }) =>
    pair ? [{ at: round(x(remaining)), low: round(y(pair[0])), high: round(y(pair[1])) }] : [],
  )
  if (ends.length < 2) return null
  const upper = ends.map(({ at, high }) => `${at} ${high}`)
  const lower = ends.toReversed().map(({ at, low }) => `${at} ${low}`)
  return (
    <path d={`M${[...upper, ...lower].join('L')}Z`} fill={line.style.colour} fillOpacity={0.12} />
  )
}

function Line({ line: { points, style, constant }, x, y }: Placing) {
  const dash = style.dash ? { strokeDasharray: style.dash } : {}
  const [first] = points
  if (constant && first)
    return (
      <line
        x1={frame.left}
        x2={frame.right}
        y1={round(y(first.mean))}
        y2={round(y(first.mean))}
        stroke={style.colour}
        strokeWidth={1.25}
      />
    )
  return (
    <g>
      <LinePath
        data={[...points]}
        x={({ remaining }) => round(x(remaining))}
        y={({ mean }) => round(y(mean))}
        stroke={style.colour}
        strokeWidth={1.75}
        strokeLinejoin="round"
        {...dash}
      />
      {points.map(({ remaining, mean, hollow }) => (
        <Marker
          key={remaining}
          shape={style.marker}
          x={x(remaining)}
          y={y(mean)}
          radius={3.4}
          colour={style.colour}
          hollow={hollow}
        />
      ))}
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
        {name}
      </Label>
      <Label x={frame.right + 10} y={y + 13} tone="soft" size={12} halo>
        {note}
      </Label>
    </g>
  )
}
