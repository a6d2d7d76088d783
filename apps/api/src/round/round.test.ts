import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { thinned } from './round.ts'

test('a thinned series keeps both ends, its order and no more than was asked for', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 2, max: 50 }),
      (length, points) => {
        const steps = Array.from({ length }, (_, i) => 100 * i)
        const series = thinned({ steps, values: steps.map((step) => step / 7) }, points)
        expect(series.steps.length).toBe(Math.min(length, points))
        expect(new Set(series.steps).size).toBe(series.steps.length)
        expect(series.steps.toSorted((a, b) => a - b)).toEqual(series.steps)
        expect([series.steps[0], series.steps.at(-1)]).toEqual([0, steps.at(-1)])
        expect(series.values).toEqual(series.steps.map((step) => step / 7))
      },
    ),
  )
})
