import { layerOfMask, keptIn, type Mask } from '../pruning/mask.ts'

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
  readonly shared: number
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
 * over the hypergeometric distribution, walked from its mode until a term is below 1e-16 of it. Null when both are empty.
 */
export function expectedJaccard(total: number, one: number, other: number): number | null {
  const kept = one + other
  if (kept === 0) return null
  const [least, most] = [Math.max(0, kept - total), Math.min(one, other)]
  const mode = Math.min(most, Math.floor(((one + 1) * (other + 1)) / (total + 2)))
  /** P(shared + 1) ÷ P(shared) */
  const up = (shared: number): number =>
    ((one - shared) * (other - shared)) / ((shared + 1) * (total - kept + shared + 1))
  let [weights, values] = [1, mode / (kept - mode)]
  for (let shared = mode, weight = 1; shared < most && weight > 1e-16; shared++) {
    weight *= up(shared)
    weights += weight
    values += (weight * (shared + 1)) / (kept - shared - 1)
  }
  for (let shared = mode, weight = 1; shared > least && weight > 1e-16; shared--) {
    weight /= up(shared - 1)
    weights += weight
    values += (weight * (shared - 1)) / (kept - shared + 1)
  }
  return values / weights
}

/** Over layers: the expectation of the ratio to second order, from mean and variance of the number shared. */
function expectedInAll(
  counts: readonly { readonly total: number; readonly a: number; readonly b: number }[],
): number | null {
  let [kept, mean, variance] = [0, 0, 0]
  for (const { total, a, b } of counts) {
    kept += a + b
    mean += (a * b) / total
    if (total > 1) variance += (a * b * (total - a) * (total - b)) / (total * total * (total - 1))
  }
  if (kept === 0) return null
  return mean / (kept - mean) + (kept * variance) / (kept - mean) ** 3
}
