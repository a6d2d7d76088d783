import { expect, test } from 'vitest'
import { degreeBins } from './degree-bins.ts'

const degrees = Int32Array.from({ length: 300 }, (_, unit) => (unit * 7) % 180)

test('bins count every unit once, and expect as many', () => {
  const byChance = { least: 50, chances: [0.25, 0.5, 0.2, 0.05] }
  const { width, counts, expected } = degreeBins(degrees, byChance)
  expect(width).toBe(5)
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(300)
  expect(expected?.reduce((sum, count) => sum + count, 0)).toBeCloseTo(300, 6)
  expect(expected?.[10]).toBeCloseTo(300)
})

test('the axis reaches as far as chance does', () => {
  const { counts } = degreeBins(Int32Array.of(1, 2), { least: 30, chances: [0.5, 0.5, 1e-9] })
  expect(counts).toHaveLength(32)
})

test('without chances there are bars alone, and an empty layer has all units in the first', () => {
  const { width, counts, expected } = degreeBins(new Int32Array(10), null)
  expect(width).toBe(1)
  expect(counts[0]).toBe(10)
  expect(expected).toBeNull()
})
