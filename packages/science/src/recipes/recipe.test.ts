import { describe, expect, test } from 'vitest'
import type { DrawnWeights } from './initial-weights.ts'
import { identityOfRecipe, inputsOf } from './inputs.ts'
import type { ProbeRecipe, TrainRecipe } from './recipe.ts'

const start: DrawnWeights = {
  kind: 'draw',
  distribution: 'glorot-truncated',
  seed: 1,
  stream: ['init'],
}

const dense: TrainRecipe = {
  kind: 'train',
  semantics: 1,
  network: 'lenet-300-100',
  data: { dataset: 'mnist', scaling: 'unit', validation: 5_000, seed: 1 },
  initial: start,
  mask: { kind: 'all' },
  trained: 'mask',
  prunedValue: 'zero',
  optimizer: { kind: 'adam', rate: 0.0012, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  steps: 50_000,
  batch: 60,
  order: { seed: 1, round: 1 },
  evaluate: { every: 100, test: 'every' },
  engine: { name: 'compiled', numerics: 1 },
}
const pruned: TrainRecipe = {
  ...dense,
  mask: {
    kind: 'prune',
    round: '0'.repeat(64),
    criterion: 'magnitude',
    amount: { scope: 'global', rate: 0.2, exempt: [] },
  },
}

describe('a recipe', () => {
  test('has a pinned identity: a change here renames every stored round', () => {
    expect(identityOfRecipe(pruned)).toBe(
      'ec5d6d7dcdcb85391e85985f635e89971d82562caa6d2a4fd82bebf50bd68332',
    )
  })

  test('is another one when anything in it differs', () => {
    const others: TrainRecipe[] = [
      dense,
      pruned,
      { ...dense, steps: 50_001 },
      { ...dense, order: { seed: 1, round: 2 } },
      { ...dense, data: { ...dense.data, seed: 2 } },
      { ...dense, initial: { ...start, stream: ['reinit', 1, 0] } },
      { ...dense, data: { ...dense.data, dataset: 'fashion-mnist' } },
      { ...dense, data: { ...dense.data, part: { of: 'classes', half: 'first' } } },
      { ...dense, data: { ...dense.data, part: { of: 'classes', half: 'second' } } },
      { ...dense, evaluate: { every: 100, test: 'ends' } },
      { ...dense, engine: { name: 'tfjs', numerics: 1 } },
      { ...dense, engine: { name: 'compiled', numerics: 2 } },
    ]
    expect(new Set(others.map(identityOfRecipe)).size).toBe(others.length)
  })

  test('of a probe has a pinned identity too, and needs its round and those that its masks prune', () => {
    const probe: ProbeRecipe = {
      kind: 'probe',
      semantics: 1,
      probe: 'loss-decrease',
      network: 'lenet-300-100',
      round: '1'.repeat(64),
      masks: [pruned.mask, { kind: 'complement', of: pruned.mask }],
    }
    expect(identityOfRecipe(probe)).toBe(
      '1310f1402de75f9935af65700c29a7c3f6f31c3978cb5ece121989745b2b8612',
    )
    expect(inputsOf(probe)).toEqual(['1'.repeat(64), '0'.repeat(64)])
  })

  test('needs the round that its mask prunes, and a dense one nothing', () => {
    expect(inputsOf(pruned)).toEqual(['0'.repeat(64)])
    expect(inputsOf(dense)).toEqual([])
  })
})
