import { expect, test } from 'vitest'
import { newsBetween } from './done-notice.ts'

const active = { state: 'ACTIVE', done: 3, total: 14, measurements: 0, diverged: 0 } as const

test('the end of an experiment is news, once', () => {
  const finished = { ...active, state: 'FINISHED', done: 14 } as const
  expect(newsBetween(active, finished)).toBe('Done: all 14\u00a0rounds are in.')
  expect(newsBetween(finished, finished)).toBeNull()
})

test('a divergence is news, and an end with one says so', () => {
  expect(newsBetween(active, { ...active, diverged: 1 })).toContain('A round has diverged')
  expect(newsBetween(active, { ...active, diverged: 2 })).toContain('2 rounds have diverged')
  expect(
    newsBetween(active, { state: 'FINISHED', done: 12, total: 14, measurements: 0, diverged: 1 }),
  ).toBe('Done: 12 of 14\u00a0rounds, 1 diverged.')
})

test('progress and a stop by hand are no news', () => {
  expect(newsBetween(active, { ...active, done: 4 })).toBeNull()
  expect(newsBetween(active, { ...active, state: 'CANCELLED' })).toBeNull()
})
