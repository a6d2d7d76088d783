import type { Fact } from '../../figures/curve/curve.tsx'
import { counted, percent, pointsInterval, remaining, signedPoints } from '../../figures/format.ts'
import { pairOf } from '../../figures/pair.ts'
import type { FigureView } from '../../paths.ts'
import type { ClaimVerdict } from './claims.ts'

interface MeasuredPoint {
  readonly round: number
  readonly complete: boolean
  readonly accuracy: { readonly n: number; readonly mean: number }
}

/** Below this a difference is in the tables, and no fact of the figure: fewer replicates decide nothing. */
const leastReplicates = 5

/** The one fact that is written into the figure: where the treatment, `arm`, stands highest above dense, all in. */
export function highestFact(
  points: readonly MeasuredPoint[],
  verdict: ClaimVerdict,
  digits: number,
  arm: string,
): Fact | null {
  const judged = verdict.rounds.flatMap((round) => {
    const point = points.find((one) => one.round === round.round)
    const ends = pairOf(round.matches.interval)
    const { estimate } = round.matches
    const enough = point?.complete && point.accuracy.n >= leastReplicates
    return enough && ends && estimate != null ? [{ round, point, ends, estimate }] : []
  })
  const highest = Math.max(...judged.map((one) => one.estimate))
  const best = judged.find((one) => one.estimate === highest)
  if (!best) return null
  const { round, point, ends, estimate } = best
  return {
    arm,
    round: round.round,
    value: `${percent(point.accuracy.mean, digits)} at ${remaining(round.remaining)} remaining,`,
    difference: `${signedPoints(estimate, digits)} over dense`,
    interval: pointsInterval(ends, round.matches.threshold, digits),
  }
}

/** What is drawn: over how many, what the bars are, and what hollow marks mean. */
export function subtitleOf(
  points: readonly MeasuredPoint[],
  replicates: number,
  { spread }: FigureView,
): string {
  const bars = spread === 'range' ? 'bars from lowest to highest' : 'bars: 95\u00a0% interval'
  const partial = points.filter(({ complete }) => !complete)
  const fewest = Math.min(...partial.map(({ accuracy }) => accuracy.n))
  const most = Math.max(...partial.map(({ accuracy }) => accuracy.n))
  const so = fewest === most ? `${fewest}` : `${fewest} to ${most}`
  const hollow = partial.length > 0 ? `; hollow marks: ${so} so far` : ''
  const over = `mean of ${counted(replicates, 'replicate')}`
  return `${over}, ${bars}${hollow}`
}

/** The round that is shown before anybody chooses: the sparsest winning one, else the sparsest that is complete. */
export function usualRound(
  points: readonly MeasuredPoint[],
  verdict: ClaimVerdict | null,
): { readonly round: number; readonly why: string } {
  const winning = verdict?.headline.to
  if (winning) return { round: winning.round, why: 'sparsest claimed' }
  const complete = points.findLast((point) => point.complete)
  if (complete) return { round: complete.round, why: 'sparsest complete' }
  return { round: points[0]?.round ?? 0, why: '' }
}
