import { describe, expect, test } from 'vitest'
import { initialWeights } from '../initialisation/initial-weights.ts'
import { networkOf } from '../networks/registry.ts'
import { countsOf, fullMask } from './mask.ts'
import { keptByInitialMagnitude } from './initial-magnitude.ts'
import { pruneBy } from './prune.ts'

const lenet = networkOf('lenet-300-100')
const theta0 = (distribution: 'glorot' | 'glorot-truncated') =>
  initialWeights(lenet, { kind: 'draw', distribution, seed: 1, stream: ['init'] })
const keptOverall = Math.round(0.21 * 266_200)
const remaining = (counts: readonly { kept: number; total: number }[]) =>
  counts.map(({ kept, total }) => kept / total)

describe('keptByInitialMagnitude', () => {
  // Expected shares follow from the layers' deviations alone; a layer's own draw moves them by its standard error.
  test.each([
    ['glorot-truncated', [0.18, 0.428, 0.68]],
    ['glorot', [0.18, 0.42, 0.67]],
  ] as const)('at 21 %% of LeNet drawn as %s is about %j by layer', (distribution, expected) => {
    const counts = keptByInitialMagnitude(lenet, theta0(distribution), keptOverall, [])
    const found = remaining(counts)
    expect(Math.abs(found[0]! - expected[0])).toBeLessThan(0.005)
    expect(Math.abs(found[1]! - expected[1])).toBeLessThan(0.01)
    expect(Math.abs(found[2]! - expected[2])).toBeLessThan(0.03)
    expect(counts.reduce((sum, { kept }) => sum + kept, 0)).toBe(keptOverall)
  })

  test('is what pruning the untrained weights at once would leave', () => {
    const start = theta0('glorot-truncated')
    const once = pruneBy('magnitude', lenet, fullMask(lenet), start, {
      scope: 'global',
      rate: 0.4,
      exempt: ['output'],
    })
    const counts = countsOf(once, lenet)
    const kept = counts.reduce((sum, { kept }) => sum + kept, 0)
    expect(keptByInitialMagnitude(lenet, start, kept, ['output'])).toEqual(counts)
    expect(counts[2]).toEqual({ layer: 'output', kept: 1_000, total: 1_000 })
  })

  test('keeps all of a dense network, and refuses counts that cannot be', () => {
    const start = theta0('glorot')
    expect(remaining(keptByInitialMagnitude(lenet, start, 266_200, []))).toEqual([1, 1, 1])
    expect(() => keptByInitialMagnitude(lenet, start, 266_201, [])).toThrow('cannot keep 266201')
    expect(() => keptByInitialMagnitude(lenet, start, 999, ['output'])).toThrow('Cannot prune')
  })
})
