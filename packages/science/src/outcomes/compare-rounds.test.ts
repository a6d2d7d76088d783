import { assert, constantFrom, double, property } from 'fast-check'
import { expect, test } from 'vitest'
import { compareRounds, engineTolerance, type ComparedRound } from './compare-rounds.ts'
import type { Done } from './outcome.ts'

const series = { steps: [0, 10], values: [2.3, 0.2] }
const at = { step: 10, testLoss: 0.25, testAccuracy: 0.9 }
const done: Done = {
  state: 'done',
  layers: [{ layer: 'fc1', kept: 7, total: 9, keptByInitialMagnitude: null }],
  series: { validationLoss: series, validationAccuracy: series, trainingLoss: series },
  earlyStop: { ...at, censored: true },
  end: at,
}
const round: ComparedRound = { startHash: 'a'.repeat(64), endHash: 'b'.repeat(64), outcome: done }
const withEnd = (testLoss: number, endHash = round.endHash): ComparedRound => ({
  ...round,
  endHash,
  outcome: { ...done, end: { ...at, testLoss } },
})

test('a round is the same as itself, copied through JSON', () => {
  const copy = JSON.parse(JSON.stringify(round)) as ComparedRound
  expect(compareRounds(round, copy)).toEqual({ agreement: 'same', differences: [] })
})

test('a number is close within the tolerance and different beyond it, and is always named', () => {
  assert(
    property(double({ min: 1e-12, max: 1, noNaN: true }), constantFrom(-1, 1), (distance, sign) => {
      const moved = at.testLoss + sign * distance
      const { agreement, differences } = compareRounds(round, withEnd(moved))
      if (moved === at.testLoss) return expect(agreement).toBe('same')
      expect(differences).toEqual([`end.testLoss: ${at.testLoss} stored, ${moved} now`])
      if (distance < engineTolerance * 0.99) expect(agreement).toBe('close')
      if (distance > engineTolerance * 1.01) expect(agreement).toBe('different')
    }),
  )
})

test('end weights with other bits and numbers like these are close, not the same', () => {
  const { agreement, differences } = compareRounds(round, withEnd(0.25, 'c'.repeat(64)))
  expect(agreement).toBe('close')
  expect(differences).toEqual(['endHash: bbbbbbbbbbbb stored, cccccccccccc now'])
})

test('another start, another count, and a round that diverged are different whatever the numbers say', () => {
  const [layer] = done.layers
  const others: ComparedRound[] = [
    { ...round, startHash: 'c'.repeat(64) },
    { ...round, outcome: { ...done, layers: [{ ...layer!, kept: 8 }] } },
    { ...round, endHash: null, outcome: { state: 'diverged', step: 3, series: done.series } },
    { ...round, outcome: { ...done, earlyStop: { ...done.earlyStop, censored: false } } },
  ]
  for (const other of others) expect(compareRounds(round, other).agreement).toBe('different')
})

test('a value that is not a number is the same as another such one', () => {
  const broken = withEnd(Number.NaN)
  expect(compareRounds(broken, withEnd(Number.NaN)).agreement).toBe('same')
  expect(compareRounds(broken, round).agreement).toBe('different')
})
