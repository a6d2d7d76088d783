import { expect, test } from 'vitest'
import { alive } from './death-round.ts'
import { keptOf, runMasks } from './masks.ts'

const mask = (round: number, fc1: number, output: number) => ({
  round,
  layers: [
    { name: 'fc1', shape: [4, 2] as const, bits: Uint8Array.of(fc1) },
    { name: 'output', shape: [2, 2] as const, bits: Uint8Array.of(output) },
  ],
})

test('the masks of a run are one byte a weight, counted by layer and round', () => {
  const masks = runMasks([mask(0, 255, 15), mask(1, 0b0111_0111, 15), mask(2, 0b0000_0111, 7)])
  expect(masks.rounds).toEqual([0, 1, 2])
  expect(masks.broken).toBeNull()
  const [fc1, output] = masks.layers
  expect([...fc1!.deaths]).toEqual([alive, alive, alive, 1, 2, 2, 2, 1])
  expect(fc1!.kept.map(({ kept }) => kept)).toEqual([8, 6, 3])
  expect(keptOf(output!, 2)).toBe(3)
})

test('a weight that comes back is found and told', () => {
  const masks = runMasks([mask(0, 255, 15), mask(1, 1, 3), mask(2, 1, 7)])
  expect(masks.broken).toEqual({ layer: 'output', round: 2, weights: 1 })
})
