import {
  layerOfMask,
  networkOf,
  prunableLayers,
  type Mask,
  type NetworkKey,
  type ReplayRecipe,
  type RoundComparison,
} from '@lottery/science'
import type { WorkKind } from './hands.ts'
import { trainAgain } from './train-again.ts'

/** A committed round trained again under its mask made anew, and all that came out beside all that is stored. */
export const replay: WorkKind<ReplayRecipe> = async (claim, recipe, hands) => {
  const { store, engine, origin, patiently } = hands
  const again = await trainAgain(recipe.round, hands, {
    probed: false,
    maskOf: ({ remade }) => remade,
  })
  if (!again) return null
  const { mask, trained, comparison } = again
  const stored = await patiently(() => store.arrays.maskOfRound(recipe.round))
  const answer = await patiently(() =>
    store.replays.commit(claim, {
      comparison: withMask(comparison, maskDifferences(recipe.network, stored, mask)),
      endHash: trained.endHash,
      endKept: trained.endKept,
      history: trained.history,
      engineVersion: engine.version,
      cpu: origin.machine.cpu,
    }),
  )
  return answer === 'fenced' ? 'fenced' : 'done'
}

/** A mask has no tolerance. */
const withMask = (comparison: RoundComparison, found: readonly string[]): RoundComparison =>
  found.length === 0
    ? comparison
    : { agreement: 'different', differences: [...found, ...comparison.differences] }

function maskDifferences(network: NetworkKey, stored: Mask | null, made: Mask): string[] {
  if (!stored) return ['mask: none stored']
  return prunableLayers(networkOf(network)).flatMap((layer) => {
    const [one, other] = [layerOfMask(stored, layer), layerOfMask(made, layer)]
    const places = one.reduce((sum, bit, at) => sum + (bit === other[at] ? 0 : 1), 0)
    return places > 0 ? [`mask.${layer.name}: ${places} places differ`] : []
  })
}
