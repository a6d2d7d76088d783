import { Label, round } from '../mark/label.tsx'
import { EstimateMark, intervalPath, type Side } from '../verdict/interval-plot.tsx'
import { clamp } from '../verdict/interval-scale.ts'
import type { ContrastScale } from './contrast-scale.ts'
import type { ContrastRow, Decision } from './contrast-fragment.ts'
import { drawnEnds } from './difference-words.ts'

/** The labels over a column of differences, that of no difference in ink. */
export function ContrastAxis({ scale }: { readonly scale: ContrastScale }) {
  return (
    <svg width={scale.width} height={24} viewBox={`0 0 ${scale.width} 24`} aria-hidden="true">
      {scale.ticks.map(({ value, label }) => (
        <g key={value}>
          <Label
            x={clamp(scale.place(value), 12, scale.width - 12)}
            y={16}
            anchor="middle"
            size={12}
            bold={value === 0}
            tone={value === 0 ? 'strong' : 'soft'}
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

/** What is asked of a difference. */
export interface ContrastRule {
  readonly sought?: Decision | null
  readonly noWorse: boolean
}

/** The part of a plot that counts as passing: what is sought, else what does not matter. */
function shaded({ margin, place, width }: ContrastScale, { sought, noWorse }: ContrastRule) {
  if (noWorse) return [place(-margin), width - 4] as const
  if (sought === 'BELOW') return [4, place(-margin)] as const
  if (sought === 'ABOVE') return [place(margin), width - 4] as const
  return [place(-margin), place(margin)] as const
}

/** Filled where it is decided as sought, or decided at all where nothing is sought; crossed where it is the other way. */
function sideOf(decision: Decision, { sought, noWorse }: ContrastRule): Side {
  if (decision === 'UNDECIDED') return 'UNDECIDED'
  if (noWorse) return decision === 'BELOW' ? 'REFUTED' : 'HOLDS'
  return !sought || decision === sought ? 'HOLDS' : 'REFUTED'
}

export interface ContrastPlotProps {
  readonly row: Pick<ContrastRow, 'difference' | 'decision' | 'treatedCensored' | 'controlCensored'>
  readonly rule: ContrastRule
  readonly scale: ContrastScale
  readonly height: number
  readonly label: string
}

/** One difference with its interval against the margin, whose ends are in ink. */
export function ContrastPlot(props: ContrastPlotProps) {
  const { row, rule, scale, height, label } = props
  const [start, stop] = [4, scale.width - 4]
  const [from, to] = shaded(scale, rule)
  const side = sideOf(row.decision, rule)
  const ends = drawnEnds(row)
  const known = row.treatedCensored && row.controlCensored ? null : row.difference
  const { margin } = scale
  const thresholds = margin === 0 ? [0] : rule.noWorse ? [-margin] : [-margin, margin]
  return (
    <svg
      width={scale.width}
      height={height}
      viewBox={`0 0 ${scale.width} ${height}`}
      role="img"
      aria-label={label}
    >
      <rect
        x={round(from)}
        width={round(Math.max(0, to - from))}
        height={height}
        fill="var(--passing)"
      />
      {margin !== 0 && (
        <line
          x1={round(scale.place(0))}
          x2={round(scale.place(0))}
          y2={height}
          stroke="var(--axis)"
          strokeDasharray="1.5 2.5"
        />
      )}
      {thresholds.map((threshold) => (
        <line
          key={threshold}
          x1={round(scale.place(threshold))}
          x2={round(scale.place(threshold))}
          y2={height}
          stroke="var(--ink)"
          strokeWidth={1.1}
        />
      ))}
      {ends && (
        <path
          d={intervalPath(scale.place(ends[0]), scale.place(ends[1]), height / 2, start, stop)}
          fill="none"
          stroke={side === 'HOLDS' ? 'var(--ticket)' : 'var(--ink)'}
          strokeWidth={2}
        />
      )}
      {known && <EstimateMark x={scale.place(known.mean)} y={height / 2} side={side} />}
    </svg>
  )
}
