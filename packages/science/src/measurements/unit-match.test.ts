import { expect, test } from 'vitest'
import { orderUnits } from '../alignment/unit-order.ts'
import { initialWeights } from '../initialisation/initial-weights.ts'
import { networkOf } from '../networks/registry.ts'
import { unitMatch } from './unit-match.ts'

const network = networkOf('mlp-12-8')
const drawn = (seed: number) =>
  initialWeights(network, { kind: 'draw', distribution: 'glorot', seed, stream: ['init'] })
const own = drawn(1)
const copy = orderUnits(network, own, [
  Int32Array.from({ length: 12 }, (_, unit) => (unit + 5) % 12),
  Int32Array.from({ length: 8 }, (_, unit) => 7 - unit),
])
const arrays = { network, masks: [], initial: drawn(2), otherInitials: [drawn(3)] }

test('a copy with its units in another order fits wholly once they are matched, and hardly before', () => {
  const values = unitMatch.measure({ ...arrays, ends: [copy, own] })
  expect(values['after']?.[0]).toBeCloseTo(1, 12)
  expect(Math.abs(values['before']![0]!)).toBeLessThan(0.1)
})

test('draws that have nothing in common fit a little, as others do that are matched alike', () => {
  const values = unitMatch.measure({ ...arrays, ends: [drawn(4), drawn(5)] })
  expect(values['after']![0]).toBeGreaterThan(values['before']![0]!)
  expect(values['after']![0]! - values['drawn']![0]!).toBeCloseTo(0, 1)
  expect(values['drawn']![0]).toBeLessThan(0.2)
})

test('two plain draws of LeNet-300-100 fit by 0.11 once matched: what a fit has to exceed', () => {
  const lenet = networkOf('lenet-300-100')
  const [one, other] = [1, 2].map((seed) =>
    initialWeights(lenet, { kind: 'draw', distribution: 'glorot', seed, stream: ['init'] }),
  )
  const {
    before,
    after,
    drawn: alike,
  } = unitMatch.measure({
    network: lenet,
    masks: [],
    initial: one!,
    otherInitials: [other!],
    ends: [one!, other!],
  })
  expect(before![0]).toBeCloseTo(0, 2)
  expect(after![0]).toBeCloseTo(0.11, 2)
  expect(alike).toEqual(after)
})

test('without two ends and two starts nothing is measured', () => {
  expect(() => unitMatch.measure({ ...arrays, ends: [own] })).toThrow('two ends')
  expect(() => unitMatch.measure({ ...arrays, initial: null, ends: [own, copy] })).toThrow(
    'two ends',
  )
})
