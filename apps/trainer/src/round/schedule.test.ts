import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluatedSteps, historySteps } from './schedule.ts'

const lengths = fc.record({
  every: fc.integer({ min: 1, max: 500 }),
  steps: fc.integer({ min: 1, max: 5000 }),
})

test('evaluations are at 0, at multiples of every, and at the last step, each once', () => {
  fc.assert(
    fc.property(lengths, ({ every, steps }) => {
      const expected = new Set([0, steps])
      for (let step = every; step < steps; step += every) expected.add(step)
      expect(evaluatedSteps({ every, test: 'ends' }, steps)).toEqual(
        [...expected].toSorted((a, b) => a - b),
      )
    }),
  )
})

test('a round that resumes at a step is evaluated there, and as any other from there on', () => {
  fc.assert(
    fc.property(lengths, fc.double({ min: 0, max: 0.999, noNaN: true }), ({ every, steps }, at) => {
      const start = Math.floor(at * steps)
      const whole = evaluatedSteps({ every, test: 'ends' }, steps)
      expect(evaluatedSteps({ every, test: 'ends' }, steps, start)).toEqual([
        start,
        ...whole.filter((step) => step > start),
      ])
    }),
  )
})

test('weights are summarised at 0, at the last step and at most ten evaluated steps between', () => {
  fc.assert(
    fc.property(lengths, ({ every, steps }) => {
      const evaluated = evaluatedSteps({ every, test: 'ends' }, steps)
      const summarised = historySteps(evaluated)
      expect(summarised[0]).toBe(0)
      expect(summarised.at(-1)).toBe(steps)
      expect(summarised.length).toBeLessThanOrEqual(12)
      expect(summarised).toEqual([...new Set(summarised)].toSorted((a, b) => a - b))
      expect(summarised.every((step) => evaluated.includes(step))).toBe(true)
    }),
  )
})

test('2,000 steps evaluated every 100 are summarised at log-spaced steps', () => {
  expect(historySteps(evaluatedSteps({ every: 100, test: 'ends' }, 2000))).toEqual([
    0, 100, 200, 300, 400, 600, 800, 1100, 1500, 2000,
  ])
})
