import { overlapOf, type Identity, type Mask, type Overlap } from '@lottery/science'
import type { MaskOverlapType, MaskPlace } from './comparison-type.ts'

export const mostMasks = 24
/** Weights looked at over all pairs: about half a second. */
const mostWork = 400_000_000

/** Pairs in the order (1,0), (2,0), (2,1), … `masks`: by the round trained under each. */
export function maskOverlapOf(
  places: readonly MaskPlace[],
  masks: ReadonlyMap<Identity, Mask>,
): MaskOverlapType {
  const shown = places.flatMap((place) => {
    const mask = masks.get(place.round)
    return mask ? [{ place, mask }] : []
  })
  const left = whyLeftOut(shown.map(({ mask }) => mask))
  if (left) return notCompared(left)
  const layers = layersOf(shown[0]?.mask ?? {})
  const pairs = shown.flatMap(({ mask }, row) =>
    shown.slice(0, row).map((other): Overlap => overlapOf(mask, other.mask, layers)),
  )
  return {
    masks: shown.map(({ place: { round: _round, ...place } }) => place),
    jaccard: pairs.map(({ jaccard }) => brief(jaccard)),
    expected: pairs.map(({ expected }) => brief(expected)),
    layers: layers.map(({ name }, index) => ({
      name,
      jaccard: pairs.map((pair) => brief(pair.layers[index]?.jaccard)),
      expected: pairs.map((pair) => brief(pair.layers[index]?.expected)),
    })),
    left: null,
  }
}

export const notCompared = (left: string): MaskOverlapType => ({
  masks: [],
  jaccard: [],
  expected: [],
  layers: [],
  left,
})

function whyLeftOut(masks: readonly Mask[]): string | null {
  if (masks.length < 2) return 'There are fewer than two masks at this share of the weights.'
  const shapes = masks.map((mask) => JSON.stringify(layersOf(mask)))
  if (new Set(shapes).size > 1)
    return 'The networks differ, so that places of one are no places of another.'
  const weights = layersOf(masks[0] ?? {}).reduce((sum, { total }) => sum + total, 0)
  return (weights * masks.length * (masks.length - 1)) / 2 > mostWork
    ? 'The masks are too large for so many pairs; choose fewer runs.'
    : null
}

const layersOf = (mask: Mask) =>
  Object.entries(mask).map(([name, kept]) => ({ name, total: kept.length }))

/** Four decimals of a share. */
const brief = (value: number | null | undefined): number | null =>
  value == null ? null : Math.round(value * 1e4) / 1e4
