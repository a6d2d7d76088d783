import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  channelsOf,
  isExpanded,
  wiringOf,
  wiringShapes,
  type ExpandedNetwork,
} from './expansion.ts'
import { kernelOf, parameterShapes, prunableLayers } from './network.ts'
import { networkOf } from './registry.ts'

const network = networkOf('mushroom-body') as ExpandedNetwork
const channels = 49
const cells = 2_000
const wiredCells = (seed: number): Float32Array => wiringOf(network, seed)['cells/wiring']!

/** Channels that a cell takes. */
const takenBy = (wiring: Float32Array, cell: number): number[] =>
  Array.from({ length: channels }, (_, channel) => channel).filter(
    (channel) => wiring[channel * cells + cell] !== 0,
  )

describe('the wiring of the mushroom body', () => {
  test('gives each of 2,000 cells 6 or 7 different channels of 49, excitatory and equal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const wiring = wiredCells(seed)
        for (let cell = 0; cell < cells; cell++) {
          const taken = takenBy(wiring, cell)
          expect([6, 7]).toContain(taken.length)
          for (const channel of taken)
            expect(wiring[channel * cells + cell]).toBe(42 / taken.length)
        }
      }),
      { numRuns: 5 },
    )
  })

  test('takes 6 as often as 7, and every channel as often as chance would', () => {
    const taken = Array.from({ length: cells }, (_, cell) => takenBy(wiredCellsOfOne, cell))
    const six = taken.filter(({ length }) => length === 6).length
    // within five standard deviations
    expect(Math.abs(six - cells / 2)).toBeLessThan(5 * Math.sqrt(cells / 4))
    const share = 6.5 / channels
    for (let channel = 0; channel < channels; channel++) {
      const users = taken.filter((those) => those.includes(channel)).length
      const sd = Math.sqrt(cells * share * (1 - share))
      expect(Math.abs(users - cells * share)).toBeLessThan(5 * sd)
    }
  })

  test('is the seed’s: the same again, another for another seed', () => {
    expect(wiringOf(network, 1)).toEqual(wiringOf(network, 1))
    expect(wiredCells(2)).not.toEqual(wiredCellsOfOne)
  })

  test('is pinned: a change here changes what stored rounds mean', () => {
    expect([0, 1, 1_999].map((cell) => takenBy(wiredCellsOfOne, cell))).toMatchInlineSnapshot(`
      [
        [
          4,
          7,
          27,
          39,
          45,
          46,
        ],
        [
          0,
          7,
          13,
          19,
          29,
          32,
          43,
        ],
        [
          2,
          16,
          23,
          25,
          31,
          46,
        ],
      ]
    `)
  })

  test('puts every pixel into the block that it lies in', () => {
    const { 'channels/wiring': blocks } = wiringOf(network, 1)
    for (let row = 0; row < 28; row++)
      for (let column = 0; column < 28; column++) {
        const at = (row * 28 + column) * channels
        const own = Array.from(blocks!.subarray(at, at + channels))
        const block = 7 * Math.floor(row / 4) + Math.floor(column / 4)
        expect(own).toEqual(own.map((_, channel) => (channel === block ? 1 : 0)))
      }
  })

  test('has the shapes that are told of it', () => {
    expect(channelsOf(network)).toBe(channels)
    expect(wiringShapes(network)).toEqual({
      'channels/wiring': [784, channels],
      'cells/wiring': [channels, cells],
    })
    for (const [name, [inputs, outputs]] of Object.entries(wiringShapes(network)))
      expect(wiringOf(network, 1)[name]).toHaveLength(inputs! * outputs!)
  })

  test('is neither trained, nor pruned, nor counted', () => {
    expect(Object.keys(parameterShapes(network))).toEqual(['output/kernel', 'output/bias'])
    expect(prunableLayers(network).map(({ name, total }) => [kernelOf(name), total])).toEqual([
      ['output/kernel', 20_000],
    ])
  })
})

const wiredCellsOfOne = wiredCells(1)

test('a network without an expansion has no wiring', () => {
  const lenet = networkOf('lenet-300-100')
  expect(isExpanded(lenet)).toBe(false)
  expect(wiringOf(lenet, 1)).toEqual({})
  expect(wiringShapes(lenet)).toEqual({})
})
