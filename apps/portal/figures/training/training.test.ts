import { describe, expect, test } from 'vitest'
import { arrivals, secondsAtPace } from './arrivals.ts'
import { cellsOf } from './grid-cells.ts'

const work = [
  { round: 0, state: 'DONE' },
  { round: 1, state: 'DONE' },
  { round: 1, state: 'TRAINING' },
  { round: 2, state: 'WAITING' },
  { round: 2, state: 'WAITING' },
]

describe('cells of a seed', () => {
  test('join all arms and draws of a round', () => {
    expect(cellsOf(work)).toEqual([
      { round: 0, share: 1, training: false, stopped: false },
      { round: 1, share: 0.5, training: true, stopped: false },
      { round: 2, share: 0, training: false, stopped: false },
    ])
  })

  test('say where a divergence stops what follows', () => {
    const stopped = cellsOf([
      { round: 0, state: 'DIVERGED' },
      { round: 1, state: 'BLOCKED' },
    ])
    expect(stopped.map((cell) => cell.stopped)).toEqual([true, true])
  })
})

describe('arrivals', () => {
  test('share what is left by the rounds that stand before', () => {
    expect(arrivals(work, 30)).toEqual([0, 10, 30])
  })
  test('are unknown without an estimate, but for what is in', () => {
    expect(arrivals(work, null)).toEqual([0, null, null])
  })
})

test('before a round is in, the pace of those in training says how long the rest takes', () => {
  const training = [
    { step: 500, stepsPerSecond: 400 },
    { step: 300, stepsPerSecond: 600 },
  ]
  expect(secondsAtPace(10, 2000, training)).toBeCloseTo(19.2)
  expect(secondsAtPace(10, 2000, [{ step: 0, stepsPerSecond: 0 }])).toBeNull()
})
