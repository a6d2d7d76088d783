import { expect, test } from 'vitest'
import type { Network, Parameters } from '../networks/network.ts'
import { inputMap } from './input-map.ts'

const network: Network = {
  key: 'tiny',
  title: 'Tiny',
  source: 'this test',
  input: [4],
  classes: 2,
  layers: [{ kind: 'dense', activation: 'relu', name: 'fc1', inputs: 4, outputs: 2 }],
}
const initial: Parameters = { 'fc1/kernel': Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]) }
/** The first input never moved; of the second only one weight did. */
const end: Parameters = { 'fc1/kernel': Float32Array.from([1, 2, 3, 4.5, 6, 7, 8, 9]) }
const measured = (mask: string, ended = end) =>
  inputMap.measure({
    network,
    masks: [{ fc1: Uint8Array.from(mask.replaceAll(' ', ''), Number) }],
    initial,
    otherInitials: [],
    ends: [ended],
  })

test('an input is dead when none of its weights moved by a bit, alive when one did', () => {
  expect(measured('11 11 11 11')).toMatchObject({ inputs: [4], deadInputs: [1], keptOnDead: [2] })
  expect(measured('11 11 11 11', initial)).toMatchObject({ deadInputs: [4], keptOnDead: [8] })
})

test('inequality is 0 where live inputs keep alike, and (n − 1) ÷ n where one has all', () => {
  expect(measured('00 11 11 11')).toMatchObject({ gini: [0], liveWithout: [0] })
  const one = measured('00 11 00 00')
  expect(one['gini']![0]).toBeCloseTo(2 / 3, 12)
  expect(one).toMatchObject({ liveWithout: [2], heldByMost: [1], kept: [2] })
})

test('inequality is half the mean difference of all pairs over the mean', () => {
  const counts = [0, 1, 2]
  const pairs = counts.flatMap((a) => counts.map((b) => Math.abs(a - b)))
  const expected = pairs.reduce((sum, one) => sum + one, 0) / pairs.length / 2
  expect(measured('11 00 10 11')['gini']![0]).toBeCloseTo(expected, 12)
})

test('where nothing is kept on live inputs there is nothing to share', () => {
  expect(measured('11 00 00 00')).toMatchObject({ gini: [0], heldByMost: [0], liveWithout: [3] })
})
