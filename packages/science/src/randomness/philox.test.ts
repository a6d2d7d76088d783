import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { highWord, philox4x32, type Counter, type Key } from './philox.ts'

const word = fc.integer({ min: 0, max: 0xffff_ffff })

describe('philox4x32', () => {
  test.each<[string, Counter, Key, Counter]>([
    ['zeros', [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]],
    [
      'ones',
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [0xffffffff, 0xffffffff],
      [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
    ],
    [
      'digits of pi',
      [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
      [0xa4093822, 0x299f31d0],
      [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
    ],
  ])('gives the known answer of Random123 for %s', (_, counter, key, answer) => {
    expect(philox4x32(counter, key)).toEqual(answer)
  })

  test('agrees with the definition in whole numbers of any length', () => {
    fc.assert(
      fc.property(fc.tuple(word, word, word, word), fc.tuple(word, word), (counter, key) => {
        expect(philox4x32(counter, key)).toEqual(byDefinition(counter, key))
      }),
    )
  })

  test('has the exact upper word of every product', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        const product = BigInt(left) * BigInt(right)
        const low = Number(product & 0xffff_ffffn)
        expect(highWord(left * right, low)).toBe(Number(product >> 32n))
      }),
    )
  })
})

const low = (product: bigint) => product & 0xffff_ffffn

/** Salmon et al. 2011, section 3.3, with no thought for speed. */
function byDefinition(counter: Counter, key: Key): number[] {
  let [a, b, c, d] = counter.map(BigInt) as [bigint, bigint, bigint, bigint]
  let [k, l] = key.map(BigInt) as [bigint, bigint]
  for (let round = 0; round < 10; round++) {
    const left = 0xd2511f53n * a
    const right = 0xcd9e8d57n * c
    ;[a, b, c, d] = [(right >> 32n) ^ b ^ k, low(right), (left >> 32n) ^ d ^ l, low(left)]
    k = low(k + 0x9e3779b9n)
    l = low(l + 0xbb67ae85n)
  }
  return [a, b, c, d].map(Number)
}
