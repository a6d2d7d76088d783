import { Label, round } from '../mark/label.tsx'
import { Marker } from '../mark/marker.tsx'
import type { GroupStyle } from './group-style.ts'

export interface IntervalRow {
  readonly id: string
  readonly name: string
  /** A second line under the name. */
  readonly note: string
  readonly style: GroupStyle
  readonly mean: number
  readonly ends: readonly [low: number, high: number] | null
  /** One tick a run. */
  readonly ticks: readonly number[]
  readonly text: string
}

const [left, right, width] = [138, 292, 400]
/** More rows than these stand closer. */
const few = 16

const heightOf = (rows: number): number => (rows > few ? 18 : 36)

/** Size of the figure of some rows. */
export const intervalRowsSize = (
  rows: number,
): { readonly width: number; readonly height: number } => ({
  width,
  height: 14 + rows * heightOf(rows) + 24,
})

/** One row a group: mean, interval, a tick a run. `limit`: a dotted line with its name. */
export function IntervalRows({
  rows,
  low,
  high,
  logarithmic,
  ticks,
  limit,
  label,
}: {
  readonly rows: readonly IntervalRow[]
  readonly low: number
  readonly high: number
  readonly logarithmic: boolean
  readonly ticks: readonly (readonly [value: number, text: string])[]
  readonly limit: readonly [value: number, text: string] | null
  readonly label: string
}) {
  const scaled = (value: number) => (logarithmic ? Math.log(value) : value)
  const x = (value: number) => {
    const share = (scaled(value) - scaled(low)) / (scaled(high) - scaled(low))
    return round(left + Math.max(0, Math.min(1, share)) * (right - left))
  }
  const roomy = rows.length <= few
  const rowHeight = heightOf(rows.length)
  const bottom = 14 + rows.length * rowHeight
  return (
    <svg
      width={width}
      height={bottom + 24}
      viewBox={`0 0 ${width} ${bottom + 24}`}
      role="img"
      aria-label={label}
    >
      {ticks.map(([value, text]) => (
        <g key={value}>
          <line x1={x(value)} x2={x(value)} y1={12} y2={bottom} stroke="var(--rule)" />
          <Label x={x(value)} y={bottom + 17} anchor="middle" size={12}>
            {text}
          </Label>
        </g>
      ))}
      {limit && (
        <g>
          <line
            x1={x(limit[0])}
            x2={x(limit[0])}
            y1={12}
            y2={bottom}
            stroke="var(--ink)"
            strokeDasharray="1.5 2.5"
          />
          <Label x={x(limit[0]) + 4} y={11} size={12} tone="soft">
            {limit[1]}
          </Label>
        </g>
      )}
      {rows.map(({ id, name, note, style, mean, ends, ticks: runs, text }, index) => {
        const y = 14 + index * rowHeight + rowHeight / 2
        return (
          <g key={id}>
            <line
              x1={0}
              x2={width}
              y1={y + rowHeight / 2}
              y2={y + rowHeight / 2}
              stroke="var(--rule)"
            />
            <Marker shape={style.marker} x={6} y={y} radius={4} colour={style.colour} />
            <Label x={16} y={note && roomy ? y - 3 : y + 4}>
              {shortened(name)}
            </Label>
            {note && roomy && (
              <Label x={16} y={y + 11} size={12} tone="soft">
                {shortened(note)}
              </Label>
            )}
            {[...new Set(runs)].map((value) => (
              <line
                key={value}
                x1={x(value)}
                x2={x(value)}
                y1={y - 5}
                y2={y + 5}
                stroke={style.colour}
                strokeOpacity={0.5}
              />
            ))}
            {ends && (
              <line
                x1={x(ends[0])}
                x2={x(ends[1])}
                y1={y}
                y2={y}
                stroke={style.colour}
                strokeWidth={2}
              />
            )}
            <Marker shape={style.marker} x={x(mean)} y={y} radius={4} colour={style.colour} />
            <Label x={width} y={y + 4} anchor="end">
              {text}
            </Label>
          </g>
        )
      })}
    </svg>
  )
}

/** Names that would run into the plot end in an ellipsis; the table has them whole. */
const shortened = (name: string): string => (name.length > 20 ? `${name.slice(0, 19)}…` : name)
