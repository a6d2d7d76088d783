import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { philox4x32 } from './philox.ts'
import { fractionOf, streamOf } from './stream.ts'

const index = fc.integer({ min: 0, max: 2 ** 53 - 1 })

describe('streamOf', () => {
  test('has a pinned key and pinned numbers: changing them changes every stored result', () => {
    const stream = streamOf(1, ['init', 'fc1'])
    expect(stream.key).toEqual([3147409262, 3685198893])
    expect([0, 1, 2, 3, 235_199, 2 ** 32, 2 ** 53 - 1].map(stream.uniform)).toEqual([
      0.17441672208669795, 0.6129659368261342, 0.3196172541490198, 0.594741054892769,
      0.40313396869420953, 0.9481084785710319, 0.2986430737442139,
    ])
  })

  test('names differ by seed, by part and by where parts divide', () => {
    const streams = [
      streamOf(1, ['order', 1, 2]),
      streamOf(2, ['order', 1, 2]),
      streamOf(1, ['order', 2, 1]),
      streamOf(1, ['order', 12]),
      streamOf(1, ['order', '1', 2]),
      streamOf(1, ['order/1/2']),
    ]
    expect(new Set(streams.map(({ key }) => key.join())).size).toBe(streams.length)
  })

  test.each([-1, 0.5, 2 ** 32, Number.NaN])('refuses %s as a seed', (seed) => {
    expect(() => streamOf(seed, ['init'])).toThrow('A seed is a whole number from 0 to 4294967295')
  })

  test('gives the same number at an index, whatever was read before', () => {
    const walked = streamOf(7, ['init', 'fc2'])
    fc.assert(
      fc.property(fc.array(index), index, (before, at) => {
        before.forEach((other, i) => (i % 2 ? walked.uniform(other) : walked.below(other, 10)))
        expect(walked.uniform(at)).toBe(streamOf(7, ['init', 'fc2']).uniform(at))
      }),
    )
  })

  test('takes 27 bits of the first word and 26 of the second of the block that the index names', () => {
    const stream = streamOf(3, ['any'])
    fc.assert(
      fc.property(index, (at) => {
        const [first, second] = philox4x32(
          [at % 2 ** 32, Math.floor(at / 2 ** 32), 0, 0],
          stream.key,
        )
        const bits = (BigInt(first >>> 5) << 26n) | BigInt(second >>> 6)
        const u = stream.uniform(at)
        expect(u).toBe(Number(2n * bits + 1n) / 2 ** 54)
        expect(u > 0 && u < 1).toBe(true)
      }),
    )
  })

  test('is uniform: 100,000 numbers lie as near the diagonal as chance has it at 99.9 %', () => {
    const { uniform } = streamOf(1, ['uniformity'])
    const n = 100_000
    const numbers = Float64Array.from({ length: n }, (_, i) => uniform(i)).toSorted()
    const distance = numbers.reduce((most, u, i) => Math.max(most, Math.abs(u - (i + 0.5) / n)), 0)
    expect(distance).toBeLessThan(1.95 / Math.sqrt(n))
  })
})

const isRefused = (word: number, bound: number) =>
  (BigInt(word) * BigInt(bound)) % 2n ** 32n < 2n ** 32n % BigInt(bound)

describe('fractionOf', () => {
  test('never reaches 0 or 1', () => {
    expect(fractionOf(0, 0)).toBe(2 ** -54)
    expect(fractionOf(0xffff_ffff, 0xffff_ffff)).toBe(1 - 2 ** -53)
  })

  test('drops the lower 5 bits of the first word and the lower 6 of the second', () => {
    expect(fractionOf(0b1_1111, 0b11_1111)).toBe(fractionOf(0, 0))
    expect(fractionOf(0b10_0000, 0)).toBe((2 ** 26 + 0.5) / 2 ** 53)
    expect(fractionOf(0, 0b100_0000)).toBe(1.5 / 2 ** 53)
  })
})

describe('below', () => {
  const stream = streamOf(5, ['below'])

  test('is the first word of the index that Lemire’s rule does not refuse', () => {
    const bound = fc.oneof(
      fc.integer({ min: 1, max: 100 }),
      fc.integer({ min: 2 ** 31, max: 2 ** 32 }), // refuses up to half of all words
    )
    fc.assert(
      fc.property(index, bound, (at, bound) => {
        expect(stream.below(at, bound)).toBe(byDefinition(at, bound))
      }),
      { numRuns: 300 },
    )
  })

  test('goes on to the next attempt when all four words are refused', () => {
    const bound = 2 ** 31 + 1
    const refused = Array.from({ length: 1000 }, (_, at) => at).filter((at) =>
      philox4x32([at, 0, 0, 0], stream.key).every((word) => isRefused(word, bound)),
    )
    expect(refused.length).toBeGreaterThan(0)
    for (const at of refused) expect(stream.below(at, bound)).toBe(byDefinition(at, bound))
  })

  test('gives each of six faces its share of 60,000 throws', () => {
    const faces = Array.from({ length: 6 }, () => 0)
    for (let at = 0; at < 60_000; at++) faces[stream.below(at, 6)]! += 1
    const chiSquare = faces.reduce((sum, seen) => sum + (seen - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(20.5) // 99.9 % point, 5 degrees of freedom
  })

  test.each([0, -1, 1.5, 2 ** 32 + 1])('refuses %s as a bound', (bound) => {
    expect(() => stream.below(0, bound)).toThrow('A bound is a whole number')
  })

  function byDefinition(at: number, bound: number): number {
    for (let attempt = 0; ; attempt++) {
      const block = philox4x32([at % 2 ** 32, Math.floor(at / 2 ** 32), attempt, 0], stream.key)
      const word = block.find((word) => !isRefused(word, bound))
      if (word !== undefined) return Number((BigInt(word) * BigInt(bound)) >> 32n)
    }
  }
})
