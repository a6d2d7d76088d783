import { expect, test } from 'vitest'
import { alive } from './death-round.ts'
import { keptWeight, keptWeights } from './kept-weights.ts'

test('stored weights are found by the header and put back to their places by the mask', () => {
  const header = JSON.stringify([
    { name: 'fc1/bias', offset: 0, size: 4, shape: [1] },
    { name: 'fc1/kernel', offset: 4, size: 12, shape: [5, 1] },
  ])
  const kept = keptWeights(header, Float32Array.of(9, 0.25, -0.5, 0.75).buffer, 'fc1')!
  const deaths = Uint8Array.of(1, alive, 3, 2, alive)
  const at = (index: number) => keptWeight(kept, deaths, 2, index)
  expect([0, 1, 2, 3, 4].map(at)).toEqual([null, 0.25, -0.5, null, 0.75])
  expect(keptWeights(header, new ArrayBuffer(16), 'fc2')).toBeNull()
})
