import { groupOverlaps, type DrawnWeights, type TrainRecipe } from '@lottery/science'
import type { Context } from '../server/context.ts'
import type { MaskPlace } from './comparison-type.ts'
import { countedOverlaps, type OverlapMask } from './counted-overlaps.ts'
import { OverlapChance, type MaskOverlapType } from './overlap-type.ts'

/** All pairs of a hundred runs: 4,950. */
const mostMasks = 100

interface Found {
  readonly place: MaskPlace
  readonly mask: OverlapMask
}

/** All masks of a comparison against each other. */
export async function maskOverlapOf(
  places: readonly MaskPlace[],
  chance: OverlapChance,
  { loaders, services }: Context,
): Promise<MaskOverlapType> {
  if (places.length > mostMasks)
    return notCompared(
      `There are ${places.length} masks; at most ${mostMasks} are compared with each other. Choose fewer runs.`,
    )
  const rounds = await Promise.all(places.map(({ round }) => loaders.round.load(round)))
  const isStratified = chance === OverlapChance.MAGNITUDES
  const found = await Promise.all(
    places.flatMap((place, index) => {
      const round = rounds[index]
      return round ? [foundAt(place, round, isStratified)] : []
    }),
  )
  const left = whyLeftOut(found, isStratified)
  if (left) return notCompared(left)
  const overlapOf = await countedOverlaps(
    found.map(({ mask }) => mask),
    services,
  )
  if (typeof overlapOf === 'string') return notCompared(overlapOf)
  return answerOf(found, overlapOf)

  async function foundAt(
    place: MaskPlace,
    { mask: identity, recipe }: { readonly mask: string; readonly recipe: TrainRecipe },
    withStart: boolean,
  ): Promise<Found> {
    return { place, mask: { identity, recipe, start: withStart ? await startOf(recipe) : null } }
  }

  /** Where the weights began that the round's mask was chosen by; null for a mask that no pruning has made. */
  async function startOf({ mask }: TrainRecipe): Promise<DrawnWeights | null> {
    if (mask.kind !== 'prune') return null
    const pruned = (await loaders.work.load(mask.round))?.recipe
    return pruned?.kind === 'train' && pruned.initial.kind === 'draw' ? pruned.initial : null
  }
}

export const notCompared = (left: string): MaskOverlapType => ({
  masks: [],
  jaccard: [],
  expected: [],
  z: [],
  layers: [],
  groups: [],
  left,
})

function whyLeftOut(found: readonly Found[], isStratified: boolean): string | null {
  if (found.length < 2) return 'There are fewer than two masks at this share of the weights.'
  if (new Set(found.map(({ mask }) => mask.recipe.network)).size > 1)
    return 'The networks differ, so that places of one are no places of another.'
  if (isStratified && found.some(({ mask }) => mask.start === null))
    return 'Some of these masks were not chosen by weights that began somewhere, so there are no strata; take chance by counts alone.'
  return null
}

function answerOf(
  found: readonly Found[],
  overlapOf: Exclude<Awaited<ReturnType<typeof countedOverlaps>>, string>,
): MaskOverlapType {
  const pairs = found.flatMap(({ mask }, row) =>
    found.slice(0, row).map((other) => overlapOf(mask, other.mask)),
  )
  const at = (one: number, other: number) => pairs[(one * (one - 1)) / 2 + other]
  const masks = found.map(({ place: { round: _round, ...place } }) => place)
  return {
    masks,
    jaccard: pairs.map(({ jaccard }) => brief(jaccard)),
    expected: pairs.map(({ expected }) => brief(expected)),
    z: pairs.map(({ z }) => (z === null ? null : Math.round(z * 10) / 10)),
    layers: (pairs[0]?.layers ?? []).map(({ layer }, index) => ({
      name: layer,
      jaccard: pairs.map((pair) => brief(pair.layers[index]?.jaccard)),
      expected: pairs.map((pair) => brief(pair.layers[index]?.expected)),
    })),
    groups: groupOverlaps(
      masks.map(({ group, replicate }) => ({ group, seed: replicate })),
      (one, other) => {
        const { jaccard, expected } = at(one, other) ?? {}
        return jaccard != null && expected ? jaccard / expected : null
      },
    ),
    left: null,
  }
}

/** Four decimals of a share. */
const brief = (value: number | null | undefined): number | null =>
  value == null ? null : Math.round(value * 1e4) / 1e4
