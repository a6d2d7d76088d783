/** Four unsigned 32-bit words. */
export type Counter = readonly [number, number, number, number]
/** Two unsigned 32-bit words. */
export type Key = readonly [number, number]

/**
 * Philox4x32-10 (Salmon et al. 2011, "Parallel random numbers: as easy as 1, 2, 3", section 3; Random123).
 * A bijection of the counter for each key: block i is had without blocks 0 … i−1.
 */
export function philox4x32(counter: Counter, key: Key): [number, number, number, number] {
  const block = new Uint32Array(counter)
  philoxInto(block, key[0], key[1])
  return [block[0]!, block[1]!, block[2]!, block[3]!]
}

const rounds = 10
const multiplier0 = 0xd2511f53
const multiplier1 = 0xcd9e8d57
const weyl0 = 0x9e3779b9
const weyl1 = 0xbb67ae85

/** The same in place, for hot loops: `block` holds the counter before and the random words after. */
export function philoxInto(block: Uint32Array, key0: number, key1: number): void {
  let word0 = block[0]!
  let word1 = block[1]!
  let word2 = block[2]!
  let word3 = block[3]!
  let round0 = key0
  let round1 = key1
  for (let round = 0; round < rounds; round++) {
    const low0 = Math.imul(multiplier0, word0) >>> 0
    const low1 = Math.imul(multiplier1, word2) >>> 0
    const high0 = highWord(multiplier0 * word0, low0)
    const high1 = highWord(multiplier1 * word2, low1)
    word0 = (high1 ^ word1 ^ round0) >>> 0
    word1 = low1
    word2 = (high0 ^ word3 ^ round1) >>> 0
    word3 = low0
    round0 = (round0 + weyl0) >>> 0
    round1 = (round1 + weyl1) >>> 0
  }
  block[0] = word0
  block[1] = word1
  block[2] = word2
  block[3] = word3
}

/**
 * Upper half of a 64-bit product. The double product is off by at most 2¹⁰, far less than half of 2³²: without its
 * exact low word it rounds to the right multiple of 2³².
 */
export const highWord = (product: number, low: number): number =>
  Math.floor((product - low) / 2 ** 32 + 0.5)
