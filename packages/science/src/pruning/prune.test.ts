import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kernelOf, type Network, type Parameters } from '../networks/network.ts'
import type { PruneAmount } from '../recipes/mask-recipe.ts'
import { countsOf, type Mask } from './mask.ts'
import { pruneBy } from './prune.ts'
import { pruneCount } from './prune-count.ts'

const dense = (name: string, inputs: number, outputs: number): Network['layers'][number] => ({
  kind: 'dense',
  name,
  inputs,
  outputs,
  activation: 'relu',
})
/** 12, 6 and 4 weights. */
const small: Network = {
  key: 'small',
  title: 'Small',
  source: 'this test',
  input: [4],
  classes: 2,
  layers: [dense('a', 4, 3), dense('b', 3, 2), dense('c', 2, 2)],
}
const sizes = { a: 12, b: 6, c: 4 }
const names = ['a', 'b', 'c'] as const

/** Few values and both signs of zero, so that ties are the rule. */
const weight = fc.constantFrom(-2, -1, -0.5, -0, 0, 0.5, 1, 2)
const perLayer = <T>(arbitrary: (size: number) => fc.Arbitrary<T>) =>
  fc.record({ a: arbitrary(sizes.a), b: arbitrary(sizes.b), c: arbitrary(sizes.c) })
const weightsOf = (size: number) =>
  fc.array(weight, { minLength: size, maxLength: size }).map((all) => Float32Array.from(all))
const ends = perLayer(weightsOf).map((kernels): Parameters =>
  Object.fromEntries(names.map((name) => [kernelOf(name), kernels[name]])),
)
const masks = perLayer((size) =>
  fc.uint8Array({ min: 0, max: 1, minLength: size, maxLength: size }),
)
const rate = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const globalAmount = fc.record({
  scope: fc.constant('global' as const),
  rate,
  exempt: fc.subarray([...names]),
})
const layerWiseAmount = fc.record({
  scope: fc.constant('layer-wise' as const),
  rates: fc.record({ a: rate, b: rate, c: rate }, { requiredKeys: [] }),
})
const amounts: fc.Arbitrary<PruneAmount> = fc.oneof(globalAmount, layerWiseAmount)

/** Sorts objects by every rule in turn; nothing in common with the code under test but the count. */
function bySorting(mask: Mask, end: Parameters, taken: readonly string[], count: number): Mask {
  const kept = names
    .filter((name) => taken.includes(name))
    .flatMap((name, layer) =>
      Array.from(mask[name]!, (bit, index) => ({ bit, name, layer, index })),
    )
    .filter(({ bit }) => bit === 1)
    .map((place) => ({ ...place, score: Math.abs(end[kernelOf(place.name)]![place.index]!) }))
    .toSorted((x, y) => x.score - y.score || y.layer - x.layer || y.index - x.index)
  const after = Object.fromEntries(names.map((name) => [name, mask[name]!.slice()]))
  for (const { name, index } of kept.slice(0, count)) after[name]![index] = 0
  return after
}
const keptOf = (mask: Mask, layers: readonly string[]) =>
  countsOf(mask, small)
    .filter(({ layer }) => layers.includes(layer))
    .reduce((sum, { kept }) => sum + kept, 0)

const global = (rate: number, exempt: string[] = []): PruneAmount => ({
  scope: 'global',
  rate,
  exempt,
})

describe('pruneBy', () => {
  test('under global scope removes the lowest of all layers that are not exempt', () => {
    fc.assert(
      fc.property(masks, ends, globalAmount, (mask, end, amount) => {
        const taken = names.filter((name) => !amount.exempt.includes(name))
        const count = pruneCount(keptOf(mask, taken), amount.rate)
        expect(pruneBy('magnitude', small, mask, end, amount)).toEqual(
          bySorting(mask, end, taken, count),
        )
      }),
    )
  })

  test('under layer-wise scope removes the lowest of each layer by its own rate', () => {
    fc.assert(
      fc.property(masks, ends, layerWiseAmount, (mask, end, amount) => {
        const expected = names.reduce<Mask>((after, name) => {
          const count = pruneCount(keptOf(mask, [name]), amount.rates[name] ?? 0)
          return bySorting(after, end, [name], count)
        }, mask)
        expect(pruneBy('magnitude', small, mask, end, amount)).toEqual(expected)
      }),
    )
  })

  test('never brings a weight back, and changes neither mask nor weights', () => {
    fc.assert(
      fc.property(masks, ends, amounts, (mask, end, amount) => {
        const before = structuredClone({ mask, end })
        const after = pruneBy('magnitude', small, mask, end, amount)
        for (const name of names)
          expect(after[name]!.every((bit, index) => bit <= mask[name][index]!)).toBe(true)
        expect({ mask, end }).toEqual(before)
      }),
    )
  })

  test('does not see what a pruned weight would score', () => {
    fc.assert(
      fc.property(masks, ends, amounts, (mask, end, amount) => {
        const unseen = Object.fromEntries(
          names.map((name) => [
            kernelOf(name),
            end[kernelOf(name)]!.map((w, index) => (mask[name][index] ? w : Number.NaN)),
          ]),
        )
        expect(pruneBy('magnitude', small, mask, unseen, amount)).toEqual(
          pruneBy('magnitude', small, mask, end, amount),
        )
      }),
    )
  })

  const full: Mask = Object.fromEntries(names.map((n) => [n, new Uint8Array(sizes[n]).fill(1)]))
  const equal: Parameters = Object.fromEntries(
    names.map((name) => [kernelOf(name), new Float32Array(sizes[name]).fill(-0.25)]),
  )
  test('keeps the lower (layer, index) of equal weights', () => {
    const after = pruneBy('magnitude', small, full, equal, global(0.5)) // 11 of 22
    expect(countsOf(after, small).map(({ kept }) => kept)).toEqual([11, 0, 0])
    expect(after.a!.indexOf(0)).toBe(11)
  })

  test('may remove nothing, or a whole layer', () => {
    expect(pruneBy('magnitude', small, full, equal, global(0.02))).toEqual(full) // 0.44 of a weight
    const collapsed = pruneBy('magnitude', small, full, equal, {
      scope: 'layer-wise',
      rates: { b: 1 },
    })
    expect(countsOf(collapsed, small).map(({ kept }) => kept)).toEqual([12, 0, 4])
  })

  test('refuses a score that is not finite, saying where', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      const end = { ...equal, [kernelOf('b')]: Float32Array.of(1, 1, bad, 1, 1, 1) }
      expect(() => pruneBy('magnitude', small, full, end, global(0.2))).toThrow(
        'The score of weight 2 of b is',
      )
    }
  })

  test('refuses layers that the network does not have, and weights of another network', () => {
    const rates = { scope: 'layer-wise', rates: { d: 0.2 } } as const
    expect(() => pruneBy('magnitude', small, full, equal, global(0.2, ['d']))).toThrow(
      'no prunable layer d',
    )
    expect(() => pruneBy('magnitude', small, full, equal, rates)).toThrow('no prunable layer d')
    expect(() => pruneBy('magnitude', small, full, {}, global(0.2))).toThrow(
      'a/kernel has no weights',
    )
  })
})
