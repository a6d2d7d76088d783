import { round } from '../mark/label.tsx'

const [width, height] = [104, 26]
const nice = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]

/** Points at either end of a shared scale that holds all differences; 0 is in the middle. */
export const differenceSpan = (points: readonly number[]): number => {
  const largest = Math.max(...points.map(Math.abs), 0)
  return nice.find((span) => span >= largest) ?? 100
}

/** A difference to dense in points. A group: its interval, filled where it is off zero. A run: a tick. */
export function DifferenceMark({
  mean,
  ci95,
  span,
  isGroup,
}: {
  readonly mean: number
  readonly ci95: readonly number[] | null
  readonly span: number
  readonly isGroup: boolean
}) {
  const x = (points: number) =>
    round(width / 2 + (Math.max(-span, Math.min(span, points)) / span) * (width / 2 - 5))
  const [low = mean, high = mean] = ci95 ?? []
  const above = ci95 !== null && low > 0
  const across = ci95 === null || (low <= 0 && high >= 0)
  const colour = above ? 'var(--ticket)' : 'var(--ink)'
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line x1={width / 2} x2={width / 2} y2={height} stroke="var(--axis)" />
      {isGroup ? (
        <>
          <line x1={x(low)} x2={x(high)} y1={13} y2={13} stroke="var(--ink)" strokeWidth={2} />
          <circle
            cx={x(mean)}
            cy={13}
            r={across ? 3 : 3.6}
            fill={across ? 'var(--paper)' : colour}
            stroke={across ? 'var(--ink)' : colour}
            strokeWidth={across ? 1.6 : 0}
          />
        </>
      ) : (
        <line x1={x(mean)} x2={x(mean)} y1={8} y2={18} stroke="var(--ink2)" strokeWidth={1.6} />
      )}
    </svg>
  )
}
