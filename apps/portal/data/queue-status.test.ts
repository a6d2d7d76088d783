import { expect, test } from 'vitest'
import { queueText } from './queue-status.tsx'

const load = { engine: 'compiled', queued: 0, running: 0, trainers: 2 }

test('the queue says what it does, or what it waits for', () => {
  expect(queueText([])).toBe('idle')
  expect(queueText([load])).toBe('idle')
  expect(queueText([{ ...load, running: 2, queued: 8 }])).toBe('2 training, 8 ready')
  expect(queueText([{ ...load, running: 2 }])).toBe('2 training')
  expect(queueText([load, { ...load, engine: 'tfjs', queued: 4, trainers: 0 }])).toBe(
    'waiting for engine tfjs',
  )
})
