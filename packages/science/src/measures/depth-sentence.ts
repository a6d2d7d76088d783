import type { SlopeDifference } from './depth-profile.ts'
import { leastReplicates } from './verdict.ts'

/** Of a network that has one prunable layer. */
export const oneLayer =
  'All that is pruned falls in the one layer that there is: nothing to compare.'

/** What a depth profile may be taken for, in one sentence: set by the rates, or found, and then how much was learned. */
export function depthSentence(
  round: number,
  scope: 'global' | 'layer-wise',
  above: SlopeDifference | null,
  replicates: number,
): string {
  if (scope === 'layer-wise')
    return 'Set by the rates: under layer-wise scope each layer loses its own share, so where pruning fell is no finding.'
  if (round === 0) return 'Nothing is pruned at round 0.'
  return learned(above, replicates)
}

const beyond = 'than pruning by magnitude at initialisation would'

/**
 * Only what exceeds that null is learned, and it is called a finding only where its interval shows it. Weights that do not
 * start at a draw have no such null.
 */
function learned(above: SlopeDifference | null, replicates: number): string {
  const asked = `Whether training kept more or less in deeper layers ${beyond} is`
  if (!above)
    return `${asked} not told: these weights do not start at their draw, so there is no such pruning to hold them against.`
  if (!above.ci95) return `${asked} open: more replicates are needed to tell.`
  const [low, high] = above.ci95
  const figures = `slope difference ${signed(above.mean)} [${signed(low)}, ${signed(high)}] a layer, n = ${above.n}`
  if (above.n < replicates)
    return `${asked} open while replicates are missing: ${figures} of ${replicates}.`
  if (above.n < leastReplicates) return `${asked} undecided: ${figures}, too few to tell.`
  if (low <= 0 && high >= 0) return `${asked} undecided: ${figures}.`
  return `A finding: training kept ${low > 0 ? 'more' : 'less'} in deeper layers ${beyond}, ${figures}.`
}

/** Two decimals, signed, with a true minus; more when rounding would show an end as zero. */
function signed(value: number): string {
  const digits = Math.abs(value) < 0.005 && value !== 0 ? 4 : 2
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}
