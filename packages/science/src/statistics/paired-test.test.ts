import { describe, expect, it } from 'vitest'
import { normalQuantile } from '../randomness/normal.ts'
import { streamOf } from '../randomness/stream.ts'
import { pairedTest, twoSidedP } from './paired-test.ts'

const ticket = [0.9812, 0.9795, 0.9823, 0.9801, 0.9809]
const dense = [0.9805, 0.9801, 0.9811, 0.9799, 0.9798]
const differences = ticket.map((accuracy, i) => accuracy - (dense[i] ?? 0))

describe('a paired one-sided t test', () => {
  // R 4: t.test(ticket, dense, paired = TRUE, mu = -0.002, alternative = "greater" | "less", conf.level = 0.975)
  it('gives the bounds and p of R', () => {
    const test = pairedTest(differences, 0.025)
    expect(test.mean).toBeCloseTo(0.00052, 14)
    expect(test.bounds?.[0]).toBeCloseTo(-0.000398327843412191, 14)
    expect(test.bounds?.[1]).toBeCloseTo(0.00143832784341217, 14)
    expect(test.above(-0.002)).toBeCloseTo(0.000796621439063548, 12)
    expect(test.below(-0.002)).toBeCloseTo(0.999203378560936, 12)
  })

  it('gives the two-sided p of R: t.test(ticket - dense)$p.value', () => {
    expect(twoSidedP(differences)).toBeCloseTo(0.191016838329971, 12)
  })

  it('has a bound beyond a value exactly when p is below its level', () => {
    const { bounds, above, below } = pairedTest(differences, 0.0125)
    const [low, high] = bounds ?? [0, 0]
    expect(above(low)).toBeCloseTo(0.0125, 10)
    expect(below(high)).toBeCloseTo(0.0125, 10)
  })

  it('of one pair has a mean and nothing else', () => {
    const test = pairedTest([0.1], 0.025)
    expect(test).toMatchObject({ n: 1, mean: 0.1, sd: null, bounds: null })
    expect([test.above(0), test.below(0), test.signFlipAbove(0), twoSidedP([0.1])]).toEqual([
      null,
      null,
      null,
      null,
    ])
  })

  it('without spread is a point: sure of either side, and sure of nothing at the value itself', () => {
    const test = pairedTest([0.25, 0.25, 0.25], 0.025)
    expect(test.bounds).toEqual([0.25, 0.25])
    expect([test.above(0), test.above(0.25), test.above(1)]).toEqual([0, 1, 1])
    expect([test.below(0), test.below(0.25), test.below(1)]).toEqual([1, 1, 0])
  })

  it('errs once in forty at 97.5 %, when the truth lies on the threshold', () => {
    const stream = streamOf(1, ['paired-test'])
    const trials = 8000
    let wrong = 0
    for (let trial = 0; trial < trials; trial++) {
      const seen = Array.from({ length: 5 }, (_, i) =>
        normalQuantile(stream.uniform(trial * 5 + i)),
      )
      if ((pairedTest(seen, 0.025).bounds?.[0] ?? 0) > 0) wrong++
    }
    const error = Math.sqrt((0.025 * 0.975) / trials)
    expect(Math.abs(wrong / trials - 0.025)).toBeLessThan(3 * error)
  })
})
