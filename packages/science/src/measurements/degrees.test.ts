import { expect, test } from 'vitest'
import type { Network } from '../networks/network.ts'
import { degreeEdges, degrees } from './degrees.ts'

const layer = { kind: 'dense', activation: 'relu' } as const
const network: Network = {
  key: 'tiny',
  title: 'Tiny',
  source: 'this test',
  input: [3],
  classes: 2,
  layers: [{ ...layer, name: 'fc1', inputs: 3, outputs: 2 }],
}
const bits = (text: string): Uint8Array => Uint8Array.from(text.replaceAll(' ', ''), Number)
const measured = (mask: string) =>
  degrees.measure({
    network,
    masks: [{ fc1: bits(mask) }],
    initial: null,
    otherInitials: [],
    ends: [],
  })

test('in-degrees are of the units that a layer feeds, out-degrees of those that feed it', () => {
  const values = measured('11 10 00')
  // In: 2 and 1. Out: 2, 1 and 0.
  expect(values['inSpread']![0]).toBeCloseTo(0.5, 12)
  expect(values['inMost']).toEqual([2])
  expect(values['outMost']).toEqual([2])
  expect(values['outNone']![0]).toBeCloseTo(1 / 3, 12)
  expect(values['inNone']).toEqual([0])
})

test('by chance they are what all masks with as many weights have on average', () => {
  const masks = Array.from({ length: 2 ** 6 }, (_, code) => code.toString(2).padStart(6, '0'))
  for (const kept of [1, 2, 3, 4, 5]) {
    const all = masks.filter((mask) => bits(mask).reduce((sum, bit) => sum + bit, 0) === kept)
    const mean = (of: (values: ReturnType<typeof measured>) => number) =>
      all.reduce((sum, mask) => sum + of(measured(mask)), 0) / all.length
    const [one] = all
    const values = measured(one!)
    for (const side of ['in', 'out']) {
      expect(values[`${side}SpreadByChance`]![0]! ** 2).toBeCloseTo(
        mean((found) => found[`${side}Spread`]![0]! ** 2),
        12,
      )
      expect(values[`${side}NoneByChance`]![0]).toBeCloseTo(
        mean((found) => found[`${side}None`]![0]!),
        12,
      )
    }
  }
})

test('shares of units by degree have a bin for each quarter of the mean, and those beyond are left out', () => {
  const values = measured('11 11 11')
  const shares = values['inShares']!
  expect(shares).toHaveLength(degreeEdges.length - 1)
  expect(shares[degreeEdges.indexOf(1)]).toBe(1)
  expect(measured('00 00 00')['outShares']![0]).toBeCloseTo(1, 12)
})

test('of two masks there are none', () => {
  const mask = { fc1: bits('111111') }
  expect(() =>
    degrees.measure({ network, masks: [mask, mask], initial: null, otherInitials: [], ends: [] }),
  ).toThrow('one mask')
})
