import { areaUnder, type Done } from '@lottery/science'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { synthesise } from '../../../../tests/synthetic-outcomes.ts'
import { areaOutcome, laterOutcome } from './trained-outcomes.ts'

const steps = [0, 100, 200, 300, 400]
const identity = '0'.repeat(64)
const round = { arm: 'tickets', replicate: 1, round: 0, draw: 0, identity }
const [outcome] = synthesise([round], () => ({ accuracy: 0.9, best: 300 })).values()
const trained = (values: readonly number[], best = 300): Done => {
  const done = outcome as Done
  return {
    ...done,
    series: { ...done.series, testAccuracy: { steps, values } },
    earlyStop: { ...done.earlyStop, step: best },
  }
}
const accuracies = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
  minLength: steps.length,
  maxLength: steps.length,
})

test('what a network can do before it has learned anything is in the area, and not in the later one', () => {
  const untouched = [trained([0.1, 0.5, 0.7, 0.8, 0.8])]
  const [area, later] = [areaOutcome(untouched, 0.002), laterOutcome(untouched, 0.002)]
  const [ahead, level] = [trained([0.4, 0.5, 0.7, 0.8, 0.8]), untouched[0]!]
  // The trapezoid from 0.4 instead of 0.1 over the first 100 of 300 steps.
  expect(area.of(ahead, level) - area.of(level, level)).toBeCloseTo(0.05, 12)
  expect(later.of(ahead, level)).toBe(later.of(level, level))
})

test('the later area is that of the curve cut at its first evaluation, whatever the curve', () => {
  fc.assert(
    fc.property(accuracies, (values) => {
      const done = trained(values)
      const cut = { steps: steps.slice(0, -1), values: values.slice(1) }
      expect(laterOutcome([done], 0.002).of(done, done)).toBeCloseTo(areaUnder(cut, 200), 10)
    }),
  )
})

test('where the early stop is the first evaluation, it is the accuracy there', () => {
  const done = trained([0.1, 0.5, 0.7, 0.8, 0.8], 100)
  expect(laterOutcome([done], 0.002).of(done, done)).toBe(0.5)
})
