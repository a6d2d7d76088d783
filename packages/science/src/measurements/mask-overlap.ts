import { kernelOf, prunableLayers } from '../networks/network.ts'
import { decilesOf } from '../pruning/random-masks.ts'
import { layerOfMask } from '../pruning/mask.ts'
import type { Measurement } from './measurement.ts'

/**
 * How many weights two masks both keep, by layer, beside what two chances give: any places of the layer
 * (hypergeometric), and places of the same decile of |θ0|, since pruning by magnitude likes weights that began large.
 */
export const maskOverlap: Measurement = {
  title: 'Overlap of two masks',
  source: 'docs/science.md, “Overlap”',
  measure: ({ network, masks, initial }) => {
    const [one, other] = masks
    if (!one || !other || masks.length !== 2 || !initial)
      throw new RangeError('An overlap takes two masks and the initial weights')
    const layers = prunableLayers(network).map((layer) => {
      const [a, b] = [layerOfMask(one, layer), layerOfMask(other, layer)]
      const anywhere = chanceOf(a, b, new Uint8Array(layer.total))
      const alike = chanceOf(a, b, decilesOf(initial[kernelOf(layer.name)]!))
      return { total: layer.total, ...anywhere, alike }
    })
    return {
      total: layers.map(({ total }) => total),
      one: layers.map(({ keptByOne }) => keptByOne),
      other: layers.map(({ keptByOther }) => keptByOther),
      shared: layers.map(({ shared }) => shared),
      expected: layers.map(({ expected }) => expected),
      variance: layers.map(({ variance }) => variance),
      expectedByDecile: layers.map(({ alike }) => alike.expected),
      varianceByDecile: layers.map(({ alike }) => alike.variance),
    }
  },
}

interface Chance {
  readonly keptByOne: number
  readonly keptByOther: number
  readonly shared: number
  /** Mean and variance of the number shared when the other mask is drawn within each stratum. */
  readonly expected: number
  readonly variance: number
}

function chanceOf(one: Uint8Array, other: Uint8Array, stratum: Uint8Array): Chance {
  const size = new Map<number, { total: number; one: number; other: number }>()
  let shared = 0
  for (let index = 0; index < one.length; index++) {
    const here = size.get(stratum[index]!) ?? { total: 0, one: 0, other: 0 }
    here.total += 1
    here.one += one[index]!
    here.other += other[index]!
    shared += one[index]! & other[index]!
    size.set(stratum[index]!, here)
  }
  const strata = [...size.values()]
  const sum = (of: (count: (typeof strata)[number]) => number): number =>
    strata.reduce((all, count) => all + of(count), 0)
  return {
    shared,
    keptByOne: sum((count) => count.one),
    keptByOther: sum((count) => count.other),
    expected: sum((count) => (count.one * count.other) / count.total),
    variance: sum(({ total, one, other }) =>
      total > 1 ? (one * other * (total - one) * (total - other)) / (total ** 2 * (total - 1)) : 0,
    ),
  }
}
