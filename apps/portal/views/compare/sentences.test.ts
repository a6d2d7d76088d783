import { expect, test } from 'vitest'
import type { ComparedGroup, Comparison } from './documents.ts'
import { answerOf, questionOf } from './sentences.ts'

type Part = Pick<Comparison, 'differing' | 'groups' | 'at'>
const group = (isBaseline: boolean, ends: readonly [number, number] | null): ComparedGroup =>
  ({
    arm: 'ticket',
    title: '',
    isBaseline,
    differenceAt: isBaseline
      ? null
      : { n: ends ? 5 : 1, mean: ends ? (ends[0] + ends[1]) / 2 : 0.01, ci95: ends },
  }) as unknown as ComparedGroup
const part = (ends: readonly [number, number] | null): Part =>
  ({
    at: 0.07,
    groups: [group(true, null), group(false, ends)],
    differing: [{ key: 'scope', values: ['global', 'layer-wise'] }],
  }) as unknown as Part

test('an interval above zero is more accurate, below it less, across it undecided', () => {
  expect(answerOf(part([0.002, 0.006]))).toContain(
    'layer-wise is more accurate than the baseline, +0.40\u00a0points [+0.20,\u00a0+0.60]',
  )
  expect(answerOf(part([-0.006, -0.002]))).toContain('is less accurate')
  expect(answerOf(part([-0.002, 0.006]))).toContain('is undecided against the baseline')
})

test('one pair decides nothing, and one group has nothing to be held against', () => {
  expect(answerOf(part(null))).toContain('one pair of seeds, so undecided')
  expect(answerOf({ ...part(null), groups: [group(true, null)] })).toContain('add a run')
})

test('the question follows the one key that differs', () => {
  expect(questionOf(part(null), 'LeNet', 'MNIST')).toBe(
    'LeNet on MNIST: does the scope of pruning matter?',
  )
})
