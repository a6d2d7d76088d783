import { sum } from '../statistics/sum.ts'
import type { PackedMask } from '../pruning/packed-mask.ts'
import {
  expectedJaccard,
  jaccardByChance,
  sharedByChance,
  type Cell,
  type SharedByChance,
} from './overlap-chance.ts'
import type { Strata } from './overlap-strata.ts'

/** A mask as words of 32 bits, in which places that two masks share are counted 32 at once. */
export interface MaskWords {
  /** In order of depth. */
  readonly layers: readonly LayerWords[]
}
export interface LayerWords {
  readonly name: string
  readonly total: number
  readonly kept: number
  /** Weight i is bit i mod 32 of word ⌊i ÷ 32⌋. */
  readonly words: Uint32Array
}

interface LayerSize {
  readonly name: string
  readonly total: number
}

/** Throws when the mask lacks a layer, or has one of another size: it belongs to another network. */
export const maskWords = (mask: PackedMask, layers: readonly LayerSize[]): MaskWords => ({
  layers: layers.map(({ name, total }) => {
    const bytes = mask[name]
    if (bytes?.length !== Math.ceil(total / 8))
      throw new RangeError(
        `The packed mask of ${name} has ${bytes?.length ?? 'no'} bytes, not ${Math.ceil(total / 8)}`,
      )
    const words = new Uint32Array(Math.ceil(total / 32))
    for (const [index, byte] of bytes.entries()) words[index >>> 2]! |= byte << ((index & 3) * 8)
    return { name, total, words, kept: words.reduce((sum, word) => sum + bitsIn(word), 0) }
  }),
})

/** How much of two masks is the same, against what two random masks with the same counts would share. */
export interface Overlap {
  /** Shared ÷ kept by either, over all layers, 0…1; null when neither keeps anything. */
  readonly jaccard: number | null
  /** The same expected by chance; null like `jaccard`. */
  readonly expected: number | null
  /** Places shared less those expected, in standard deviations of chance; null where chance leaves no choice. */
  readonly z: number | null
  /** In order of depth. */
  readonly layers: readonly LayerOverlap[]
}
export interface LayerOverlap {
  readonly layer: string
  /** Weights that both keep, and what chance would have them share: mean and standard deviation. */
  readonly shared: number
  readonly sharedByChance: SharedByChance
  readonly jaccard: number | null
  readonly expected: number | null
}

/**
 * Jaccard overlap by layer and in all. Chance draws the places of both masks anew within each layer, so that the number
 * shared is hypergeometric; with `strata`, one a layer, within each stratum of it, counts there kept. The expectation is
 * exact by layer without strata, and to second order with them and in all. Throws when the masks are of two networks.
 */
export function overlapOf(
  one: MaskWords,
  other: MaskWords,
  strata: readonly Strata[] | null = null,
): Overlap {
  const layers = one.layers.map((a, index) => {
    const b = other.layers[index]
    if (b?.name !== a.name || b.total !== a.total)
      throw new RangeError(`A mask has no layer ${a.name} of ${a.total} weights`)
    const stratified = strata?.[index]
    const whole: Cell = { total: a.total, one: a.kept, other: b.kept }
    const cells = stratified ? cellsOf(a, b, stratified) : [whole]
    return { whole, shared: sharedBy(a.words, b.words), chance: sharedByChance(cells), stratified }
  })
  const shared = sum(layers.map(({ shared }) => shared))
  const kept = sum(layers.map(({ whole }) => whole.one + whole.other))
  const chance = {
    mean: sum(layers.map(({ chance }) => chance.mean)),
    sd: Math.hypot(...layers.map((layer) => layer.chance.sd)),
  }
  return {
    jaccard: jaccard(shared, kept),
    expected: jaccardByChance(kept, chance),
    z: chance.sd > 0 ? (shared - chance.mean) / chance.sd : null,
    layers: layers.map((layer, index) => ({
      layer: one.layers[index]?.name ?? '',
      shared: layer.shared,
      sharedByChance: layer.chance,
      jaccard: jaccard(layer.shared, layer.whole.one + layer.whole.other),
      expected: layer.stratified
        ? jaccardByChance(layer.whole.one + layer.whole.other, layer.chance)
        : expectedJaccard(layer.whole),
    })),
  }
}

const jaccard = (shared: number, kept: number): number | null =>
  kept === 0 ? null : shared / (kept - shared)

function sharedBy(one: Uint32Array, other: Uint32Array): number {
  let shared = 0
  for (let index = 0; index < one.length; index++) shared += bitsIn(one[index]! & other[index]!)
  return shared
}

/** Bits that are set, 0…32. Warren, Hacker's Delight (2012), section 5-1. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function cellsOf(one: LayerWords, other: LayerWords, strata: Strata): Cell[] {
  const [a, b] = [keptByStratum(one, strata), keptByStratum(other, strata)]
  return Array.from(strata.sizes, (total, stratum) => ({
    total,
    one: a[stratum] ?? 0,
    other: b[stratum] ?? 0,
  }))
}

/** Each mask meets the same strata in many pairs. */
const counted = new WeakMap<Strata, WeakMap<LayerWords, Uint32Array>>()

/** How many of a layer's kept weights lie in each stratum. */
function keptByStratum(layer: LayerWords, strata: Strata): Uint32Array {
  const known = counted.get(strata) ?? new WeakMap<LayerWords, Uint32Array>()
  counted.set(strata, known)
  const found = known.get(layer)
  if (found) return found
  const kept = new Uint32Array(strata.sizes.length)
  for (let index = 0; index < layer.words.length; index++)
    for (let rest = layer.words[index]!; rest !== 0; rest &= rest - 1)
      kept[strata.of[index * 32 + 31 - Math.clz32(rest & -rest)]!]!++
  known.set(layer, kept)
  return kept
}
