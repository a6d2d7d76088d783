import { prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import type { PruneAmount } from '../recipes/recipe.ts'
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
 */
export function pruneBy(
  criterion: CriterionKey,
  network: Network,
  mask: Mask,
  endWeights: Parameters,
  amount: PruneAmount,
): Mask {
  const layers = prunableLayers(network).map((layer) =>
    scoredLayer(layer, layerOfMask(mask, layer), endWeights, criterion),
  )
  refuseUnknown(amount, layers)
  return amount.scope === 'global'
    ? prunedTogether(layers, amount.rate, amount.exempt)
    : prunedApart(layers, amount.rates)
}

function prunedTogether(
  layers: readonly ScoredLayer[],
  rate: number,
  exempt: readonly string[],
): Mask {
  const taken = layers.filter(({ name }) => !exempt.includes(name))
  const count = pruneCount(sum(taken.map(({ kept }) => keptIn(kept))), rate)
  const before = Object.fromEntries(layers.map(({ name, kept }) => [name, kept]))
  return { ...before, ...withoutLowest(taken, count) }
}

const prunedApart = (
  layers: readonly ScoredLayer[],
  rates: Readonly<Record<string, number>>,
): Mask =>
  Object.assign(
    {},
    ...layers.map((layer) =>
      withoutLowest([layer], pruneCount(keptIn(layer.kept), rates[layer.name] ?? 0)),
    ),
  )

function refuseUnknown(amount: PruneAmount, layers: readonly ScoredLayer[]): void {
  const named = amount.scope === 'global' ? amount.exempt : Object.keys(amount.rates)
  const unknown = named.find((name) => !layers.some((layer) => layer.name === name))
  if (unknown !== undefined) throw new RangeError(`There is no prunable layer ${unknown}`)
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
