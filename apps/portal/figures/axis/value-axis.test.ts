import { assert, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { valueAxis } from './value-axis.ts'

test('an axis has round ends, three to five labels, and no more digits than they need', () => {
  expect(valueAxis(67.1, 79.3)).toMatchObject({ ticks: [65, 70, 75, 80], digits: 0 })
  expect(valueAxis(97.12, 98.31)).toMatchObject({ ticks: [97, 97.5, 98, 98.5], digits: 1 })
  expect(valueAxis(0, 1840)).toMatchObject({ ticks: [0, 500, 1000, 1500, 2000], digits: 0 })
})

test('an axis ends halfway between labels where that saves room', () => {
  expect(valueAxis(95.6, 98.33)).toMatchObject({ low: 95.5, high: 98.5, ticks: [96, 97, 98] })
})

test('an axis of one value still has a span', () => {
  const { low, high } = valueAxis(98, 98)
  expect(high).toBeGreaterThan(low)
})

test('an axis holds its values with at least three labels and at most five', () => {
  assert(
    property(
      double({ min: 0, max: 1e5, noNaN: true }),
      double({ min: 1e-3, max: 1e5, noNaN: true }),
      (low, span) => {
        const axis = valueAxis(low, low + span)
        expect(axis.low).toBeLessThanOrEqual(low + 1e-6 * span)
        expect(axis.high).toBeGreaterThanOrEqual(low + span * (1 - 1e-6))
        expect(axis.ticks.length).toBeGreaterThanOrEqual(3)
        expect(axis.ticks.length).toBeLessThanOrEqual(5)
      },
    ),
  )
})
