import { expect, test } from 'vitest'
import { progressNote } from '../terminal/experiment-words.ts'
import { secondsLeft } from './news.ts'

test('the time left follows from the pace since we first looked', () => {
  const first = { settled: 20, at: 0 }
  expect(secondsLeft(first, { settled: 30, at: 20_000 }, 125)).toBe(190)
})

test('there is no time left to say before there is a pace, or at the end', () => {
  const first = { settled: 0, at: 0 }
  expect(secondsLeft(first, { settled: 1, at: 9000 }, 125)).toBeNull()
  expect(secondsLeft(first, { settled: 125, at: 9000 }, 125)).toBeNull()
})

test('an engine without a trainer is named, and no time is promised then', () => {
  const note = { failed: 0, secondsLeft: 90, waitsFor: null }
  expect(progressNote(note)).toBe('about 2 min left')
  expect(progressNote({ ...note, waitsFor: 'tfjs' })).toBe(
    'waiting for a trainer with the engine tfjs',
  )
  expect(progressNote({ ...note, failed: 1, secondsLeft: 0.4 })).toBe(
    '1 round failed, about 1 s left',
  )
})
