'use client'

import { useKeptWeights } from '../../figures/mask/use-kept-weights.ts'
import type { KnownValues } from './fate.ts'
import type { PlacedRound } from './run-rounds.ts'

/**
 * What single weights of a layer were: at the start, at the end of the first round and of the one shown. Weights that
 * were rewound began everywhere as in the first round, where none is pruned yet; all others, as in this one.
 */
export function useKnownValues(
  rounds: readonly PlacedRound[],
  round: number,
  layer: string,
  wanted: boolean,
): KnownValues {
  const [first] = rounds
  const shown = rounds.find((one) => one.round === round)
  const begun = shown?.data.rewound ? first : shown
  const start = useKeptWeights(begun?.data.startWeightsUrl ?? null, layer, wanted)
  const firstEnd = useKeptWeights(first?.data.endWeightsUrl ?? null, layer, wanted)
  const end = useKeptWeights(shown?.data.endWeightsUrl ?? null, layer, wanted)
  return {
    start: { round: begun?.round ?? 0, weights: start },
    ends: [
      { round: first?.round ?? 0, weights: firstEnd },
      { round, weights: end },
    ].slice(0, first?.round === round ? 1 : 2),
  }
}
