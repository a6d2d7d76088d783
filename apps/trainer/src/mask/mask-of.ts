import {
  maskIdentity,
  networkOf,
  fullMask,
  pruneBy,
  type Mask,
  type TrainRecipe,
} from '@lottery/science'
import type { ArrayStore } from '@lottery/store'

/** Stored arrays that masks are made from. */
export type MaskInputs = Pick<ArrayStore, 'mask' | 'maskOfRound' | 'endWeights'>

/**
 * The mask of a recipe: the stored one where a round of it has been committed, else made from the round that it prunes.
 * A layer may lose all its weights; that is recorded in its counts, not hidden.
 */
export async function maskOf(
  { network, mask }: Pick<TrainRecipe, 'network' | 'mask'>,
  arrays: MaskInputs,
): Promise<Mask> {
  if (mask.kind === 'all') return fullMask(networkOf(network))
  const known = await arrays.mask(maskIdentity(mask, network))
  if (known) return known
  const [before, end] = [await arrays.maskOfRound(mask.round), await arrays.endWeights(mask.round)]
  if (!before || !end)
    throw new Error(`The mask needs round ${mask.round}, whose arrays are not in the store`)
  return pruneBy(mask.criterion, networkOf(network), before, end, mask.amount)
}
