import {
  biasOf,
  kernelOf,
  layerOfMask,
  networkOf,
  prunableLayers,
  trainedPlaces,
  unpackMask,
  type Identity,
  type Mask,
  type Parameters,
  type PrunableLayer,
  type TrainRecipe,
} from '@lottery/science'
import type { WithTeam } from '../database/transaction.ts'
import type { ArrayStore } from '../store.ts'
import { derivedArrays } from './derived.ts'
import { masksOf } from './masks.ts'
import { artifactOf, storedParts } from './read-artifact.ts'

export function arraysOf(withTeam: WithTeam): ArrayStore {
  const mask = async (identity: Identity): Promise<Mask | null> => {
    const layers = await layersOfMask(withTeam, identity)
    if (!layers) return null
    return unpackMask(Object.fromEntries(await storedParts(withTeam, 'mask', identity)), layers)
  }
  const maskOfRound = async (round: Identity): Promise<Mask | null> => {
    const found = await roundBehind(withTeam, round)
    return found ? mask(found.mask) : null
  }
  const arrays: ArrayStore = {
    mask,
    masks: (identities) => withTeam((transaction) => masksOf(transaction, identities)),
    maskOfRound,
    endWeights: async (round) => {
      const found = await roundBehind(withTeam, round)
      if (!found || found.state !== 'done') return null
      const kept = await mask(found.mask)
      if (!kept) throw new Error(`the mask ${found.mask} of round ${round} is missing`)
      const { recipe } = found
      const layers = prunableLayers(networkOf(recipe.network))
      const stored = await storedParts(withTeam, 'end', round)
      if (stored.size === 0) return null
      const held =
        recipe.prunedValue === 'initial'
          ? await arrays.derived(recipe.network).weights(recipe.initial)
          : null
      return denseWeights(layers, trainedPlaces(recipe, kept), stored, held)
    },
    derived: (network) =>
      derivedArrays(
        {
          ...arrays,
          recipeOfRound: async (round) => (await roundBehind(withTeam, round))?.recipe ?? null,
        },
        network,
      ),
    artifact: (kind, identity) => artifactOf(withTeam, kind, identity),
  }
  return arrays
}

async function layersOfMask(
  withTeam: WithTeam,
  identity: Identity,
): Promise<{ name: string; total: number }[] | null> {
  const [row] = await withTeam(({ rows }) =>
    rows<{ layers: string[]; totals: string[] }>(
      'SELECT layers, totals FROM mask WHERE identity = $1',
      [identity],
    ),
  )
  return row ? row.layers.map((name, index) => ({ name, total: Number(row.totals[index]) })) : null
}

interface RoundBehind {
  readonly mask: Identity
  readonly state: 'done' | 'diverged'
  readonly recipe: TrainRecipe
}
async function roundBehind(withTeam: WithTeam, round: Identity): Promise<RoundBehind | undefined> {
  const [row] = await withTeam(({ rows }) =>
    rows<RoundBehind>(
      `SELECT round.mask, round.state, work.recipe FROM round JOIN work USING (team, identity)
       WHERE identity = $1`,
      [round],
    ),
  )
  return row
}

/** Puts stored weights back to their places; elsewhere what was held there, or +0. */
function denseWeights(
  layers: readonly PrunableLayer[],
  mask: Mask,
  stored: ReadonlyMap<string, Uint8Array>,
  held: Parameters | null,
): Parameters {
  const dense: Record<string, Float32Array> = {}
  for (const layer of layers) {
    const values = floatsOf(stored, kernelOf(layer.name))
    const places = layerOfMask(mask, layer)
    const kernel = held?.[kernelOf(layer.name)]?.slice() ?? new Float32Array(layer.total)
    let next = 0
    for (let index = 0; index < kernel.length; index++)
      if (places[index]) kernel[index] = values[next++] ?? Number.NaN
    if (next !== values.length)
      throw new Error(`${layer.name} keeps ${next} weights and ${values.length} are stored`)
    dense[kernelOf(layer.name)] = kernel
    dense[biasOf(layer.name)] = floatsOf(stored, biasOf(layer.name))
  }
  return dense
}

/** A copy, since bytes from a socket may start anywhere. */
function floatsOf(stored: ReadonlyMap<string, Uint8Array>, name: string): Float32Array {
  const bytes = stored.get(name)
  if (!bytes) throw new Error(`${name} is not stored`)
  return new Float32Array(new Uint8Array(bytes).buffer)
}
