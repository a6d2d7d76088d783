import { expect, test } from 'vitest'
import { initialWeights } from '../initialisation/initial-weights.ts'
import { kernelOf, prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import { fullMask, type Mask } from '../pruning/mask.ts'
import { magnitudeMatchedMask, randomMask } from '../pruning/random-masks.ts'
import { pruneBy } from '../pruning/prune.ts'
import { overlapByStrata } from './overlap-by-strata.ts'

const layer = { kind: 'dense', activation: 'relu' } as const
const network: Network = {
  key: 'small',
  title: 'Small',
  source: 'this test',
  input: [60],
  classes: 8,
  layers: [
    { ...layer, name: 'fc1', inputs: 60, outputs: 30 },
    { ...layer, name: 'fc2', inputs: 30, outputs: 8 },
  ],
}
const deadRows = 12
const startOf = (seed: number): Parameters =>
  initialWeights(network, { kind: 'draw', distribution: 'glorot', seed, stream: ['init'] })
/** All inputs move but the first `dead`. */
const endOf = (start: Parameters, dead: number): Parameters => ({
  ...start,
  'fc1/kernel': start['fc1/kernel']!.map((weight, at) => (at < dead * 30 ? weight : weight * 2)),
})
const [theta, other] = [startOf(1), startOf(2)]
const end = endOf(theta, deadRows)
const full = fullMask(network)
/** What is large at the start: a mask that |θ0| explains. */
const large = pruneBy('magnitude', network, full, theta, {
  scope: 'global',
  rate: 0.8,
  exempt: [],
})
const measured = (masks: readonly Mask[]) =>
  overlapByStrata.measure({ network, masks, initial: theta, otherInitials: [], ends: [end] })
const sum = (values: readonly number[] | undefined): number =>
  (values ?? []).reduce((all, value) => all + value, 0)
const zOf = (values: ReturnType<typeof measured>, null_: '' | 'Alike'): number =>
  (sum(values['shared']) - sum(values[`expected${null_}`])) /
  Math.sqrt(sum(values[`variance${null_}`]))

test('a random mask shares no more than either chance gives', () => {
  const z = Array.from({ length: 20 }, (_, draw) =>
    zOf(measured([large, randomMask(network, large, full, 5, ['random', draw])]), ''),
  )
  expect(Math.abs(sum(z) / z.length)).toBeLessThan(4 / Math.sqrt(z.length))
})

test('one matched by magnitude shares far more than any places give, and no more than those alike', () => {
  const draws = Array.from({ length: 12 }, (_, draw) =>
    measured([large, magnitudeMatchedMask(network, large, theta, 5, ['matched', draw])]),
  )
  for (const values of draws) expect(zOf(values, '')).toBeGreaterThan(10)
  const alike = draws.map((values) => zOf(values, 'Alike'))
  expect(Math.abs(sum(alike) / alike.length)).toBeLessThan(3)
})

test('a mask with itself shares all; its expectations are those of brute force over its cells', () => {
  const values = measured([large, large])
  expect(values['shared']).toEqual(values['one'])
  for (const [index, layer] of prunableLayers(network).entries()) {
    const kernel = theta[kernelOf(layer.name)]!
    const kept = large[layer.name]!
    const isDead = (at: number) => index === 0 && at < deadRows * 30
    let expected = 0
    for (const group of [false, true]) {
      const ranked = [...kernel.keys()]
        .filter((at) => isDead(at) === group)
        .toSorted((a, b) => Math.abs(kernel[a]!) - Math.abs(kernel[b]!) || a - b)
      for (let decile = 0; decile < 10; decile++) {
        const cell = ranked.filter((_, rank) => Math.floor((rank * 10) / ranked.length) === decile)
        const count = cell.reduce((so, at) => so + kept[at]!, 0)
        if (cell.length > 0) expected += count ** 2 / cell.length
      }
    }
    expect(values['expectedAlike']![index]).toBeCloseTo(expected, 8)
  }
})

test('of two starts, places are alike when they are by both', () => {
  const large2 = pruneBy('magnitude', network, full, other, {
    scope: 'global',
    rate: 0.8,
    exempt: [],
  })
  const values = overlapByStrata.measure({
    network,
    masks: [large, large2],
    initial: theta,
    otherInitials: [other],
    ends: [end, endOf(other, deadRows)],
  })
  expect(Math.abs(zOf(values, 'Alike'))).toBeLessThan(5)
  expect(() =>
    overlapByStrata.measure({
      network,
      masks: [large, large2],
      initial: theta,
      otherInitials: [other],
      ends: [end],
    }),
  ).toThrow('for each')
})
