import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import { packMask } from '../pruning/packed-mask.ts'
import { expectedJaccard } from './overlap-chance.ts'
import { groupOverlaps } from './overlap-groups.ts'
import { jointStrata, magnitudeStrata } from './overlap-strata.ts'
import { maskWords, overlapOf } from './overlap.ts'

const layers = [
  { name: 'first', total: 6 },
  { name: 'last', total: 2 },
]
const wordsOf = (
  mask: Readonly<Record<string, Uint8Array>>,
  sizes: readonly { readonly name: string; readonly total: number }[],
) => maskWords(packMask(mask, sizes), sizes)
const mask = (first: number[], last: number[]) =>
  wordsOf({ first: Uint8Array.from(first), last: Uint8Array.from(last) }, layers)

describe('overlapOf', () => {
  it('divides what both keep by what either keeps, by layer and in all', () => {
    const found = overlapOf(mask([1, 1, 1, 0, 0, 0], [1, 0]), mask([0, 1, 1, 1, 0, 0], [0, 1]))
    expect(found.layers.map(({ jaccard }) => jaccard)).toEqual([2 / 4, 0])
    expect(found.layers.map(({ shared }) => shared)).toEqual([2, 0])
    expect(found.jaccard).toBe(2 / 6)
  })

  it('of a mask with itself is 1, and of two empty ones there is none', () => {
    const one = mask([1, 0, 0, 1, 0, 0], [0, 0])
    const { jaccard, layers: each } = overlapOf(one, one)
    expect(jaccard).toBe(1)
    expect(each[1]).toEqual({
      layer: 'last',
      shared: 0,
      sharedByChance: { mean: 0, sd: 0 },
      jaccard: null,
      expected: null,
    })
  })

  it('refuses a mask of another network', () => {
    const other = wordsOf({ first: new Uint8Array(6) }, [{ name: 'first', total: 6 }])
    expect(() => overlapOf(mask([1, 1, 1, 1, 1, 1], [1, 1]), other)).toThrow(RangeError)
    expect(() => maskWords({ first: new Uint8Array(2) }, layers)).toThrow(RangeError)
  })

  it('of random masks with the same counts lies at chance on average', () => {
    const sizes = [
      { name: 'first', total: 60 },
      { name: 'last', total: 20 },
    ]
    const random = (trial: number, side: number) =>
      wordsOf(
        Object.fromEntries(
          sizes.map(({ name, total }, layer) => {
            const kept = new Uint8Array(total)
            for (const place of permutation(
              streamOf(7, ['overlap-test', trial, side, layer]),
              total,
            ).subarray(0, total / 4))
              kept[place] = 1
            return [name, kept]
          }),
        ),
        sizes,
      )
    const trials = 800
    let [seen, expected, squares] = [0, 0, 0]
    for (let trial = 0; trial < trials; trial++) {
      const found = overlapOf(random(trial, 0), random(trial, 1))
      seen += found.jaccard ?? 0
      expected += found.expected ?? 0
      squares += (found.z ?? 0) ** 2
    }
    expect(Math.abs(seen - expected) / trials).toBeLessThan(0.006)
    expect(squares / trials).toBeCloseTo(1, 0)
  })
})

const choose = (n: number, k: number): number =>
  k < 0 || k > n
    ? 0
    : Array.from({ length: k }).reduce<number>((c, _, i) => (c * (n - i)) / (i + 1), 1)

/** Every term, by binomial coefficients. */
function listed(total: number, one: number, other: number): number {
  let sum = 0
  for (let shared = 0; shared <= Math.min(one, other); shared++)
    sum +=
      ((choose(one, shared) * choose(total - one, other - shared)) / choose(total, other)) *
      (shared / (one + other - shared))
  return sum
}

describe('expectedJaccard', () => {
  it('is the sum over the hypergeometric distribution', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 40 })
          .chain((total) =>
            fc.tuple(
              fc.constant(total),
              fc.integer({ min: 1, max: total }),
              fc.integer({ min: 0, max: total }),
            ),
          ),
        ([total, one, other]) => {
          expect(expectedJaccard({ total, one, other })).toBeCloseTo(listed(total, one, other), 10)
        },
      ),
    )
  })

  it('of two full masks is 1, and of large layers near k ÷ (2n − k)', () => {
    expect(expectedJaccard({ total: 300, one: 300, other: 300 })).toBe(1)
    expect(expectedJaccard({ total: 235_200, one: 23_520, other: 23_520 })).toBeCloseTo(
      0.1 / 1.9,
      5,
    )
  })
})

const size = [{ name: 'only', total: 400 }]
const drawn = (seed: number) =>
  Float32Array.from(
    { length: 400 },
    (_, index) => streamOf(seed, ['strata-test']).uniform(index) - 0.5,
  )
/** Keeps the largest quarter of what is given: as pruning by size at the start would. */
const largest = (values: Float32Array) => {
  const order = [...values.keys()].toSorted((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!))
  const kept = new Uint8Array(400)
  for (const index of order.slice(0, 100)) kept[index] = 1
  return wordsOf({ only: kept }, size)
}

describe('strata of magnitude', () => {
  it('are deciles of the size at the start, and dead inputs have their own', () => {
    const { of, sizes } = magnitudeStrata(Float32Array.of(3, -1, 2, 9, -8, 7), [false, true])
    expect([...of]).toEqual([6, 0, 3, 16, 13, 10])
    expect(sizes.reduce((sum, count) => sum + count, 0)).toBe(6)
  })

  it('explain an overlap that size at the start alone brings about', () => {
    const start = drawn(1)
    const [one, other] = [largest(start), largest(start)]
    const strata = magnitudeStrata(start)
    const plain = overlapOf(one, other)
    const stratified = overlapOf(one, other, [strata])
    expect(plain.jaccard).toBe(1)
    expect(plain.z).toBeGreaterThan(15)
    expect(stratified.expected).toBeGreaterThan(0.8)
    expect(plain.expected).toBeLessThan(0.2)
  })

  it('of two starts meet in cells that hold every weight once', () => {
    const [one, other] = [magnitudeStrata(drawn(1)), magnitudeStrata(drawn(2))]
    const joint = jointStrata(one, other)
    expect(joint.sizes).toHaveLength(100)
    expect(joint.sizes.reduce((sum, count) => sum + count, 0)).toBe(400)
    expect(jointStrata(one, one)).toBe(one)
    const found = overlapOf(largest(drawn(1)), largest(drawn(2)), [joint])
    expect(Math.abs(found.z ?? 0)).toBeLessThan(4)
  })
})

describe('overlap of groups', () => {
  const masks = [1, 2, 3].flatMap((seed) => [
    { group: 0, seed },
    { group: 1, seed },
  ])
  it('keeps pairs of one seed from pairs of two, and counts seeds and pairs', () => {
    const found = groupOverlaps(masks, (one, other) =>
      masks[one]!.seed === masks[other]!.seed ? 2 + masks[one]!.seed / 10 : 1,
    )
    const between = found.find(({ one, other }) => one === 1 && other === 0)
    expect(between?.sameSeed).toMatchObject({ pairs: 3, seeds: 3 })
    expect(between?.sameSeed?.mean).toBeCloseTo(2.2, 12)
    expect(between?.sameSeed?.ci95?.[0]).toBeCloseTo(
      2.2 - (4.302652729911275 * 0.1) / Math.sqrt(3),
      9,
    )
    expect(between?.otherSeed).toMatchObject({ pairs: 6, seeds: 3, mean: 1, ci95: [1, 1] })
    expect(found.find(({ one, other }) => one === 0 && other === 0)?.sameSeed).toBeNull()
  })

  it('has no interval from two seeds that meet only each other, and none from nothing', () => {
    const two = masks.filter(({ seed, group }) => seed < 3 && group === 0)
    expect(groupOverlaps(two, () => 1.5)).toEqual([
      {
        one: 0,
        other: 0,
        sameSeed: null,
        otherSeed: expect.objectContaining({ pairs: 1, ci95: null }),
      },
    ])
    expect(groupOverlaps(two, () => null)[0]?.otherSeed).toBeNull()
  })

  it('leaves out one seed at a time for the interval of pairs with two seeds', () => {
    const ratios = [1, 2, 4]
    const found = groupOverlaps(
      [1, 2, 3].map((seed) => ({ group: 0, seed })),
      (one, other) => ratios[one + other - 1]!,
    )[0]?.otherSeed
    expect(found?.mean).toBeCloseTo(7 / 3, 12)
    expect(found?.ci95?.[1]).toBeCloseTo(7 / 3 + 4.302652729911275 * Math.sqrt(28 / 9), 9)
  })
})
