import { expect, test } from 'vitest'
import type { ComparedGroup, Comparison } from './documents.ts'
import { followingKeys, mainKeys } from './names.ts'
import { answerOf, questionOf } from './sentences.ts'

type Part = Pick<Comparison, 'differing' | 'groups'>
const group = (isBaseline: boolean, ends: readonly [number, number] | null): ComparedGroup =>
  ({
    id: 'Group:by:arm~ticket',
    condition: { key: 'ticket', label: 'ticket', role: 'TREATMENT' },
    experiments: [],
    members: [],
    isBaseline,
    difference: isBaseline
      ? null
      : {
          remaining: [0.07],
          n: [ends ? 5 : 1],
          mean: [ends ? (ends[0] + ends[1]) / 2 : 0.01],
          low: [ends?.[0] ?? null],
          high: [ends?.[1] ?? null],
          interpolated: [false],
        },
  }) as unknown as ComparedGroup
const part = (ends: readonly [number, number] | null): Part =>
  ({
    groups: [group(true, null), group(false, ends)],
    differing: [{ key: 'scope', values: ['global', 'layer-wise'] }],
  }) as unknown as Part

test('an interval above zero is more accurate, below it less, across it undecided', () => {
  expect(answerOf(part([0.002, 0.006]), 0.07)).toEqual({
    lead: 'At 7.0\u00a0% of the weights the other group is more accurate than the baseline.',
    rest: 'Layer-wise is more accurate, +0.40\u00a0points [+0.20,\u00a0+0.60], n\u00a0=\u00a05.',
  })
  expect(answerOf(part([-0.006, -0.002]), 0.07).rest).toContain('is less accurate')
  expect(answerOf(part([-0.002, 0.006]), 0.07).rest).toContain('is undecided')
})

test('of several groups it counts how many are decided', () => {
  const groups = [group(true, null), group(false, [0.002, 0.006]), group(false, [-0.002, 0.006])]
  const differing = [{ key: 'scope', values: ['a', 'b', 'c'] }] as unknown as Part['differing']
  expect(answerOf({ groups, differing }, 0.07).lead).toBe(
    'At 7.0\u00a0% of the weights one of two groups is more accurate than the baseline, none less, one undecided.',
  )
})

test('one pair decides nothing, and one group has nothing to be held against', () => {
  expect(answerOf(part(null), 0.07).rest).toContain('one pair of seeds, so undecided')
  expect(answerOf({ ...part(null), groups: [group(true, null)] }, 0.07).rest).toContain('add a run')
  expect(answerOf(part([0.002, 0.006]), 0.5).rest).toContain('no group shares a seed')
})

test('the question follows the one key that differs', () => {
  expect(questionOf(part(null), 'LeNet', 'MNIST')).toBe(
    'LeNet on MNIST: does the scope of pruning matter?',
  )
})

test('a key that follows from another is no factor of its own', () => {
  const differing = [
    { key: 'training.rate', values: ['0.1', '0.2', '0.1'] },
    { key: 'training.steps', values: ['10', '20', '10'] },
    { key: 'scope', values: ['global', 'global', 'layer-wise'] },
  ] as unknown as Comparison['differing']
  expect(mainKeys({ differing }).map(({ key }) => key)).toEqual(['scope', 'training.rate'])
  expect(followingKeys({ differing })).toEqual(['training.steps'])
})
