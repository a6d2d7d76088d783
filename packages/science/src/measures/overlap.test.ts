import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import { expectedJaccard, overlapOf } from './overlap.ts'

const layers = [
  { name: 'first', total: 6 },
  { name: 'last', total: 2 },
]
const mask = (first: number[], last: number[]) => ({
  first: Uint8Array.from(first),
  last: Uint8Array.from(last),
})

describe('overlapOf', () => {
  it('divides what both keep by what either keeps, by layer and in all', () => {
    const found = overlapOf(
      mask([1, 1, 1, 0, 0, 0], [1, 0]),
      mask([0, 1, 1, 1, 0, 0], [0, 1]),
      layers,
    )
    expect(found.layers.map(({ jaccard }) => jaccard)).toEqual([2 / 4, 0])
    expect(found.layers.map(({ shared }) => shared)).toEqual([2, 0])
    expect(found.jaccard).toBe(2 / 6)
  })

  it('of a mask with itself is 1, and of two empty ones there is none', () => {
    const one = mask([1, 0, 0, 1, 0, 0], [0, 0])
    const { jaccard, layers: each } = overlapOf(one, one, layers)
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
    expect(() => overlapOf({ first: new Uint8Array(6) }, mask([], []), layers)).toThrow(RangeError)
  })

  it('of random masks with the same counts lies at chance on average', () => {
    const sizes = [
      { name: 'first', total: 60 },
      { name: 'last', total: 20 },
    ]
    const random = (trial: number, side: number) =>
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
      )
    const trials = 800
    let [seen, expected] = [0, 0]
    for (let trial = 0; trial < trials; trial++) {
      const found = overlapOf(random(trial, 0), random(trial, 1), sizes)
      seen += found.jaccard ?? 0
      expected += found.expected ?? 0
    }
    expect(Math.abs(seen - expected) / trials).toBeLessThan(0.006)
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
          expect(expectedJaccard(total, one, other)).toBeCloseTo(listed(total, one, other), 10)
        },
      ),
    )
  })

  it('of two full masks is 1, and of large layers near k ÷ (2n − k)', () => {
    expect(expectedJaccard(300, 300, 300)).toBe(1)
    expect(expectedJaccard(235_200, 23_520, 23_520)).toBeCloseTo(0.1 / 1.9, 5)
  })
})
