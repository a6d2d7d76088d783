import {
  fullMask,
  identityOf,
  initialWeights,
  maskIdentity,
  networkOf,
  pruneBy,
  type MaskRecipe,
  type TrainRecipe,
} from '@lottery/science'
import { expect, test } from 'vitest'
import { maskOf, type MaskInputs } from './mask-of.ts'

const network = networkOf('lenet-300-100')
const end = initialWeights(network, {
  kind: 'draw',
  distribution: 'glorot',
  seed: 9,
  stream: ['init'],
})
const round = identityOf('the round before')
const amount = { scope: 'global', rate: 0.9, exempt: ['output'] } as const
const pruned: MaskRecipe = { kind: 'prune', round, criterion: 'magnitude', amount }
const expected = pruneBy('magnitude', network, fullMask(network), end, amount)

/** Arrays by identity, in memory. */
const arraysOf = (masks: Record<string, MaskRecipe>, ended: readonly string[]): MaskInputs => ({
  mask: (identity) => Promise.resolve(identity in masks ? expected : null),
  maskOfRound: (identity) => Promise.resolve(ended.includes(identity) ? fullMask(network) : null),
  endWeights: (identity) => Promise.resolve(ended.includes(identity) ? end : null),
})
const recipeWith = (mask: MaskRecipe): Pick<TrainRecipe, 'network' | 'mask'> => ({
  network: 'lenet-300-100',
  mask,
})

test('a dense round keeps everything and asks for nothing', async () => {
  expect(await maskOf(recipeWith({ kind: 'all' }), arraysOf({}, []))).toEqual(fullMask(network))
})

test('a mask is what is left of the round that its recipe names', async () => {
  expect(await maskOf(recipeWith(pruned), arraysOf({}, [round]))).toEqual(expected)
})

test('a mask that is stored already is taken, though the arrays it came from are gone', async () => {
  const stored = { [maskIdentity(pruned, 'lenet-300-100')]: pruned }
  expect(await maskOf(recipeWith(pruned), arraysOf(stored, []))).toBe(expected)
})

test('a round whose arrays are not there is named', async () => {
  await expect(maskOf(recipeWith(pruned), arraysOf({}, []))).rejects.toThrow(round)
})
