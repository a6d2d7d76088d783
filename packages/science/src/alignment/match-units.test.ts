import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Network, Parameters } from '../networks/network.ts'
import { networkOf } from '../networks/registry.ts'
import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import { bestAssignment, gainOf } from './assignment.ts'
import { matchUnits } from './match-units.ts'
import { orderMask, orderUnits, sameOrder, type UnitOrder } from './unit-order.ts'

/** Widths from the input to the classes. */
const networkWith = (...widths: number[]): Network => ({
  key: 'tiny',
  title: 'Tiny',
  source: 'this test',
  input: [widths[0]!],
  classes: widths.at(-1)!,
  layers: widths.slice(1).map((outputs, index) => ({
    kind: 'dense',
    name: `fc${index + 1}`,
    inputs: widths[index]!,
    outputs,
    activation: index === widths.length - 2 ? 'linear' : 'relu',
  })),
})
const drawnFor = ({ layers }: Network, seed: number): Parameters =>
  Object.fromEntries(
    layers.flatMap(({ name, inputs, outputs }) =>
      [[`${name}/kernel`, inputs * outputs] as const, [`${name}/bias`, outputs] as const].map(
        ([array, length]) => {
          const { uniform } = streamOf(seed, ['weights', array])
          return [array, Float32Array.from({ length }, (_, index) => uniform(index) - 0.5)]
        },
      ),
    ),
  )
const drawnOrder = (network: Network, seed: number): UnitOrder =>
  sameOrder(network).map(({ length }, layer) =>
    permutation(streamOf(seed, ['order', layer]), length),
  )
/** In doubles, as written in the definition of a dense layer. */
const outputsOf = ({ layers }: Network, of: Parameters, input: readonly number[]): number[] =>
  layers.reduce<number[]>(
    (values, { name, outputs, activation }) =>
      Array.from({ length: outputs }, (_, column) => {
        const sum = values.reduce(
          (all, value, row) => all + value * of[`${name}/kernel`]![row * outputs + column]!,
          of[`${name}/bias`]![column]!,
        )
        return activation === 'relu' ? Math.max(0, sum) : sum
      }),
    [...input],
  )
const innerProduct = (one: Parameters, other: Parameters): number =>
  Object.keys(one).reduce(
    (sum, name) =>
      one[name]!.reduce((all, value, index) => all + value * other[name]![index]!, sum),
    0,
  )
const permutationsOf = (items: readonly number[]): number[][] =>
  items.length === 0
    ? [[]]
    : items.flatMap((first) =>
        permutationsOf(items.filter((item) => item !== first)).map((rest) => [first, ...rest]),
      )
const row = (length: number) =>
  fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: length, maxLength: length })
const seed = fc.integer({ min: 0, max: 2 ** 31 })

describe('an assignment', () => {
  test('has the largest sum of gains of all that there are', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 6 })
          .chain((n) => fc.array(row(n), { minLength: n, maxLength: n })),
        (rows) => {
          const gains = rows.map((one) => Float64Array.from(one))
          const best = bestAssignment(gains)
          expect([...best].toSorted()).toEqual([...gains.keys()])
          const most = Math.max(
            ...permutationsOf([...gains.keys()]).map((taken) => gainOf(gains, taken)),
          )
          expect(gainOf(gains, best)).toBeCloseTo(most, 9)
        },
      ),
    )
  })

  test('of units that are all alike is that everybody stays', () => {
    expect([...bestAssignment(Array.from({ length: 5 }, () => new Float64Array(5)))]).toEqual([
      0, 1, 2, 3, 4,
    ])
  })
})

describe('a network with its hidden units in another order', () => {
  const network = networkWith(5, 7, 6, 3)

  test('computes what it did', () => {
    const numbers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: 5,
      maxLength: 5,
    })
    fc.assert(
      fc.property(seed, numbers, (drawn, input) => {
        const own = drawnFor(network, drawn)
        const other = orderUnits(network, own, drawnOrder(network, drawn))
        expect(other).not.toEqual(own)
        outputsOf(network, other, input).forEach((value, index) =>
          expect(value).toBeCloseTo(outputsOf(network, own, input)[index]!, 9),
        )
      }),
    )
  })

  test('computes something else when only its columns are ordered: the control of the above', () => {
    const own = drawnFor(network, 1)
    const other = orderUnits(network, own, drawnOrder(network, 1))
    const half = { ...other, 'fc3/kernel': own['fc3/kernel']! }
    const input = [1, 2, -1, 0.5, 1]
    expect(outputsOf(network, half, input)).not.toEqual(outputsOf(network, own, input))
  })

  test('has its mask where its weights are', () => {
    fc.assert(
      fc.property(seed, (drawn) => {
        const [own, order] = [drawnFor(network, drawn), drawnOrder(network, drawn)]
        const maskOf = (of: Parameters) =>
          Object.fromEntries(
            network.layers.map(({ name }) => [
              name,
              Uint8Array.from(of[`${name}/kernel`]!, (weight) => +(weight > 0.1)),
            ]),
          )
        expect(orderMask(network, maskOf(own), order)).toEqual(
          maskOf(orderUnits(network, own, order)),
        )
      }),
    )
  })

  test('of another shape, or with a layer that is not dense, is refused', () => {
    expect(() => orderUnits(networkWith(5, 8, 3), drawnFor(network, 1), [])).toThrow('values, not')
    const conv = { ...network.layers[0], kind: 'conv' } as unknown as Network['layers'][number]
    expect(() => sameOrder({ ...network, layers: [conv, network.layers[1]!] })).toThrow(
      'Units of fc1 in tiny have no order: it is not dense',
    )
  })
})

describe('matching units', () => {
  test('finds the order back in which a network was copied, exactly', () => {
    for (const key of ['mlp-12-8', 'mlp-16-12-8', 'lenet-300-100'] as const) {
      const network = networkOf(key)
      const own = drawnFor(network, 3)
      const copy = orderUnits(network, own, drawnOrder(network, 4))
      expect(copy).not.toEqual(own)
      expect(orderUnits(network, copy, matchUnits(network, copy, own))).toEqual(own)
    }
  })

  test('of one hidden layer fits best of all its orders', () => {
    const network = networkWith(3, 5, 2)
    fc.assert(
      fc.property(seed, seed, (one, other) => {
        const [units, to] = [drawnFor(network, one), drawnFor(network, other)]
        const fits = permutationsOf([0, 1, 2, 3, 4]).map((order) =>
          innerProduct(orderUnits(network, units, [Int32Array.from(order)]), to),
        )
        const found = innerProduct(orderUnits(network, units, matchUnits(network, units, to)), to)
        expect(found).toBeCloseTo(Math.max(...fits), 6)
      }),
      { numRuns: 30 },
    )
  })

  test('of several leaves no layer that would fit better by itself, and never fits worse than before', () => {
    const network = networkWith(3, 4, 4, 2)
    fc.assert(
      fc.property(seed, seed, (one, other) => {
        const [units, to] = [drawnFor(network, one), drawnFor(network, other)]
        const order = matchUnits(network, units, to)
        expect(matchUnits(network, units, to)).toEqual(order)
        const fit = (tried: UnitOrder) => innerProduct(orderUnits(network, units, tried), to)
        const found = fit(order)
        expect(found).toBeGreaterThanOrEqual(fit(sameOrder(network)) - 1e-6)
        for (const layer of [0, 1])
          for (const tried of permutationsOf([0, 1, 2, 3]))
            expect(fit(order.with(layer, Int32Array.from(tried)))).toBeLessThan(found + 1e-6)
      }),
      { numRuns: 30 },
    )
  })

  test('of the same networks is the same for ever, since a recipe names it by its rounds alone', () => {
    const network = networkOf('mlp-12-8')
    const order = matchUnits(network, drawnFor(network, 1), drawnFor(network, 2))
    expect(order.map((units) => [...units])).toEqual([
      [3, 6, 1, 0, 11, 4, 10, 2, 5, 7, 8, 9],
      [3, 7, 0, 1, 4, 2, 6, 5],
    ])
  })

  test('leaves a network as it is that is the other one already, or has nothing to go by', () => {
    const network = networkWith(3, 4, 4, 2)
    const own = drawnFor(network, 1)
    expect(matchUnits(network, own, own)).toEqual(sameOrder(network))
    const zero = Object.fromEntries(
      Object.entries(own).map(([name, { length }]) => [name, new Float32Array(length)]),
    )
    expect(matchUnits(network, zero, own)).toEqual(sameOrder(network))
  })
})
