import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../identity/identity.ts'
import { highWord, philoxInto, type Key } from './philox.ts'

/** What a stream is for, such as `['init', 'fc1']` or `['order', round, epoch]`; never which arm it serves. */
export type StreamName = readonly (string | number)[]

/**
 * Random numbers by index. Every index has its own blocks of Philox4x32-10, counter (index mod 2³², ⌊index ÷ 2³²⌋,
 * attempt, 0), so a stream is entered anywhere and reads have no order. Indices are 0 … 2⁵³−1.
 */
export interface Stream {
  readonly key: Key
  /** A number in the open interval (0, 1): `fractionOf` the first two words of attempt 0. */
  uniform(index: number): number
  /**
   * A whole number in 0 … bound−1 without bias, bound 1 … 2³²: Lemire 2019 ("Fast random integer generation in an
   * interval"), upper word of word × bound, a word refused while the lower one is below 2³² mod bound. Words are tried
   * in order within a block, then those of the next attempt.
   */
  below(index: number, bound: number): number
}

/**
 * The stream of a seed (0 … 2³²−1) by name. Its key is the first 8 bytes of the SHA-256 of the canonical JSON
 * `["lottery-lab/1", seed, …name]`, read as two little-endian words.
 */
export function streamOf(seed: number, name: StreamName): Stream {
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffff_ffff)
    throw new RangeError(`A seed is a whole number from 0 to 4294967295, not ${seed}`)
  const digest = sha256(utf8ToBytes(canonicalJson(['lottery-lab/1', seed, ...name])))
  const words = new DataView(digest.buffer, digest.byteOffset, 8)
  return streamWithKey([words.getUint32(0, true), words.getUint32(4, true)])
}

function streamWithKey(key: Key): Stream {
  const block = new Uint32Array(4)
  const fill = (index: number, attempt: number) => {
    block[0] = index
    block[1] = index / 2 ** 32
    block[2] = attempt
    block[3] = 0
    philoxInto(block, key[0], key[1])
  }
  return {
    key,
    uniform(index) {
      fill(index, 0)
      return fractionOf(block[0]!, block[1]!)
    },
    below(index, bound) {
      if (!(Number.isInteger(bound) && bound >= 1 && bound <= 2 ** 32))
        throw new RangeError(`A bound is a whole number from 1 to 2^32, not ${bound}`)
      const refused = 2 ** 32 % bound
      for (let attempt = 0; ; attempt++) {
        fill(index, attempt)
        for (const word of block) {
          const low = Math.imul(word, bound) >>> 0
          if (low >= refused) return highWord(word * bound, low)
        }
      }
    },
  }
}

/**
 * (b + ½) ÷ 2⁵³ in the open interval (0, 1), where b is 53 bits: the upper 27 of the first word, then the upper 26 of
 * the second. From ½ on, b + ½ rounds to a double, half to even; the highest would become 1 and is 1 − 2⁻⁵³ instead.
 */
export const fractionOf = (first: number, second: number): number =>
  Math.min(((first >>> 5) * 2 ** 26 + (second >>> 6) + 0.5) / 2 ** 53, 1 - 2 ** -53)
