import { expect, test } from 'vitest'
import { cancelledText, divergedText, pausedText, verbs, type Steered, type Verb } from './verbs.ts'

const progress = { done: 3, total: 14, measurements: 0, diverged: 0, failed: 0, training: 0 }
const active: Steered = { state: 'ACTIVE', archived: false, progress }
const offered = (shown: Steered) =>
  (Object.keys(verbs) as Verb[]).filter((verb) => verbs[verb].offered(shown))

test('a state offers what can be done in it, and nothing else', () => {
  expect(offered(active)).toEqual(['pause', 'cancel', 'archive'])
  expect(offered({ ...active, state: 'PAUSED' })).toEqual(['resume', 'cancel', 'archive'])
  expect(offered({ ...active, state: 'CANCELLED' })).toEqual(['resume', 'archive'])
  expect(offered({ ...active, state: 'FINISHED' })).toEqual(['archive'])
  expect(offered({ ...active, archived: true })).toEqual(['unarchive'])
  expect(offered({ ...active, progress: { ...progress, failed: 2 } })).toContain('retry')
})

test('an undo leads back to the state from which it came', () => {
  expect(verbs.cancel.undo({ ...active, state: 'PAUSED' })).toBe('pause')
  expect(verbs.cancel.undo(active)).toBe('resume')
  expect(verbs.resume.undo({ ...active, state: 'CANCELLED' })).toBe('cancel')
  expect(verbs.resume.undo({ ...active, state: 'PAUSED' })).toBe('pause')
})

test('what is said names what is kept, and what becomes of rounds in training', () => {
  const training = { ...active, progress: { ...progress, training: 2 } }
  expect(pausedText(training)).toBe(
    'Paused. 2\u00a0rounds in training will be finished. 3 of 14\u00a0rounds are kept; resume goes on from there.',
  )
  expect(cancelledText(training)).toContain('given up. 3 of 14\u00a0rounds are kept.')
})

test('a diverged round cannot be retried, and the reason is said', () => {
  expect(divergedText(active)).toBeNull()
  expect(divergedText({ ...active, progress: { ...progress, diverged: 1 } })).toContain(
    'One round has diverged and cannot be retried',
  )
})
