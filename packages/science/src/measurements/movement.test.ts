import { expect, test } from 'vitest'
import type { Network } from '../networks/network.ts'
import { movement } from './movement.ts'

const network: Network = {
  key: 'tiny',
  title: 'Tiny',
  source: 'this test',
  input: [2],
  classes: 2,
  layers: [{ kind: 'dense', activation: 'relu', name: 'fc1', inputs: 2, outputs: 2 }],
}
const initial = { 'fc1/kernel': Float32Array.from([1, 1, 1, 1]) }

test('squares of kept weights stand beside all squares, and weights that never moved apart', () => {
  const values = movement.measure({
    network,
    masks: [{ fc1: Uint8Array.from([1, 0, 1, 0]) }],
    initial,
    otherInitials: [],
    ends: [{ 'fc1/kernel': Float32Array.from([4, 2, 1, 1]) }],
  })
  expect(values).toEqual({
    moved: [9],
    movedInAll: [10],
    kept: [2],
    total: [4],
    keptMoving: [1],
    moving: [2],
  })
})

test('an end of another network is refused', () => {
  expect(() =>
    movement.measure({
      network,
      masks: [{ fc1: Uint8Array.from([1, 0, 1, 0]) }],
      initial,
      otherInitials: [],
      ends: [{ 'fc1/kernel': new Float32Array(3) }],
    }),
  ).toThrow('3 weights, not 4')
})
