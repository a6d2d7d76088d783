import {
  biasOf,
  countsOf,
  kernelOf,
  maskIdentity,
  networkOf,
  parameterShapes,
  prunableLayers,
  trainedPlaces,
  unpackMask,
  type KeptCount,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import type { CommittedRound } from './round-record.ts'

/**
 * What must hold for every stored result, as far as the result alone can tell (science.md, last section): the mask is
 * the recipe's, its bits are its counts, its end weights as many. Throws on a broken one, a bug of its maker, and
 * returns the counts by layer.
 */
export function verify(recipe: TrainRecipe, round: CommittedRound): KeptCount[] {
  const counts = verifyWithoutEnd(recipe, round)
  if (round.outcome.state === 'diverged') return counts
  if (round.endKept === null) throw new Error('A round that is done has an end')
  const kept = unpackMask(round.mask.packed, prunableLayers(networkOf(recipe.network)))
  const trained = countsOf(trainedPlaces(recipe, kept), networkOf(recipe.network))
  verifySizes(round.endKept, trained, parameterShapes(networkOf(recipe.network)))
  return counts
}

/** The same for a result that came without its end weights. */
export function verifyWithoutEnd(recipe: TrainRecipe, round: CommittedRound): KeptCount[] {
  const network = networkOf(recipe.network)
  const { outcome, mask, endHash, endKept } = round
  if (mask.identity !== maskIdentity(recipe.mask, recipe.network))
    throw new Error('The mask does not carry the identity of its recipe')
  const kept = unpackMask(mask.packed, prunableLayers(network))
  const counts = countsOf(kept, network)
  if (outcome.state === 'diverged') {
    if (endHash !== null || endKept !== null) throw new Error('A diverged round has no end')
    return counts
  }
  const claimed = outcome.layers.map(({ layer, kept, total }) => ({ layer, kept, total }))
  if (JSON.stringify(claimed) !== JSON.stringify(counts))
    throw new Error(`The layers say ${JSON.stringify(claimed)}, the mask ${JSON.stringify(counts)}`)
  if (endHash === null) throw new Error('A round that is done has an end')
  return counts
}

function verifySizes(
  kept: Parameters,
  counts: readonly KeptCount[],
  shapes: Readonly<Record<string, readonly number[]>>,
): void {
  const kernels = new Map(counts.map((count) => [kernelOf(count.layer), count.kept]))
  for (const [name, shape] of Object.entries(shapes)) {
    const wanted = kernels.get(name) ?? shape.reduce((product, size) => product * size, 1)
    if (kept[name]?.length !== wanted)
      throw new Error(`The end has ${kept[name]?.length ?? 'no'} values of ${name}, not ${wanted}`)
  }
  for (const { layer } of counts)
    if (!kept[biasOf(layer)]) throw new Error(`The end has no ${biasOf(layer)}`)
}
