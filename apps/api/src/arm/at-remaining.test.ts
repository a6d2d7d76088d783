import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { atRemaining } from './at-remaining.ts'

const rowOf = (rate: number, rounds: number) =>
  Array.from({ length: rounds + 1 }, (_, round) => ({
    round,
    remaining: { mean: (1 - rate) ** round },
  }))
const row = rowOf(0.2, 20)

describe('atRemaining', () => {
  test('3.6 % is round 15 at 20 % a round (Frankle & Carbin 2019, figure 3)', () => {
    expect(atRemaining(row, 0.036, 0.2)?.round).toBe(15)
  })

  test('beyond the sparsest round by more than half a round there is none', () => {
    expect(atRemaining(rowOf(0.2, 12), 0.036, 0.2)).toBeNull()
    expect(atRemaining(rowOf(0.2, 12), 0.8 ** 12.45, 0.2)?.round).toBe(12)
    expect(atRemaining(rowOf(0.2, 12), 0.8 ** 12.55, 0.2)).toBeNull()
  })

  test('a lone dense round is found within half a round of its own', () => {
    expect(atRemaining(rowOf(0.2, 0), 1, 0.2)?.round).toBe(0)
    expect(atRemaining(rowOf(0.2, 0), 0.5, 0.2)).toBeNull()
  })

  test('without any round there is none', () => {
    expect(atRemaining([], 0.5, 0.2)).toBeNull()
  })

  test('within the row some round always is nearest', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 20, noNaN: true }), (place) => {
        const found = atRemaining(row, 0.8 ** place, 0.2)
        expect(Math.abs((found?.round ?? Infinity) - place)).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
    )
  })

  test.each([0, -0.1, 1.1, NaN])('%d is no share of weights', (fraction) => {
    expect(() => atRemaining(row, fraction, 0.2)).toThrow('above 0 and at most 1')
  })
})
