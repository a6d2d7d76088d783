import { expect, test } from 'vitest'
import { degreeBins } from './degree-bins.ts'

test('bins count every unit once, and expect as many', () => {
  const degrees = Int32Array.from({ length: 300 }, (_, unit) => (unit * 7) % 180)
  const { width, counts, expected } = degreeBins(degrees, {
    total: 235_200,
    kept: 16_163,
    each: 784,
  })
  expect(width).toBe(5)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300)
  expect(expected.reduce((sum, count) => sum + count, 0)).toBeCloseTo(300, 6)
  expect(expected.indexOf(Math.max(...expected))).toBe(Math.floor((784 * 16_163) / 235_200 / 5))
})

test('an empty layer has all units in the first bin', () => {
  const { width, counts } = degreeBins(new Int32Array(10), { total: 100, kept: 0, each: 10 })
  expect(width).toBe(1)
  expect(counts[0]).toBe(10)
})
