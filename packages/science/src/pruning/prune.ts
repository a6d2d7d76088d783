import { sum } from '../statistics/sum.ts'
import { prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import type { PruneAmount } from '../recipes/mask-recipe.ts'
import type { CriterionKey } from './criteria/registry.ts'
import { withoutLowest } from './lowest-scores.ts'
import { keptIn, layerOfMask, type Mask } from './mask.ts'
import { pruneCount } from './prune-count.ts'
import { scoredLayer, type ScoredLayer } from './scored-layer.ts'

/**
 * Iterative pruning's step (Frankle & Carbin 2019, section 2), whatever the criterion.
 * What is left of a round's mask when its end weights are pruned: weights that it had pruned stay pruned, whatever they
 * score. Under global scope one count comes from all kept weights that are not exempt; under layer-wise scope each named
 * layer has its own, and layers without a rate lose nothing. A count may be 0, and a layer may lose all it has.
 *
 * @param startWeights the round's initial weights before masking, for criteria that look at them.
 */
export function pruneBy(
  criterion: CriterionKey,
  network: Network,
  mask: Mask,
  endWeights: Parameters,
  amount: PruneAmount,
  startWeights: Parameters | null = null,
): Mask {
  const weights = { start: startWeights, end: endWeights }
  const layers = prunableLayers(network).map((layer) =>
    scoredLayer(layer, layerOfMask(mask, layer), weights, criterion),
  )
  refuseUnknown(amount, layers)
  return amount.scope === 'global' ? prunedTogether(layers, amount) : prunedApart(layers, amount)
}

function prunedTogether(
  layers: readonly ScoredLayer[],
  amount: Extract<PruneAmount, { scope: 'global' }>,
): Mask {
  const taken = layers.filter(({ name }) => !amount.exempt.includes(name))
  const kept = sum(taken.map((layer) => keptIn(layer.kept)))
  const count =
    'rate' in amount
      ? pruneCount(kept, amount.rate)
      : sum(layers.map((layer) => keptIn(layer.kept))) - amount.keep
  const before = Object.fromEntries(layers.map((layer) => [layer.name, layer.kept]))
  return { ...before, ...withoutLowest(taken, count) }
}

function prunedApart(
  layers: readonly ScoredLayer[],
  amount: Extract<PruneAmount, { scope: 'layer-wise' }>,
): Mask {
  const countOf = ({ name, kept }: ScoredLayer): number =>
    'rates' in amount
      ? pruneCount(keptIn(kept), amount.rates[name] ?? 0)
      : keptIn(kept) - (amount.keeps[name] ?? keptIn(kept))
  return Object.assign({}, ...layers.map((layer) => withoutLowest([layer], countOf(layer))))
}

function refuseUnknown(amount: PruneAmount, layers: readonly ScoredLayer[]): void {
  const named =
    amount.scope === 'global'
      ? amount.exempt
      : Object.keys('rates' in amount ? amount.rates : amount.keeps)
  const unknown = named.find((name) => !layers.some((layer) => layer.name === name))
  if (unknown !== undefined) throw new RangeError(`There is no prunable layer ${unknown}`)
}
