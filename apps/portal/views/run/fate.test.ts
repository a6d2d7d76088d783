import { expect, test } from 'vitest'
import { fateOf } from './fate.ts'

const deaths = Uint8Array.of(2, 255, 1)
const start = { round: 0, weights: Float32Array.of(-0.01, 0.25, 0.125) }
const ends = [
  { round: 0, weights: Float32Array.of(-0.02, 0.5, 0.1) },
  { round: 1, weights: Float32Array.of(-0.03, 0.75) },
]
const nothing = { start: { round: 0, weights: null }, ends: [] }

test('the fate of a weight is said with its start and the ends that are at hand', () => {
  expect(fateOf(deaths, 1, 1, { start, ends }, null)).toBe(
    'kept; start +0.250, end of round 0 +0.500, of round 1 +0.750',
  )
  expect(fateOf(deaths, 2, 1, { start, ends }, null)).toBe(
    'gone from round 1 on; start +0.125, end of round 0 +0.100',
  )
})

test('a start that was drawn for kept weights alone says nothing of the others', () => {
  const redrawn = { round: 1, weights: Float32Array.of(-0.5, 0.5) }
  expect(fateOf(deaths, 2, 1, { start: redrawn, ends: [] }, null)).toBe('gone from round 1 on')
  expect(fateOf(deaths, 0, 1, { start: redrawn, ends: [] }, null)).toBe('kept; start −0.500')
})

test('the fate under another mask is said too', () => {
  expect(fateOf(deaths, 0, 2, nothing, { name: 'seed 2', deaths: Uint8Array.of(255, 1, 1) })).toBe(
    'gone from round 2 on; seed 2 keeps it',
  )
})
