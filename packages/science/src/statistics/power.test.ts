import { describe, expect, it } from 'vitest'
import { powerOf, replicatesFor } from './power.ts'

describe('the power of a paired one-sided t test', () => {
  // R 4: power.t.test(n, delta, sd, sig.level, type = "one.sample", alternative = "one.sided")$power
  it.each([
    [0.2, 0.12, 5, 0.7932200724446],
    [0.2, 0.12, 10, 0.996447109059957],
    [0.2, 0.16, 5, 0.562162936878239],
    [0.2, 0.16, 10, 0.938895937210829],
  ])('for %d with SD %d at n = %d is that of R', (effect, sd, n, power) => {
    expect(powerOf(effect, sd, n, 0.025)).toBeCloseTo(power, 10)
  })

  // R 4: power.t.test(delta, sd, sig.level, power = 0.8, …)$n, rounded up: 5.05, 7.17, 51.01, 88.08, 98.09, 103.66
  it.each([
    [0.2, 0.12, 0.025, 6],
    [0.2, 0.16, 0.025, 8],
    [0.2, 0.5, 0.025, 52],
    [0.1, 0.3, 0.0125, 89],
    [0.2, 0.7, 0.025, 99],
    [0.2, 0.72, 0.025, null],
  ])('replicates to show %d with SD %d at α = %d: those of R, null above 100', (d, sd, α, n) => {
    expect(replicatesFor(d, sd, α)).toBe(n)
  })

  it('no number of replicates shows an effect that is not there, and the least shows one without spread', () => {
    expect(replicatesFor(0, 0.1, 0.025)).toBeNull()
    expect(replicatesFor(-0.1, 0.1, 0.025)).toBeNull()
    expect(replicatesFor(0.1, 0, 0.025)).toBe(5)
  })
})
