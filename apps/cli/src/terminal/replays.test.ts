import type { ReplayRecord } from '@lottery/store'
import { expect, test } from 'vitest'
import { replayLines, replayRow, stoppedLine } from './replays.ts'

const identity = 'e'.repeat(64)
const same: ReplayRecord = {
  round: 'a'.repeat(64),
  state: 'done',
  comparison: { agreement: 'same', differences: [] },
  engineVersion: 'onnxruntime-node 1.30.0',
  cpu: 'a cpu',
  error: null,
  seconds: 4,
}
const open: ReplayRecord = { ...same, state: 'queued', comparison: null, seconds: null }
const waiting: ReplayRecord = { ...open, state: 'waiting' }
const different: ReplayRecord = {
  ...same,
  round: 'd'.repeat(64),
  comparison: {
    agreement: 'different',
    differences: ['endHash: 1 stored, 2 now', 'end.testLoss: 1 stored, 2 now', 'a', 'b'],
  },
}
const told = (replays: readonly ReplayRecord[]): string =>
  replayLines({ identity, rounds: 5, kept: 1, replays }).join('\n')

test('nothing to do is said in one line', () => {
  expect(told([])).toContain('nothing to train again')
})

test('an experiment without a round that is done is not one whose weights are all kept', () => {
  const lines = replayLines({ identity, rounds: 0, kept: 0, replays: [] }).join('\n')
  expect(lines).toContain('No round is done yet')
  expect(lines).not.toContain('kept')
})

test('what came out the same is counted, and what did not is named with both sides and where it was made', () => {
  const lines = told([same, same, different])
  expect(lines).toContain('2 rounds trained again and the same, bit for bit')
  expect(lines).toContain('1 round not as stored; nothing was changed:')
  expect(lines).toContain('dddddddddddd, with onnxruntime-node 1.30.0 on a cpu')
  expect(lines).toContain('end.testLoss: 1 stored, 2 now')
  expect(lines).toContain('and 1 more')
})

test('what failed says why, and what hangs on it was not tried', () => {
  const lines = told([{ ...open, state: 'failed', error: 'no such engine' }, waiting])
  expect(lines).toContain('no such engine')
  expect(lines).toContain('1 round not tried: a round that they are made from failed in training.')
})

test('what is not tried tells a failed training apart from one that came out otherwise', () => {
  const blocked: ReplayRecord = { ...open, state: 'blocked' }
  expect(told([different, blocked])).toContain('made from did not come out as stored.')
  const failed: ReplayRecord = { ...open, state: 'failed', error: 'no such engine' }
  expect(told([different, failed, blocked])).toContain(
    'made from failed in training, or did not come out as stored.',
  )
})

test('what was taken back is not said to come, and the command that asks again is', () => {
  const lines = told([same, { ...open, state: 'withdrawn' }])
  expect(lines).toContain('1 round taken back')
  expect(lines).toContain('lottery replay eeeeeeee asks again')
  expect(lines).not.toContain('to come')
  expect(stoppedLine({ withdrawn: 2, running: 1 })).toBe(
    '2 replays taken back; 1 that a trainer has begun will be finished.',
  )
  expect(stoppedLine({ withdrawn: 0, running: 0 })).toBe('No replay was waiting.')
})

test('an interrupted run says how to go on', () => {
  expect(told([same, open, waiting])).toContain(
    '2 rounds to come: lottery replay eeeeeeee goes on.',
  )
})

test('the time left is that of the rounds done, spread over the trainers that can be busy', () => {
  expect(replayRow(identity, [same, open, waiting, waiting], 2)).toMatchObject({
    done: 1,
    total: 4,
    note: 'about 6 s left',
  })
  expect(replayRow(identity, [open], 2).note).toBe('')
  expect(replayRow(identity, [different, open], 8).note).toBe('1 not as stored, about 4 s left')
})
