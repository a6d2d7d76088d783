import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prunableLayers } from '../networks/network.ts'
import { networkOf } from '../networks/registry.ts'
import { normalCdf } from '../randomness/normal.ts'
import type { DrawnWeights } from '../recipes/initial-weights.ts'
import {
  glorotDeviation,
  initialKernel,
  initialWeightAt,
  initialWeights,
} from './initial-weights.ts'

const lenet = networkOf('lenet-300-100')
const layers = prunableLayers(lenet)
const [fc1] = layers as [(typeof layers)[0]]
const truncated: DrawnWeights = {
  kind: 'draw',
  distribution: 'glorot-truncated',
  seed: 1,
  stream: ['init'],
}
const plain: DrawnWeights = { ...truncated, distribution: 'glorot' }
const weights = initialWeights(lenet, truncated)

describe('initialWeights', () => {
  // From an independent program: hashlib, Philox in whole numbers, mpmath to 50 digits, rounded to float32 at the end.
  test('are pinned: changing them changes the start of every training', () => {
    expect([0, 1, 2, 3, 235_199].map((index) => weights['fc1/kernel']![index])).toEqual([
      -0.04300780966877937, 0.013363164849579334, -0.021775441244244576, 0.011165483854711056,
      -0.011420481838285923,
    ])
    expect([0, 1, 2, 3, 235_199].map(initialWeightAt(fc1, plain))).toEqual([
      -0.040241342037916183, 0.012330184690654278, -0.020135367289185524, 0.010298486799001694,
      -0.010534107685089111,
    ])
  })

  test('has every array of the network, biases zero', () => {
    const sizes = Object.entries(weights).map(([name, { length }]) => [name, length])
    expect(sizes).toEqual([
      ['fc1/kernel', 235_200],
      ['fc1/bias', 300],
      ['fc2/kernel', 30_000],
      ['fc2/bias', 100],
      ['output/kernel', 1_000],
      ['output/bias', 10],
    ])
    const biases = Object.entries(weights).filter(([name]) => name.endsWith('/bias'))
    for (const [, bias] of biases) expect(bias.every((value) => Object.is(value, 0))).toBe(true)
  })

  test('is entered at any weight', () => {
    const place = fc.integer({ min: 0, max: 235_199 })
    const weightAt = initialWeightAt(fc1, truncated)
    fc.assert(
      fc.property(place, (index) => {
        expect(weightAt(index)).toBe(weights['fc1/kernel']![index])
      }),
    )
  })

  test('differs by layer, seed and stream, and by nothing else', () => {
    const first = (initial: DrawnWeights, layer = fc1) => initialWeightAt(layer, initial)(0)
    const starts = [
      first(truncated),
      first({ ...truncated, seed: 2 }),
      first({ ...truncated, stream: ['reinit', 1, 0] }),
      first({ ...truncated, stream: ['reinit', 1, 1] }),
      first(truncated, { ...fc1, name: 'fc2' }),
    ]
    expect(new Set(starts).size).toBe(starts.length)
    const again = initialWeights(lenet, structuredClone(truncated))
    for (const [name, array] of Object.entries(again))
      expect(array.every((w, index) => w === weights[name]![index])).toBe(true)
  })
})

describe('the Glorot deviation', () => {
  test('of LeNet is 0.043, 0.071 and 0.135 by layer', () => {
    expect(layers.map((layer) => glorotDeviation(layer).toFixed(3))).toEqual([
      '0.043',
      '0.071',
      '0.135',
    ])
  })

  test.each([truncated, plain])('is that of the weights drawn as $distribution', (initial) => {
    for (const layer of layers) {
      const kernel = initialKernel(layer, initial)
      const mean = kernel.reduce((sum, w) => sum + w, 0) / kernel.length
      const square = kernel.reduce((sum, w) => sum + w * w, 0) / kernel.length
      const sigma = glorotDeviation(layer)
      const standardError = 1 / Math.sqrt(kernel.length)
      expect(Math.abs(mean) / sigma).toBeLessThan(3.3 * standardError)
      expect(Math.abs(Math.sqrt(square) / sigma - 1)).toBeLessThan(3.3 * standardError)
    }
  })
})

/** Kolmogorov–Smirnov distance times √n; above 1.95 once in a thousand samples. */
function distance(kernel: Float32Array, share: (w: number) => number): number {
  const n = kernel.length
  const most = kernel
    .toSorted()
    .reduce((most, w, i) => Math.max(most, Math.abs(share(w) - (i + 0.5) / n)), 0)
  return most * Math.sqrt(n)
}

describe('the shape of the distribution', () => {
  const sigma = glorotDeviation(fc1)

  test('is normal without a bound when plain', () => {
    const kernel = initialKernel(fc1, plain)
    expect(distance(kernel, (w) => normalCdf(w / sigma))).toBeLessThan(1.95)
    expect(kernel.some((w) => Math.abs(w) > 3.5 * sigma)).toBe(true)
  })

  test('is normal between ±2σ ÷ 0.8796 and nowhere else when truncated', () => {
    const scale = sigma / 0.8796256610342398
    const kernel = weights['fc1/kernel']!
    const share = (w: number) => (normalCdf(w / scale) - normalCdf(-2)) / (1 - 2 * normalCdf(-2))
    expect(distance(kernel, share)).toBeLessThan(1.95)
    const largest = kernel.reduce((most, w) => Math.max(most, Math.abs(w)), 0)
    expect(largest).toBeLessThanOrEqual(Math.fround(2 * scale))
    expect(largest).toBeGreaterThan(1.999 * scale)
  })
})
