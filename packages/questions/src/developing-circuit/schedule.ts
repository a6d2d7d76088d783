import {
  networkOf,
  prunableLayers,
  pruneCount,
  sum,
  totalOf,
  type PruneCounts,
} from '@lottery/science'
import type { DevelopingCircuitSpecification, Pace, Window } from './specification.ts'

/**
 * Share of all that is to be pruned that is gone after a share of the prunings, both 0…1. Decreasing is equation 1 of
 * Zhu & Gupta 2017 (arXiv 1710.01878): s_t = s_f + (s_i − s_f)(1 − (t − t0)/(nΔt))³; increasing is its mirror image.
 */
export const goneAfter: Readonly<Record<Pace, (share: number) => number>> = {
  decreasing: (share) => 1 - (1 - share) ** 3,
  constant: (share) => share,
  increasing: (share) => share ** 3,
}

/** The round, 1 or more, that starts with the first pruning; the others follow round by round. */
export function firstPruning(window: Window, rounds: number, prunings: number): number {
  const spare = rounds - prunings
  return 1 + { early: 0, middle: Math.floor(spare / 2), late: spare }[window]
}

type Pruned = Pick<
  DevelopingCircuitSpecification,
  'network' | 'scope' | 'remaining' | 'prunings'
> & { readonly exempt: readonly string[] }

/** What is kept after each pruning, by count: half to even of the share, and exactly the final share after the last. */
export function keptAfter(specification: Pruned, pace: Pace): PruneCounts[] {
  const { network, scope, remaining, prunings } = specification
  const exempt = specification.exempt.toSorted()
  const layers = prunableLayers(networkOf(network))
  const pruned = layers.filter(({ name }) => !exempt.includes(name))
  return Array.from({ length: prunings }, (_, i) => {
    const gone = goneAfter[pace]((i + 1) / prunings)
    const share = i + 1 === prunings ? remaining : 1 - (1 - remaining) * gone
    if (scope === 'global') {
      const spared = totalOf(layers) - totalOf(pruned)
      return { scope, keep: spared + pruneCount(totalOf(pruned), share), exempt }
    }
    const keeps = pruned.map(({ name, total }) => [name, pruneCount(total, share)] as const)
    return { scope, keeps: Object.fromEntries(keeps) }
  })
}

/** Share of all prunable weights kept in each round of a circuit, from round 0 on. */
export function remainingByRound(
  specification: Pruned & Pick<DevelopingCircuitSpecification, 'rounds'>,
  pace: Pace,
  window: Window,
): number[] {
  const { rounds, prunings, network } = specification
  const layers = prunableLayers(networkOf(network))
  const total = totalOf(layers)
  const shares = keptAfter(specification, pace).map((counts) =>
    counts.scope === 'global'
      ? counts.keep / total
      : sum(layers.map(({ name, total }) => counts.keeps[name] ?? total)) / total,
  )
  const first = firstPruning(window, rounds, prunings)
  return Array.from({ length: rounds + 1 }, (_, round) =>
    round < first ? 1 : (shares[Math.min(round - first, prunings - 1)] ?? 1),
  )
}
