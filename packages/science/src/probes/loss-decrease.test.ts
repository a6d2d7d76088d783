import { array, assert, double, nat, property, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { kernelOf, prunableLayers } from '../networks/network.ts'
import { networkOf } from '../networks/registry.ts'
import { fullMask } from '../pruning/mask.ts'
import { complementOf } from '../pruning/mask-algebra.ts'
import { lossDecrease } from './loss-decrease.ts'

const network = networkOf('mlp-3')
const layers = prunableLayers(network)
const sums = Object.fromEntries(
  layers.map(({ name, total }) => [
    kernelOf(name),
    Float32Array.from({ length: total }, (_, at) => Math.sin(at) / 1_000),
  ]),
)
const everySecond = Object.fromEntries(
  layers.map(({ name, total }) => [name, Uint8Array.from({ length: total }, (_, at) => at % 2)]),
)

test('a mask’s decrease and that of the rest are that of all, whatever it keeps', () => {
  assert(
    property(
      array(uint8Array({ min: 1, max: 7, minLength: 1, maxLength: 3 }), {
        minLength: 1,
        maxLength: 3,
      }),
      nat(50),
      double({ min: 1e-6, max: 10, noNaN: true }),
      (strides, shift, scale) => {
        const masks = strides.map((stride) =>
          Object.fromEntries(
            layers.map(({ name, total }) => [
              name,
              Uint8Array.from({ length: total }, (_, at) =>
                (at + shift) % (stride[at % stride.length] ?? 1) === 0 ? 1 : 0,
              ),
            ]),
          ),
        )
        const scaled = Object.fromEntries(
          Object.entries(sums).map(([name, values]) => [name, values.map((one) => one * scale)]),
        )
        const parts = lossDecrease.reduce({ network, masks, sums: scaled })
        const rest = lossDecrease.reduce({
          network,
          masks: masks.map(complementOf),
          sums: scaled,
        })
        parts['decrease']!.forEach((part, i) => {
          const all = parts['inAll']![i % layers.length]!
          expect(part + rest['decrease']![i]!).toBeCloseTo(all, 9)
        })
        expect(parts['kept']!.map((kept, i) => kept + rest['kept']![i]!)).toEqual(
          masks.flatMap(() => layers.map(({ total }) => total)),
        )
      },
    ),
    { numRuns: 20 },
  )
})

test('masks stand one after the other, each by layer, and the full one has all', () => {
  const values = lossDecrease.reduce({ network, masks: [fullMask(network), everySecond], sums })
  const oneByOne = [fullMask(network), everySecond].map(
    (mask) => lossDecrease.reduce({ network, masks: [mask], sums })['decrease']!,
  )
  expect(values['decrease']).toEqual(oneByOne.flat())
  expect(oneByOne[0]).toEqual(values['inAll'])
  expect(oneByOne[1]).not.toEqual(values['inAll'])
})

test('a weight that moved against its gradient counts as negative', () => {
  const worse = Object.fromEntries(
    Object.entries(sums).map(([name, values]) => [name, values.map(() => -0.5)]),
  )
  const { inAll, total } = lossDecrease.reduce({ network, masks: [everySecond], sums: worse })
  expect(inAll).toEqual(total!.map((weights) => -0.5 * weights))
})

test('sums of another network, and no mask at all, are refused', () => {
  expect(() => lossDecrease.reduce({ network, masks: [everySecond], sums: {} })).toThrow(
    'has no weights',
  )
  expect(() => lossDecrease.reduce({ network, masks: [], sums })).toThrow('one mask or more')
})
