import { expect, test } from 'vitest'
import { initialWeights } from '../initialisation/initial-weights.ts'
import { kernelOf, prunableLayers, type Parameters } from '../networks/network.ts'
import { networkOf } from '../networks/registry.ts'
import { fullMask, type Mask } from '../pruning/mask.ts'
import { streamOf } from '../randomness/stream.ts'
import { liveWeights } from './live-weights.ts'

const network = networkOf('mlp-5-4')
const layers = prunableLayers(network)
const initial = initialWeights(network, {
  kind: 'draw',
  distribution: 'glorot',
  seed: 1,
  stream: ['init'],
})
/** All weights moved but those of every third input. */
const isDead = (input: number) => input % 3 === 0
const end: Parameters = Object.fromEntries(
  layers.map(({ name, fanOut }, layer) => [
    kernelOf(name),
    initial[kernelOf(name)]!.map((weight, index) =>
      layer === 0 && isDead(Math.floor(index / fanOut)) ? weight : weight + 1,
    ),
  ]),
)
const drawnMask = (seed: number, shares: readonly number[]): Mask =>
  Object.fromEntries(
    layers.map(({ name, total }, layer) => {
      const { uniform } = streamOf(seed, ['live', name])
      return [name, Uint8Array.from({ length: total }, (_, i) => +(uniform(i) < shares[layer]!))]
    }),
  )
const measure = (mask: Mask) =>
  liveWeights.measure({ network, masks: [mask], initial, ends: [end] })

/** Every way from a live input to an output walked one by one; a weight on any is effective. */
function walked(mask: Mask): number[] {
  const seen = layers.map(() => new Set<number>())
  const walk = (layer: number, unit: number, way: readonly number[]): void => {
    const here = layers[layer]
    if (!here) {
      way.forEach((index, at) => seen[at]!.add(index))
      return
    }
    for (let to = 0; to < here.fanOut; to++) {
      const index = unit * here.fanOut + to
      if (mask[here.name]![index]) walk(layer + 1, to, [...way, index])
    }
  }
  for (let input = 0; input < layers[0]!.fanIn; input++) if (!isDead(input)) walk(0, input, [])
  return seen.map(({ size }) => size)
}

test('effective are the kept weights on a way from a live input to an output, as walked one by one', () => {
  for (const seed of [1, 2, 3]) {
    const mask = drawnMask(seed, [0.02, 0.35, 0.15])
    const { effective, kept } = measure(mask)
    expect(effective).toEqual(walked(mask))
    expect(effective!.some((count, layer) => count < kept![layer]!)).toBe(true)
  }
})

test('of a whole network every weight is effective, but those of dead inputs', () => {
  const values = measure(fullMask(network))
  const dead = Math.ceil(784 / 3)
  expect(values['live']).toEqual([(784 - dead) * 5, 20, 40])
  expect(values['keptLive']).toEqual(values['live'])
  expect(values['effective']).toEqual(values['live'])
  expect(values['kept']).toEqual([784 * 5, 20, 40])
})

test('without a layer nothing is effective, and weights of dead inputs are never counted as live', () => {
  const mask: Mask = { ...fullMask(network), fc2: new Uint8Array(20) }
  expect(measure(mask)['effective']).toEqual([0, 0, 0])
  const some = drawnMask(4, [0.5, 1, 1])
  const live = some['fc1']!.filter((bit, index) => bit && !isDead(Math.floor(index / 5))).length
  expect(measure(some)['keptLive']![0]).toBe(live)
})

test('a measurement without the end of the dense round is refused', () => {
  const masks = [fullMask(network)]
  expect(() => liveWeights.measure({ network, masks, initial, ends: [] })).toThrow('dense')
})
