import {
  canonicalJson,
  countsOf,
  drawOf,
  initialWeights,
  keptByInitialMagnitude,
  type LayerCount,
  type Mask,
  type Network,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'

/**
 * Kept weights by layer beside what the same overall count would leave if it were cut by magnitude before any training.
 * That null is of the replicate's own θ0 whatever the round started from, since a control shares the ticket's mask.
 *
 * @param drawn the round's own initial weights, before masking.
 */
export function layerCounts(
  network: Network,
  recipe: TrainRecipe,
  mask: Mask,
  drawn: Parameters,
): LayerCount[] {
  const counts = countsOf(mask, network)
  const draw = drawOf(recipe.initial)
  if (recipe.mask.kind !== 'prune' || recipe.mask.amount.scope !== 'global' || !draw)
    return counts.map((count) => ({ ...count, keptByInitialMagnitude: null }))
  const original = { ...draw, stream: ['init'] }
  const isOriginal = canonicalJson(original) === canonicalJson(recipe.initial)
  const theta0 = isOriginal ? drawn : initialWeights(network, original)
  const overall = counts.reduce((sum, { kept }) => sum + kept, 0)
  const expected = keptByInitialMagnitude(network, theta0, overall, recipe.mask.amount.exempt)
  return counts.map((count, i) => ({ ...count, keptByInitialMagnitude: expected[i]!.kept }))
}
