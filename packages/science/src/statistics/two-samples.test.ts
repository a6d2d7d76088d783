import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { aucOf, kolmogorovSmirnov } from './two-samples.ts'

const sample = fc
  .array(fc.integer({ min: -4, max: 4 }), { maxLength: 12 })
  .map((values) => Float64Array.from(values))
const upTo = (of: Float64Array, value: number) =>
  of.filter((one) => one <= value).length / of.length

test('the area is the share of pairs in which the first is larger, ties counting half', () => {
  fc.assert(
    fc.property(sample, sample, (first, second) => {
      const wins = [...first].flatMap((a) =>
        [...second].map((b) => (a > b ? 1 : a === b ? 0.5 : 0)),
      )
      const expected =
        wins.length > 0 ? wins.reduce((sum: number, one) => sum + one, 0) / wins.length : 0.5
      expect(aucOf(first, second)).toBeCloseTo(expected, 12)
    }),
  )
})

test('the distance is the largest difference of shares up to any of the values', () => {
  fc.assert(
    fc.property(sample, sample, (first, second) => {
      const differences = [...first, ...second].map((value) =>
        Math.abs(upTo(first, value) - upTo(second, value)),
      )
      const expected = first.length > 0 && second.length > 0 ? Math.max(...differences) : 0
      expect(kolmogorovSmirnov(first, second)).toBeCloseTo(expected, 12)
    }),
  )
})
