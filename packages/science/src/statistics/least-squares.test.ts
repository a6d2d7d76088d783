import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { slopeOver } from './least-squares.ts'

test('a straight line has its own slope, wherever it stands', () => {
  expect(slopeOver([0, 1, 2], [5, 7, 9])).toBe(2)
  expect(slopeOver([3, 1], [0, 1])).toBe(-0.5)
})

test('no other slope leaves smaller squares', () => {
  const y = [0.3, 0.1, 0.9, 0.4]
  const x = [0, 1, 2, 4]
  const left = (slope: number): number => {
    const rest = y.map((value, i) => value - slope * x[i]!)
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length
    return rest.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  }
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (slope) => {
      expect(left(slope)).toBeGreaterThanOrEqual(left(slopeOver(x, y)) - 1e-12)
    }),
  )
})

test('a point has none', () => {
  expect(() => slopeOver([1, 1], [0, 1])).toThrow('two x that differ')
  expect(() => slopeOver([1], [0, 1])).toThrow('no line')
})
