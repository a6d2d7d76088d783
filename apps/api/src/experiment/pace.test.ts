import { expect, test } from 'vitest'
import { secondsLeftOf } from './pace.ts'

const took = (seconds: number) => ({
  provenance: { startedAt: new Date(0), finishedAt: new Date(1000 * seconds) },
})
const left = (waiting: number, queued: number, training: number) => ({ waiting, queued, training })

test('seconds left are rounds left at their mean time, over the trainers', () => {
  expect(secondsLeftOf(left(6, 3, 2), [took(4), took(6)], 2)).toBe(25)
})
test('without a committed round, a trainer or anything left there is no estimate', () => {
  expect(secondsLeftOf(left(6, 0, 0), [], 2)).toBeNull()
  expect(secondsLeftOf(left(6, 0, 0), [took(4)], 0)).toBeNull()
  expect(secondsLeftOf(left(0, 0, 0), [took(4)], 2)).toBeNull()
})
