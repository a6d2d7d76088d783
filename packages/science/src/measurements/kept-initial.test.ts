import { expect, test } from 'vitest'
import { glorotDeviation, initialWeights } from '../initialisation/initial-weights.ts'
import { prunableLayers, type Network, type Parameters } from '../networks/network.ts'
import { fullMask, type Mask } from '../pruning/mask.ts'
import { pruneBy } from '../pruning/prune.ts'
import { randomMask } from '../pruning/random-masks.ts'
import { initialEdges, keptInitial } from './kept-initial.ts'

const layer = { kind: 'dense', activation: 'relu' } as const
const network: Network = {
  key: 'small',
  title: 'Small',
  source: 'this test',
  input: [40],
  classes: 8,
  layers: [
    { ...layer, name: 'fc1', inputs: 40, outputs: 30 },
    { ...layer, name: 'fc2', inputs: 30, outputs: 20 },
  ],
}
const initial = initialWeights(network, {
  kind: 'draw',
  distribution: 'glorot-truncated',
  seed: 3,
  stream: ['init'],
})
/** The first ten inputs are dead; all else moves by 0.1, away from zero. */
const dense: Parameters = Object.fromEntries(
  Object.entries(initial).map(([name, values]) => [
    name,
    values.map((w, at) => (name === 'fc1/kernel' && at < 300 ? w : w + (w < 0 ? -0.1 : 0.1))),
  ]),
)
const full = fullMask(network)
const large = pruneBy('magnitude', network, full, initial, {
  scope: 'layer-wise',
  rates: { fc1: 0.75, fc2: 0.75 },
})
const measured = (mask: Mask, ...ends: Parameters[]) =>
  keptInitial.measure({ network, masks: [mask], initial, otherInitials: [], ends })

test('of the largest weights the area is 1, of the smallest 0, of random ones near a half', () => {
  expect(measured(large, dense)['auc']).toEqual([1, 1])
  const small = Object.fromEntries(
    Object.entries(large).map(([name, kept]) => [name, kept.map((bit) => 1 - bit)]),
  )
  expect(measured(small, dense)['auc']).toEqual([0, 0])
  const random = randomMask(network, large, full, 4, ['random'])
  for (const auc of measured(random, dense)['auc']!) expect(Math.abs(auc - 0.5)).toBeLessThan(0.1)
})

test('dead inputs are left out of both groups, and told apart', () => {
  const values = measured(large, dense)
  expect(values['countKept']![0]! + values['countPruned']![0]!).toBe(30 * 30)
  expect(values['countKept']![1]! + values['countPruned']![1]!).toBe(600)
  expect(values).toMatchObject({ deadTotal: [300], deadAuc: [1] })
  const kept = large['fc1']!.reduce((sum, bit) => sum + bit, 0)
  expect(values['deadKept']![0]! + values['countKept']![0]!).toBe(kept)
})

test('distance moved and sizes are in deviations of the layer, signs are those that training left', () => {
  const values = measured(large, dense)
  for (const [index, one] of prunableLayers(network).entries()) {
    expect(values['movedKept']![index]).toBeCloseTo(0.1 / glorotDeviation(one), 5)
    expect(values['signKept']![index]).toBe(1)
    expect(values['sizeKept']![index]).toBeGreaterThan(values['sizePruned']![index]!)
  }
  const flipped = Object.fromEntries(
    Object.entries(initial).map(([name, kernel]) => [name, kernel.map((w) => -w)]),
  )
  expect(measured(large, flipped, initial)).toMatchObject({
    signKept: [0, 0],
    signPruned: [0, 0],
    ownSign: [1, 1],
  })
  expect(measured(large, dense)['ownSign']).toBeUndefined()
})

test('shares by bin are those of each group, a layer’s after another’s', () => {
  const values = measured(large, dense)
  const bins = initialEdges.length - 1
  expect(values['sharesKept']).toHaveLength(2 * bins)
  for (const at of [0, 1]) {
    const sum = values['sharesKept']!.slice(at * bins, (at + 1) * bins).reduce(
      (so, one) => so + one,
      0,
    )
    expect(sum).toBeCloseTo(1, 9)
  }
  // The quarter that began largest has none near zero.
  expect(values['sharesKept']![bins / 2]).toBe(0)
  expect(values['sharesPruned']![bins / 2]).toBeGreaterThan(0)
})

test('a mask that keeps everything tells nothing', () => {
  expect(measured(full, dense)).toMatchObject({ auc: [0.5, 0.5], distance: [0, 0] })
})
