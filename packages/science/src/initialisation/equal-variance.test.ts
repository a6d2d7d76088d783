import { expect, test } from 'vitest'
import type { Network } from '../networks/network.ts'
import { equalVariance } from './equal-variance.ts'

const network: Network = {
  key: 'tiny',
  title: 'Tiny',
  source: 'this test',
  input: [2],
  classes: 2,
  layers: [{ kind: 'dense', activation: 'relu', name: 'fc1', inputs: 2, outputs: 2 }],
}
const kernel = (...values: number[]) => ({ 'fc1/kernel': Float32Array.from(values) })
const kept = (...bits: number[]) => ({ fc1: Uint8Array.from(bits) })

test('weights have the mean square of others at the places kept, and keep their proportions', () => {
  const made = equalVariance(network, kernel(1, -1, 2, 5), kernel(3, 3, 9, 9), kept(1, 1, 0, 0))
  expect([...made['fc1/kernel']!]).toEqual([3, -3, 6, 15])
})

test('where nothing is kept, or all is zero there, they stay as they are', () => {
  const own = kernel(1, -1, 2, 5)
  expect(equalVariance(network, own, kernel(3, 3, 9, 9), kept(0, 0, 0, 0))).toEqual(own)
  expect(equalVariance(network, own, kernel(0, 0, 9, 9), kept(1, 1, 0, 0))).toEqual(own)
})

test('weights of another network are refused', () => {
  expect(() => equalVariance(network, kernel(1), kernel(1, 1, 1, 1), kept(1, 1, 1, 1))).toThrow(
    '1 weights, not 4',
  )
})
