import { expect, test } from 'vitest'
import { standingOf, type Planned } from './standing.ts'

const plan = (...states: Planned['state'][]): Planned[] =>
  states.map((state, round) => ({ round, state, error: null }))
const said = (planned: readonly Planned[]) => {
  const { text, wrong } = standingOf(planned)
  return [text.replaceAll(/\s/g, ' '), wrong]
}

test('a whole run is committed', () => {
  expect(said(plan('DONE', 'DONE'))).toEqual(['2 rounds, all committed', false])
  expect(said(plan('DONE'))).toEqual(['1 round, all committed', false])
})

test('a run under way says what it waits for', () => {
  expect(said(plan('DONE', 'TRAINING', 'WAITING'))).toEqual([
    '1 of 3 rounds done; round 1 is training',
    false,
  ])
  expect(said(plan('DONE', 'QUEUED', 'WAITING'))).toEqual([
    '1 of 3 rounds done; round 1 waits for a trainer',
    false,
  ])
  expect(said(plan('WAITING', 'WAITING'))).toEqual([
    '0 of 2 rounds done; rounds 0 to 1 wait for a mask',
    false,
  ])
})

test('a run that will not be whole says why, and only a failure is wrong', () => {
  expect(said(plan('DONE', 'DIVERGED', 'BLOCKED', 'BLOCKED'))).toEqual([
    '1 of 4 rounds done; round 1 diverged, so rounds 2 to 3 cannot be trained',
    true,
  ])
  expect(said(plan('BLOCKED'))).toEqual([
    '0 of 1 round done; round 0 cannot be trained: a round before diverged',
    true,
  ])
  expect(said(plan('DONE', 'WITHDRAWN', 'WITHDRAWN'))).toEqual([
    '1 of 3 rounds done; rounds 1 to 2 are withdrawn, since the experiment was cancelled; resuming it goes on',
    false,
  ])
  expect(said([...plan('DONE'), { round: 1, state: 'FAILED', error: 'disk full' }])).toEqual([
    '1 of 2 rounds done; round 1 gave an error each time: disk full',
    true,
  ])
})

test('more comes only while somebody may still train it', () => {
  expect(standingOf(plan('DONE', 'QUEUED')).comes).toBe(true)
  for (const state of ['DONE', 'DIVERGED', 'BLOCKED', 'WITHDRAWN', 'FAILED'] as const)
    expect(standingOf(plan('DONE', state)).comes).toBe(false)
})
