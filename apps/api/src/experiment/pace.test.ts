import { expect, test } from 'vitest'
import { roundsLeft, secondsLeftOf } from './pace.ts'

const pace = { committed: 2, seconds: 10 }
const left = (waiting: number, queued: number, training: number) =>
  roundsLeft({ waiting, queued, training })

test('seconds left are rounds left at their mean time, over the trainers', () => {
  expect(secondsLeftOf(left(6, 3, 2), pace, 2)).toBe(25)
})
test('without a committed round, a trainer or anything left there is no estimate', () => {
  expect(secondsLeftOf(left(6, 0, 0), { committed: 0, seconds: 0 }, 2)).toBeNull()
  expect(secondsLeftOf(left(6, 0, 0), pace, 0)).toBeNull()
  expect(secondsLeftOf(left(0, 0, 0), pace, 2)).toBeNull()
})
