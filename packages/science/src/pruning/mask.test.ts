import { describe, expect, test } from 'vitest'
import { identityOfBytes } from '../identity/identity.ts'
import { initialWeights } from '../initialisation/initial-weights.ts'
import type { Parameters } from '../networks/network.ts'
import { networkOf } from '../networks/registry.ts'
import { applyMask, countsOf, fullMask, maskIdentity, type Mask } from './mask.ts'

const lenet = networkOf('lenet-300-100')
const everyThird: Mask = Object.fromEntries(
  Object.entries(fullMask(lenet)).map(([name, kept]) => [name, kept.map((_, i) => +(i % 3 === 0))]),
)

const bytesOf = (parameters: Parameters) => new Uint8Array(parameters['fc1/kernel']!.buffer)

describe('a mask', () => {
  test('that is full keeps all 266,200 weights of LeNet', () => {
    expect(countsOf(fullMask(lenet), lenet)).toEqual([
      { layer: 'fc1', kept: 235_200, total: 235_200 },
      { layer: 'fc2', kept: 30_000, total: 30_000 },
      { layer: 'output', kept: 1_000, total: 1_000 },
    ])
  })

  test('is counted by layer', () => {
    expect(countsOf(everyThird, lenet).map(({ kept }) => kept)).toEqual([78_400, 10_000, 334])
  })

  test('of another network is refused', () => {
    const { fc2: _, ...others } = everyThird
    expect(() => countsOf(others, lenet)).toThrow('The mask of fc2 has no weights, not 30000')
    const short = { ...everyThird, output: new Uint8Array(999) }
    expect(() => countsOf(short, lenet)).toThrow('The mask of output has 999 weights, not 1000')
  })

  test('makes pruned weights +0 and leaves kept weights, biases and its inputs as they are', () => {
    const drawn = initialWeights(lenet, {
      kind: 'draw',
      distribution: 'glorot',
      seed: 4,
      stream: ['init'],
    })
    const start: Parameters = { ...drawn, 'fc1/bias': new Float32Array(300).fill(0.5) }
    const identity = identityOfBytes(bytesOf(start))
    const masked = applyMask(start, everyThird)
    for (const name of ['fc1', 'fc2', 'output']) {
      const before = start[`${name}/kernel`]!
      const after = masked[`${name}/kernel`]!
      expect(after.every((w, i) => Object.is(w, i % 3 === 0 ? before[i] : 0))).toBe(true)
      expect(masked[`${name}/bias`]).toEqual(start[`${name}/bias`])
    }
    expect(identityOfBytes(bytesOf(start))).toBe(identity)
  })

  test('that masks a layer which is not there is refused', () => {
    expect(() => applyMask({}, everyThird)).toThrow('There is no fc1/kernel to mask')
  })

  test('has a pinned identity that names its network', () => {
    expect(maskIdentity({ kind: 'all' }, 'lenet-300-100')).toBe(
      'c25444470e40a51a7cd1469b8c86a8ddb43a9bb1de585cfca01fd16663438db8',
    )
  })
})
