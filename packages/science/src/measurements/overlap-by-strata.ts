import { sharedByChance, type Cell, type SharedByChance } from '../measures/overlap-chance.ts'
import { jointStrata, magnitudeStrata, type Strata } from '../measures/overlap-strata.ts'
import { prunableLayers } from '../networks/network.ts'
import { keptIn, layerOfMask } from '../pruning/mask.ts'
import { deadInputs, kernelWith } from './dead-inputs.ts'
import type { Measurement } from './measurement.ts'

/**
 * How many weights two masks both keep, by layer, beside two chances: any places of the layer, and places of the same
 * decile of |θ0| among live and among dead inputs. Masks: two; `initial`: θ0 of the first, and `otherInitials` that of
 * the second where it began elsewhere, by which places are then stratified too; ends: dense's of each of these starts.
 */
export const overlapByStrata: Measurement = {
  title: 'Overlap of two masks, beside weights alike',
  source: 'docs/science.md, “Overlap”',
  measure: ({ network, masks, initial, otherInitials = [], ends }) => {
    const [one, other] = masks
    const starts = [...(initial ? [initial] : []), ...otherInitials]
    if (!one || !other || masks.length !== 2 || !initial || ends.length !== starts.length)
      throw new RangeError('An overlap takes two masks, initial weights, and dense’s end for each')
    const dead = starts.map((start, index) => deadInputs(network, start, ends[index]!))
    const layers = prunableLayers(network).map((layer, index) => {
      const [a, b] = [layerOfMask(one, layer), layerOfMask(other, layer)]
      const strata = starts
        .map((start, which) =>
          magnitudeStrata(kernelWith(start, layer), index === 0 ? dead[which]! : null),
        )
        .reduce(jointStrata)
      const anywhere: Cell = { total: layer.total, one: keptIn(a), other: keptIn(b) }
      return {
        ...anywhere,
        shared: a.reduce((count, bit, at) => count + (bit & b[at]!), 0),
        anywhere: sharedByChance([anywhere]),
        alike: sharedByChance(cellsOf(a, b, strata)),
      }
    })
    const moments = (of: (layer: (typeof layers)[number]) => SharedByChance) => ({
      mean: layers.map((layer) => of(layer).mean),
      variance: layers.map((layer) => of(layer).sd ** 2),
    })
    const [anywhere, alike] = [moments((l) => l.anywhere), moments((l) => l.alike)]
    return {
      total: layers.map(({ total }) => total),
      one: layers.map((layer) => layer.one),
      other: layers.map((layer) => layer.other),
      shared: layers.map(({ shared }) => shared),
      expected: anywhere.mean,
      variance: anywhere.variance,
      expectedAlike: alike.mean,
      varianceAlike: alike.variance,
    }
  },
}

function cellsOf(a: Uint8Array, b: Uint8Array, { of, sizes }: Strata): Cell[] {
  const [one, other] = [new Uint32Array(sizes.length), new Uint32Array(sizes.length)]
  for (let index = 0; index < of.length; index++) {
    one[of[index]!]! += a[index]!
    other[of[index]!]! += b[index]!
  }
  return Array.from(sizes, (total, stratum) => ({
    total,
    one: one[stratum]!,
    other: other[stratum]!,
  }))
}
