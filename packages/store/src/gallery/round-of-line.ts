import {
  keptIn,
  maskIdentity,
  maskOutOf,
  networkOf,
  packMask,
  prunableLayers,
  unpackMask,
  type Identity,
  type KeptCount,
  type Mask,
  type PrunableLayer,
  type TrainRecipe,
} from '@lottery/science'
import type { CommittedRound } from '../rounds/round-record.ts'
import { verifyWithoutEnd } from '../rounds/verify.ts'
import type { ResultSetWork, RoundResult } from './result-set.ts'

/** Packed masks of the lines so far, each of them checked, by identity. */
export type KnownMasks = Map<Identity, Record<string, Uint8Array>>

export interface RoundOfLine {
  readonly recipe: TrainRecipe
  readonly round: CommittedRound
  readonly counts: readonly KeptCount[]
  /** Whether the mask's bits stand in this line. */
  readonly bringsMask: boolean
}

/**
 * The round of a line with its mask, checked as far as a result can be without its weights; adds the mask to those that
 * are known. Null for a line without a round. Throws what is wrong with it.
 */
export function roundOfLine(
  { recipe: given, result }: ResultSetWork,
  masks: KnownMasks,
): RoundOfLine | null {
  if (result.kind !== 'round') return null
  const recipe = given as TrainRecipe
  const identity = maskIdentity(recipe.mask, recipe.network)
  if (result.maskIdentity !== identity) throw new Error('the mask is not that of its recipe')
  if (result.mask && masks.has(identity)) throw new Error('a line before has this mask too')
  const packed =
    masks.get(identity) ?? bitsOf(result, masks, prunableLayers(networkOf(recipe.network)))
  const { provenance } = result.round
  const round: CommittedRound = {
    ...result.round,
    provenance: {
      ...provenance,
      startedAt: new Date(provenance.startedAt),
      finishedAt: new Date(provenance.finishedAt),
    },
    mask: { identity, packed },
    endKept: null,
    history: [],
  }
  const counts = verifyWithoutEnd(recipe, round)
  masks.set(identity, packed)
  return { recipe, round, counts, bringsMask: result.mask !== null }
}

function bitsOf(
  { mask, maskWithin }: RoundResult,
  masks: KnownMasks,
  layers: readonly PrunableLayer[],
): Record<string, Uint8Array> {
  if (!mask) throw new Error('it has no mask, and no line before has it')
  const unknown = Object.keys(mask).find((name) => !layers.some((layer) => layer.name === name))
  if (unknown !== undefined) throw new Error(`the network has no layer ${unknown}`)
  const decoded = Object.fromEntries(
    Object.entries(mask).map(([name, bits]) => [name, new Uint8Array(Buffer.from(bits, 'base64'))]),
  )
  if (maskWithin === undefined) return packMask(unpackMask(decoded, layers), layers)
  const outer = masks.get(maskWithin)
  if (!outer)
    throw new Error(`no line before has the mask ${maskWithin}, which this one lies within`)
  const places: Mask = unpackMask(outer, layers)
  const sizes = layers.map(({ name }) => ({ name, total: keptIn(places[name]!) }))
  return packMask(maskOutOf(unpackMask(decoded, sizes), places), layers)
}
