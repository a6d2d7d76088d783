import { expect, test } from 'vitest'
import { fateOf } from './fate.ts'

const deaths = Uint8Array.of(2, 255, 1)
const ends = [
  { round: 0, weights: Float32Array.of(-0.02, 0.5, 0.1) },
  { round: 1, weights: Float32Array.of(-0.03, 0.75) },
]

test('the fate of a weight is said with the trained values that are at hand', () => {
  expect(fateOf(deaths, 1, 1, ends, null)).toBe('kept; end of round 0 +0.500, of round 1 +0.750')
  expect(fateOf(deaths, 2, 1, ends, null)).toBe('gone from round 1 on; end of round 0 +0.100')
  expect(fateOf(deaths, 0, 2, [], { name: 'seed 2', deaths: Uint8Array.of(255, 1, 1) })).toBe(
    'gone from round 2 on; seed 2 keeps it',
  )
})
