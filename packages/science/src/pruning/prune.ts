import {
  kernelOf,
  prunableLayers,
  type Network,
  type Parameters,
  type PrunableLayer,
} from '../networks/network.ts'
import type { PruneAmount } from '../recipes/recipe.ts'
import { criterionOf, type CriterionKey } from './criteria/registry.ts'
import { withoutLowest, type ScoredMask } from './lowest-scores.ts'
import { keptIn, layerOfMask, type Mask } from './mask.ts'
import { pruneCount } from './prune-count.ts'

/**
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
  const layers = prunableLayers(network)
  refuseUnknown(amount, layers)
  const { scores } = criterionOf(criterion)
  const scored = layers.map((layer) => ({
    name: layer.name,
    kept: layerOfMask(mask, layer),
    scores: scores({ end: kernelIn(endWeights, layer) }),
  }))
  return amount.scope === 'global'
    ? prunedTogether(scored, amount.rate, amount.exempt)
    : prunedApart(scored, amount.rates)
}

/** Iterative magnitude pruning's step (Frankle & Carbin 2019, section 2): the smallest |w| at the last step go. */
export const pruneByMagnitude = (
  network: Network,
  mask: Mask,
  endWeights: Parameters,
  amount: PruneAmount,
): Mask => pruneBy('magnitude', network, mask, endWeights, amount)

function prunedTogether(
  scored: readonly ScoredMask[],
  rate: number,
  exempt: readonly string[],
): Mask {
  const taken = scored.filter(({ name }) => !exempt.includes(name))
  const kept = taken.reduce((sum, layer) => sum + keptIn(layer.kept), 0)
  const after = withoutLowest(taken, pruneCount(kept, rate))
  const untouched = scored.filter(({ name }) => exempt.includes(name))
  const byName = new Map([
    ...taken.map(({ name }, index) => [name, after[index]!] as const),
    ...untouched.map((layer) => [layer.name, layer.kept.slice()] as const),
  ])
  return Object.fromEntries(scored.map(({ name }) => [name, byName.get(name)!]))
}

const prunedApart = (
  scored: readonly ScoredMask[],
  rates: Readonly<Record<string, number>>,
): Mask =>
  Object.fromEntries(
    scored.map((layer) => [
      layer.name,
      withoutLowest([layer], pruneCount(keptIn(layer.kept), rates[layer.name] ?? 0))[0]!,
    ]),
  )

function refuseUnknown(amount: PruneAmount, layers: readonly PrunableLayer[]): void {
  const named = amount.scope === 'global' ? amount.exempt : Object.keys(amount.rates)
  const unknown = named.find((name) => !layers.some((layer) => layer.name === name))
  if (unknown !== undefined) throw new RangeError(`There is no prunable layer ${unknown}`)
}

/** A layer's kernel. Throws when it is missing or of another size. */
export function kernelIn(parameters: Parameters, { name, total }: PrunableLayer): Float32Array {
  const kernel = parameters[kernelOf(name)]
  if (kernel?.length !== total)
    throw new RangeError(`${kernelOf(name)} has ${kernel?.length ?? 'no'} weights, not ${total}`)
  return kernel
}
