import type { SlopeDifference } from './depth-profile.ts'
import { leastReplicates } from './verdict.ts'

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
  return `A finding: one threshold decides over all layers; only what exceeds pruning by magnitude at initialisation is learned: ${learned(above, replicates)}.`
}

function learned(above: SlopeDifference | null, replicates: number): string {
  if (!above?.ci95) return 'more replicates are needed to tell'
  const [low, high] = above.ci95
  const figures = `slope difference ${signed(above.mean)} [${signed(low)}, ${signed(high)}] a layer, n = ${above.n}`
  if (above.n < replicates) return `${figures} of ${replicates}, open while replicates are missing`
  if (above.n < leastReplicates) return `${figures}, too few to tell`
  if (low <= 0 && high >= 0) return `undecided, ${figures}`
  return `training kept ${low > 0 ? 'more' : 'less'} in deeper layers, ${figures}`
}

/** Two decimals, signed, with a true minus; more when rounding would show an end as zero. */
function signed(value: number): string {
  const digits = Math.abs(value) < 0.005 && value !== 0 ? 4 : 2
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(digits)}`
}
