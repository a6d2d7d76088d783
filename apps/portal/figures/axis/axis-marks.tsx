import { fixed, remainingNumber } from '../format.ts'
import { Label, round } from '../mark/label.tsx'
import { heightOn } from '../mark/series.ts'
import type { Column } from './columns.ts'
import type { Frame } from './layout.ts'
import type { ValueAxis } from './value-axis.ts'

/** Horizontal lines with their values at the left: the only grid. */
export function ValueGrid({
  axis,
  frame,
  format,
}: {
  readonly axis: ValueAxis
  readonly frame: Frame
  readonly format?: (value: number) => string
}) {
  const y = heightOn(axis, frame)
  const write = format ?? ((value: number) => fixed(value, axis.digits))
  return (
    <g>
      {axis.ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={frame.left}
            x2={frame.right}
            y1={round(y(tick))}
            y2={round(y(tick))}
            stroke="var(--rule)"
          />
          <Label x={frame.left - 8} y={y(tick) + 4} anchor="end">
            {write(tick)}
          </Label>
        </g>
      ))}
    </g>
  )
}

/** One tick a round, labels at the rounds that papers print, the selected one in bold. */
export function RoundAxis({
  columns,
  frame,
  selected,
  pending,
}: {
  readonly columns: readonly Column[]
  readonly frame: Frame
  readonly selected: number | null
  readonly pending?: (round: number) => boolean
}) {
  const chosen = columns.find((column) => column.round === selected)
  const near = (column: Column) =>
    chosen !== undefined && column !== chosen && Math.abs(column.x - chosen.x) < 30
  return (
    <g>
      <line
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
        stroke="var(--axis)"
      />
      {columns.map((column) => {
        const bold = column === chosen
        const label = bold ? remainingNumber(column.remaining) : near(column) ? null : column.label
        return (
          <g key={column.round}>
            <line
              x1={round(column.x)}
              x2={round(column.x)}
              y1={frame.bottom}
              y2={frame.bottom + (label ? 6 : 3)}
              stroke="var(--axis)"
            />
            {label && (
              <Label
                x={column.x}
                y={frame.bottom + 19}
                anchor="middle"
                bold={bold}
                tone={bold ? 'strong' : pending?.(column.round) ? 'soft' : 'plain'}
              >
                {label}
              </Label>
            )}
          </g>
        )
      })}
    </g>
  )
}

/** What the axis shows, and which way is sparser. */
export function RoundAxisCaption({
  frame,
  y,
  children,
}: {
  readonly frame: Frame
  readonly y: number
  readonly children: string
}) {
  return (
    <g>
      <Label x={frame.left} y={y} tone="soft" size={12}>
        {children}
      </Label>
      <Label x={frame.right - 46} y={y} tone="soft" size={12} anchor="end">
        sparser
      </Label>
      <path
        d={`M${round(frame.right - 42)} ${y - 4}h34m-4 -3l4 3l-4 3`}
        fill="none"
        stroke="var(--ink3)"
        strokeWidth={1.1}
      />
    </g>
  )
}
