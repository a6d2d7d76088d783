import { describe, expect, test } from 'vitest'
import type { ClaimRound, ClaimVerdict } from './claims.ts'
import { highestFact, subtitleOf, usualRound } from './figure-facts.ts'

const point = (round: number, mean: number, n = 5) => ({
  round,
  complete: n === 5,
  accuracy: { n, mean },
})
const open = { state: 'UNDECIDED', estimate: null, interval: null, threshold: 0 } as const
const judged = (round: number, estimate: number | null): ClaimRound => ({
  round,
  remaining: 0.8 ** round,
  n: 5,
  state: 'UNDECIDED',
  matches: {
    state: 'UNDECIDED',
    estimate,
    interval: estimate === null ? null : [estimate - 0.001, estimate + 0.001],
    threshold: -0.002,
  },
  asFast: open,
  initMatters: { accuracy: open, speed: open },
})
const verdict: ClaimVerdict = {
  replicates: 5,
  margin: 0.002,
  speed: 'REACH',
  claimFrom: 3,
  headline: { state: 'UNDECIDED' },
  rounds: [judged(1, 0.001), judged(2, 0.003), judged(3, 0.009)],
}

describe('the fact in the figure', () => {
  test('stands at the largest difference over dense, with its interval', () => {
    const fact = highestFact(
      [point(1, 0.978), point(2, 0.981), point(3, 0.99, 2)],
      verdict,
      2,
      'ticket',
    )
    expect(fact).toMatchObject({
      round: 2,
      value: '98.10\u00a0% at 64.0\u00a0% remaining,',
      difference: '+0.30\u00a0points over dense',
      interval: '[+0.20,\u00a0+0.40]',
    })
  })
  test('is left out where fewer than five replicates were asked for', () => {
    const few = { ...point(1, 0.978, 3), complete: true }
    expect(highestFact([few], { ...verdict, replicates: 3 }, 2, 'ticket')).toBeNull()
  })
  test('is left out while no round is complete', () => {
    expect(highestFact([point(1, 0.978, 2)], verdict, 2, 'ticket')).toBeNull()
  })
})

test('the subtitle says over how many, what the bars are, and what hollow marks are', () => {
  const view = { spread: 'range', at: 'early-stop', round: null } as const
  expect(subtitleOf([point(0, 0.9), point(1, 0.9, 3)], 5, view)).toBe(
    'mean of 5\u00a0replicates, bars from lowest to highest; hollow marks: 3 so far',
  )
  expect(subtitleOf([point(0, 0.9)], 5, { ...view, spread: 'interval' })).toBe(
    'mean of 5\u00a0replicates, bars: 95\u00a0% interval',
  )
})

test('the usual round is the sparsest claimed, else the sparsest complete', () => {
  const points = [point(0, 0.9), point(1, 0.9), point(2, 0.9, 3)]
  expect(usualRound(points, verdict).round).toBe(1)
  const won = { ...verdict, headline: { state: 'WINNING', to: { round: 7, remaining: 0.21 } } }
  expect(usualRound(points, won as ClaimVerdict).round).toBe(7)
})
