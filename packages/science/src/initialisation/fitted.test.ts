import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { networkOf } from '../networks/registry.ts'
import { prunableLayers, type Parameters } from '../networks/network.ts'
import type { Mask } from '../pruning/mask.ts'
import { streamOf } from '../randomness/stream.ts'
import { fittedWeights, quantileOf, type WeightsAtPlaces } from './fitted.ts'

const network = networkOf('mlp-6-4')
const layers = prunableLayers(network)

/** Weights and places drawn for a test, `share` of them kept. */
const imagined = (seed: number, share: number): WeightsAtPlaces => {
  const drawn = <Made>(purpose: string, make: (values: Float64Array) => Made) =>
    Object.fromEntries(
      layers.map(({ name, total }) => {
        const { uniform } = streamOf(seed, [purpose, name])
        return [name, make(Float64Array.from({ length: total }, (_, index) => uniform(index)))]
      }),
    )
  const weights: Parameters = Object.fromEntries(
    Object.entries(
      drawn('weights', (values) => Float32Array.from(values, (u) => (u - 0.4) * seed)),
    ).map(([name, kernel]) => [`${name}/kernel`, kernel]),
  )
  const places: Mask = drawn('mask', (values) => Uint8Array.from(values, (u) => +(u < share)))
  return { weights, places }
}
const below = (values: readonly number[], limit: number): number =>
  values.filter((value) => value < limit).length / values.length
const keptOf = (from: readonly WeightsAtPlaces[], layer: string): number[] =>
  from.flatMap(({ weights, places }) =>
    [...weights[`${layer}/kernel`]!].filter((_, index) => places[layer]![index] === 1),
  )

describe('a quantile', () => {
  test('lies between order statistics, as definition 7 of Hyndman and Fan has it', () => {
    // R: quantile(c(1, 2, 4, 8), c(0, .1, .5, .9, 1))
    expect([0, 0.1, 0.5, 0.9, 1].map((u) => quantileOf([1, 2, 4, 8], u))).toEqual([
      1,
      1.3,
      3,
      expect.closeTo(6.8, 12),
      8,
    ])
  })

  test('of one value is that value, and never falls as u rises', () => {
    expect(quantileOf([3], 0.7)).toBe(3)
    fc.assert(
      fc.property(
        fc.array(fc.float({ noNaN: true, min: -9, max: 9 }), { minLength: 1, maxLength: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, u, v) => {
          const sorted = values.toSorted((a, b) => a - b)
          const [low, high] = [Math.min(u, v), Math.max(u, v)].map((at) => quantileOf(sorted, at))
          return low! <= high! + 1e-12 && low! >= sorted[0]! && high! <= sorted.at(-1)!
        },
      ),
    )
  })
})

describe('weights fitted to others', () => {
  const from = [imagined(3, 0.2), imagined(5, 0.3)]
  const made = fittedWeights(network, from, 1, ['fitted', 0])

  test('are quantiles of what those keep, layer by layer, at numbers of the layer’s own stream', () => {
    for (const { name, total } of layers) {
      const pooled = keptOf(from, name).toSorted((a, b) => a - b)
      const { uniform } = streamOf(1, ['fitted', 0, name])
      const kernel = made[`${name}/kernel`]!
      expect(kernel).toHaveLength(total)
      expect(made[`${name}/bias`]!.every((bias) => bias === 0)).toBe(true)
      for (const index of [0, 1, total - 1])
        expect(kernel[index]).toBe(Math.fround(quantileOf(pooled, uniform(index))))
    }
  })

  test('have their distribution: as many below each value as those that are kept have', () => {
    const pooled = keptOf(from, 'fc1')
    const kernel = [...made['fc1/kernel']!]
    for (const limit of [-1, -0.5, 0, 0.5, 1, 2])
      expect(below(kernel, limit)).toBeCloseTo(below(pooled, limit), 1)
  })

  test('do not depend on weights that are not kept, nor on whose they are', () => {
    const hidden = from.map(({ weights, places }) => ({
      places,
      weights: Object.fromEntries(
        layers.map(({ name }) => [
          `${name}/kernel`,
          weights[`${name}/kernel`]!.map((weight, index) => (places[name]![index] ? weight : 99)),
        ]),
      ),
    }))
    expect(fittedWeights(network, hidden, 1, ['fitted', 0])).toEqual(made)
    expect(fittedWeights(network, from.toReversed(), 1, ['fitted', 0])).toEqual(made)
    expect(fittedWeights(network, from, 1, ['fitted', 1])).not.toEqual(made)
  })

  test('are zero in a layer of which nobody keeps anything', () => {
    const emptied = from.map(({ weights, places }) => ({
      weights,
      places: { ...places, fc2: new Uint8Array(places['fc2']!.length) },
    }))
    const kernel = fittedWeights(network, emptied, 1, ['fitted', 0])['fc2/kernel']!
    expect(kernel.every((weight) => weight === 0)).toBe(true)
  })

  test('of another network are refused', () => {
    expect(() => fittedWeights(networkOf('mlp-6-5'), from, 1, ['fitted'])).toThrow('weights, not')
  })
})
