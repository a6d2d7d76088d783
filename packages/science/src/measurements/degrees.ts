import { prunableLayers, type PrunableLayer } from '../networks/network.ts'
import { layerOfMask, keptIn } from '../pruning/mask.ts'
import { hypergeometricMoments } from '../statistics/hypergeometric.ts'
import type { Measurement } from './measurement.ts'

/** Bins of degrees, as multiples of the mean degree of the layer's side: a quarter each, up to four times. */
export const degreeEdges: readonly number[] = Array.from({ length: 17 }, (_, i) => i / 4)

/**
 * Kept connections of the units on either side of a layer: `in` of those it feeds, `out` of those that feed it. Spreads
 * are standard deviations over all units; by chance: were as many places of the layer kept at random, exactly. `None`:
 * share of units without any. `Shares`: of units by bin, one layer's bins after another's.
 */
export const degrees: Measurement = {
  title: 'Degrees of a mask’s units',
  source: 'docs/science.md, “Connectivity”',
  measure: ({ network, masks }) => {
    const [mask] = masks
    if (!mask || masks.length !== 1) throw new RangeError('Degrees are of one mask')
    const sides = prunableLayers(network).map((layer) => {
      const kept = layerOfMask(mask, layer)
      return {
        in: sideOf(layer, kept, layer.fanOut, (index) => index % layer.fanOut),
        out: sideOf(layer, kept, layer.fanIn, (index) => Math.floor(index / layer.fanOut)),
      }
    })
    const of = (side: 'in' | 'out') => {
      const those = sides.map((both) => both[side])
      return {
        [`${side}Spread`]: those.map(({ spread }) => spread),
        [`${side}SpreadByChance`]: those.map(({ spreadByChance }) => spreadByChance),
        [`${side}Most`]: those.map(({ most }) => most),
        [`${side}None`]: those.map(({ none }) => none),
        [`${side}NoneByChance`]: those.map(({ noneByChance }) => noneByChance),
        [`${side}Shares`]: those.flatMap(({ shares }) => shares),
      }
    }
    return { ...of('in'), ...of('out') }
  },
}

function sideOf(
  { total }: PrunableLayer,
  kept: Uint8Array,
  units: number,
  unitOf: (index: number) => number,
) {
  const degree = new Float64Array(units)
  for (let index = 0; index < total; index++) degree[unitOf(index)]! += kept[index]!
  const count = keptIn(kept)
  const mean = count / units
  const places = total / units
  return {
    spread: Math.sqrt(degree.reduce((sum, one) => sum + (one - mean) ** 2, 0) / units),
    spreadByChance: hypergeometricMoments({ population: total, marked: places, draws: count }).sd,
    most: degree.reduce((most, one) => Math.max(most, one), 0),
    none: degree.reduce((sum, one) => sum + (one === 0 ? 1 : 0), 0) / units,
    noneByChance: chanceOfNone(total, places, count),
    shares: sharesOf(degree, mean),
  }
}

/** That none of a unit's places is among those kept: a product over its places. */
function chanceOfNone(total: number, places: number, kept: number): number {
  let chance = 1
  for (let place = 0; place < places; place++)
    chance *= Math.max(0, total - kept - place) / (total - place)
  return chance
}

function sharesOf(degree: Float64Array, mean: number): number[] {
  const shares = degreeEdges.slice(1).map(() => 0)
  for (const one of degree) {
    const bin = mean === 0 ? 0 : Math.floor((4 * one) / mean)
    if (bin < shares.length) shares[bin]! += 1 / degree.length
  }
  return shares
}
