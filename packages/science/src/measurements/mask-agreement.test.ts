import { describe, expect, test } from 'vitest'
import { initialWeights } from '../initialisation/initial-weights.ts'
import { prunableLayers } from '../networks/network.ts'
import { networkOf } from '../networks/registry.ts'
import { fullMask, type Mask } from '../pruning/mask.ts'
import { randomMask } from '../pruning/random-masks.ts'
import { streamOf } from '../randomness/stream.ts'
import { maskAgreement, poissonBinomial } from './mask-agreement.ts'
import { maskOverlap } from './mask-overlap.ts'

const network = networkOf('mlp-3-2')
const layers = prunableLayers(network)
const initial = initialWeights(network, {
  kind: 'draw',
  distribution: 'glorot',
  seed: 1,
  stream: ['init'],
})
const drawnMask = (seed: number, share: number): Mask =>
  Object.fromEntries(
    layers.map(({ name, total }) => {
      const { uniform } = streamOf(seed, ['agreement', name])
      return [name, Uint8Array.from({ length: total }, (_, i) => +(uniform(i) < share))]
    }),
  )
const masks = [drawnMask(1, 0.2), drawnMask(2, 0.5), drawnMask(3, 0.7), drawnMask(4, 0.4)]
const measure = (of: readonly Mask[]) =>
  maskAgreement.measure({ network, masks: of, initial, ends: [] })
const byLayer = (values: readonly number[], each: number): (readonly number[])[] =>
  layers.map((_, layer) => values.slice(layer * each, (layer + 1) * each))

describe('the agreement of masks', () => {
  test('counts the weights that 0, 1, … all of them keep, as one by one', () => {
    const counts = byLayer(measure(masks)['keptBy']!, masks.length + 1)
    layers.forEach(({ name, total }, layer) => {
      const expected = [0, 0, 0, 0, 0]
      for (let index = 0; index < total; index++)
        expected[masks.filter((mask) => mask[name]![index] === 1).length]! += 1
      expect(counts[layer]).toEqual(expected)
    })
  })

  test('of two masks is their overlap, found and by both chances', () => {
    const two = masks.slice(0, 2)
    const agreement = measure(two)
    const overlap = maskOverlap.measure({ network, masks: two, initial, ends: [] })
    const both = (key: string) => byLayer(agreement[key]!, 3).map((counts) => counts[2])
    expect(both('keptBy')).toEqual(overlap['shared'])
    for (const [key, other] of [
      ['expected', 'expected'],
      ['expectedByDecile', 'expectedByDecile'],
    ] as const)
      both(key).forEach((mean, layer) => expect(mean).toBeCloseTo(overlap[other]![layer]!, 9))
  })

  test('of masks drawn at random is what chance gives in the mean, and of one mask taken twice is not', () => {
    const draws = 40
    const sum = [0, 0, 0, 0]
    for (let draw = 0; draw < draws; draw++) {
      const random = masks
        .slice(0, 3)
        .map((like, i) => randomMask(network, like, fullMask(network), draw, ['null', i]))
      byLayer(measure(random)['keptBy']!, 4)[0]!.forEach((count, k) => (sum[k]! += count / draws))
    }
    const expected = byLayer(measure(masks.slice(0, 3))['expected']!, 4)[0]!
    // 2,352 places: a count's deviation is below 21, that of a mean over 40 draws below 3.4.
    sum.forEach((mean, k) => expect(Math.abs(mean - expected[k]!)).toBeLessThan(13))
    const same = measure([masks[0]!, masks[0]!])
    const [counts, chance] = [same['keptBy']!, same['expected']!]
    expect(counts[2]).toBeGreaterThan(3 * chance[2]!)
  })

  test('is refused for a single mask or without initial weights', () => {
    expect(() => measure(masks.slice(0, 1))).toThrow('two masks or more')
    expect(() => maskAgreement.measure({ network, masks, initial: null, ends: [] })).toThrow()
  })
})

test('events with chances of their own sum to 1, and with equal ones are binomial', () => {
  const chances = poissonBinomial([0.1, 0.5, 0.9, 1])
  expect(chances.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12)
  expect(chances[0]).toBe(0)
  expect(chances[1]).toBeCloseTo(0.9 * 0.5 * 0.1, 12)
  expect(poissonBinomial([0.5, 0.5])).toEqual([0.25, 0.5, 0.25])
})
