import { layerOfMask, keptIn, type Mask } from '../pruning/mask.ts'
import { hypergeometricChances, hypergeometricMoments } from '../statistics/hypergeometric.ts'

/** How much of two masks is the same, against what two random masks with the same counts would share. */
export interface Overlap {
  /** Shared ÷ kept by either, over all layers, 0…1; null when neither keeps anything. */
  readonly jaccard: number | null
  /** The same expected by chance, counts of every layer kept; null like `jaccard`. */
  readonly expected: number | null
  /** In order of depth. */
  readonly layers: readonly LayerOverlap[]
}
export interface LayerOverlap {
  readonly layer: string
  /** Weights that both keep, and what two random masks with the same counts would: mean and standard deviation. */
  readonly shared: number
  readonly sharedByChance: { readonly mean: number; readonly sd: number }
  readonly jaccard: number | null
  readonly expected: number | null
}

interface LayerSize {
  readonly name: string
  readonly total: number
}

/**
 * Jaccard overlap by layer and in all. Chance: the other mask's places drawn at random within each layer, so that the
 * number shared is hypergeometric. Throws when a mask belongs to another network.
 */
export function overlapOf(one: Mask, other: Mask, layers: readonly LayerSize[]): Overlap {
  const counts = layers.map((layer) => {
    const [a, b] = [layerOfMask(one, layer), layerOfMask(other, layer)]
    return { ...layer, a: keptIn(a), b: keptIn(b), shared: sharedBy(a, b) }
  })
  const sum = (of: (count: (typeof counts)[number]) => number): number =>
    counts.reduce((all, count) => all + of(count), 0)
  return {
    jaccard: jaccard(
      sum(({ shared }) => shared),
      sum(({ a, b }) => a + b),
    ),
    expected: expectedInAll(counts),
    layers: counts.map(({ name, total, a, b, shared }) => ({
      layer: name,
      shared,
      sharedByChance: hypergeometricMoments({ population: total, marked: a, draws: b }),
      jaccard: jaccard(shared, a + b),
      expected: expectedJaccard(total, a, b),
    })),
  }
}

function sharedBy(one: Uint8Array, other: Uint8Array): number {
  let shared = 0
  for (let index = 0; index < one.length; index++) shared += (one[index] ?? 0) & (other[index] ?? 0)
  return shared
}

const jaccard = (shared: number, kept: number): number | null =>
  kept === 0 ? null : shared / (kept - shared)

/**
 * Mean Jaccard overlap of two random subsets of `one` and `other` places of `total`: shared ÷ (one + other − shared)
 * over the hypergeometric distribution. Null when both are empty.
 */
export function expectedJaccard(total: number, one: number, other: number): number | null {
  const kept = one + other
  if (kept === 0) return null
  const { least, chances } = hypergeometricChances({ population: total, marked: one, draws: other })
  return chances.reduce((mean, chance, at) => {
    const shared = least + at
    return mean + (chance * shared) / (kept - shared)
  }, 0)
}

/** Over layers: the expectation of the ratio to second order, from mean and variance of the number shared. */
function expectedInAll(
  counts: readonly { readonly total: number; readonly a: number; readonly b: number }[],
): number | null {
  let [kept, mean, variance] = [0, 0, 0]
  for (const { total, a, b } of counts) {
    const shared = hypergeometricMoments({ population: total, marked: a, draws: b })
    kept += a + b
    mean += shared.mean
    variance += shared.sd ** 2
  }
  if (kept === 0) return null
  return mean / (kept - mean) + (kept * variance) / (kept - mean) ** 3
}
