import { Label, round } from '../mark/label.tsx'
import { clamp, type Interval, type IntervalScale } from './interval-scale.ts'

export type Side = 'HOLDS' | 'REFUTED' | 'UNDECIDED'

/** The labels over a column of intervals, the threshold in ink. */
export function IntervalAxis({ scale }: { readonly scale: IntervalScale }) {
  return (
    <svg width={scale.width} height={24} viewBox={`0 0 ${scale.width} 24`} aria-hidden="true">
      {scale.ticks.map(({ value, label, strong }) => (
        <g key={value}>
          <Label
            x={clamp(scale.place(value), 8, scale.width - 8)}
            y={16}
            anchor="middle"
            size={12}
            bold={strong}
            tone={strong ? 'strong' : 'soft'}
          >
            {label}
          </Label>
          <line
            x1={round(scale.place(value))}
            x2={round(scale.place(value))}
            y1={20}
            y2={24}
            stroke="var(--axis)"
          />
        </g>
      ))}
      <line x1={4} x2={scale.width - 4} y1={24} y2={24} stroke="var(--axis)" />
    </svg>
  )
}

/** One interval against its threshold: passing side shaded; filled inside, hollow across, crossed outside. */
export function IntervalPlot({
  interval: { estimate, ends },
  side,
  scale,
  height,
  label,
}: {
  readonly interval: Interval
  readonly side: Side
  readonly scale: IntervalScale
  readonly height: number
  readonly label: string
}) {
  const [start, stop] = [4, scale.width - 4]
  const threshold = round(scale.place(scale.threshold))
  const middle = height / 2
  const colour = side === 'HOLDS' ? 'var(--ticket)' : 'var(--ink)'
  return (
    <svg
      width={scale.width}
      height={height}
      viewBox={`0 0 ${scale.width} ${height}`}
      role="img"
      aria-label={label}
    >
      <rect
        x={scale.passes === 'above' ? threshold : start}
        width={Math.max(0, scale.passes === 'above' ? stop - threshold : threshold - start)}
        height={height}
        fill="var(--passing)"
      />
      {scale.none !== null && (
        <line
          x1={round(scale.place(scale.none))}
          x2={round(scale.place(scale.none))}
          y2={height}
          stroke="var(--axis)"
          strokeDasharray="1.5 2.5"
        />
      )}
      <line x1={threshold} x2={threshold} y2={height} stroke="var(--ink)" strokeWidth={1.1} />
      {ends && (
        <path
          d={intervalPath(scale.place(ends[0]), scale.place(ends[1]), middle, start, stop)}
          fill="none"
          stroke={colour}
          strokeWidth={2}
        />
      )}
      {estimate !== null && <EstimateMark x={scale.place(estimate)} y={middle} side={side} />}
    </svg>
  )
}

/** A line from end to end, with an arrow where it leaves the scale. */
export function intervalPath(
  low: number,
  high: number,
  y: number,
  start: number,
  stop: number,
): string {
  const from = round(clamp(low, start, stop))
  const to = round(clamp(high, start, stop))
  const left = low < start ? `M${from + 4} ${y - 3.5}L${from} ${y}L${from + 4} ${y + 3.5}` : ''
  const right = high > stop ? `M${to - 4} ${y - 3.5}L${to} ${y}L${to - 4} ${y + 3.5}` : ''
  return `M${from} ${y}H${to}${left}${right}`
}

export function EstimateMark({
  x,
  y,
  side,
}: {
  readonly x: number
  readonly y: number
  readonly side: Side
}) {
  if (side === 'HOLDS') return <circle cx={round(x)} cy={y} r={4} fill="var(--ticket)" />
  if (side === 'UNDECIDED')
    return (
      <circle
        cx={round(x)}
        cy={y}
        r={3.5}
        fill="var(--paper)"
        stroke="var(--ink)"
        strokeWidth={1.7}
      />
    )
  return (
    <path
      d={`M${round(x - 3.6)} ${y - 3.6}l7.2 7.2m0 -7.2l-7.2 7.2`}
      fill="none"
      stroke="var(--ink)"
      strokeWidth={1.8}
    />
  )
}
