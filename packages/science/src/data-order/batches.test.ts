import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '../problem.ts'
import { batchesFor } from './batches.ts'
import { epochOrder, rememberedEpochOrder } from './epoch-order.ts'

/** Examples that are no places, so that mixing up the two shows. */
const examples = (n: number) => Int32Array.from({ length: n }, (_, place) => 1000 + 7 * place)
const setup = fc
  .record({
    n: fc.integer({ min: 1, max: 40 }),
    anyBatch: fc.nat(),
    seed: fc.nat(0xffff_ffff),
    round: fc.nat(30),
    from: fc.nat(60),
    steps: fc.nat(60),
  })
  .map(({ anyBatch, ...rest }) => ({ ...rest, batch: 1 + (anyBatch % rest.n) }))

describe('epochOrder', () => {
  test('is a permutation, another one each seed, round and epoch', () => {
    const orders = [
      epochOrder({ seed: 1, round: 0 }, 0, 500),
      epochOrder({ seed: 2, round: 0 }, 0, 500),
      epochOrder({ seed: 1, round: 1 }, 0, 500),
      epochOrder({ seed: 1, round: 0 }, 1, 500),
      epochOrder({ seed: 1, round: 0, draw: 1 }, 0, 500),
      epochOrder({ seed: 1, round: 0, draw: 2 }, 0, 500),
    ]
    const places = Int32Array.from({ length: 500 }, (_, i) => i)
    for (const order of orders) expect(order.toSorted()).toEqual(places)
    expect(new Set(orders.map((order) => order.join())).size).toBe(orders.length)
  })
})

describe('batchesFor', () => {
  test('entered at any step gives what a training from step 0 would have seen', () => {
    fc.assert(
      fc.property(setup, ({ n, batch, seed, round, from, steps }) => {
        const recipe = { order: { seed, round }, batch }
        const whole = batchesFor(recipe, examples(n), 0, from + steps)
        expect(batchesFor(recipe, examples(n), from, steps)).toEqual(whole.subarray(from * batch))
      }),
    )
  })

  test('goes through each epoch’s permutation and drops its incomplete batch', () => {
    fc.assert(
      fc.property(setup, ({ n, batch, seed, round }) => {
        const order = { seed, round }
        const perEpoch = Math.floor(n / batch)
        const expected = [0, 1, 2].flatMap((epoch) =>
          Array.from(epochOrder(order, epoch, n))
            .slice(0, perEpoch * batch)
            .map((place) => examples(n)[place]),
        )
        expect([...batchesFor({ order, batch }, examples(n), 0, 3 * perEpoch)]).toEqual(expected)
      }),
    )
  })

  test('is the same with remembered orders, which are drawn once an epoch', () => {
    const recipe = { order: { seed: 3, round: 2 }, batch: 4 }
    const remembered = rememberedEpochOrder()
    for (const from of [0, 1, 2, 5, 9, 0, 3])
      expect(batchesFor(recipe, examples(11), from, 3, remembered)).toEqual(
        batchesFor(recipe, examples(11), from, 3),
      )
    const first = remembered({ seed: 1, round: 0 }, 0, 100)
    expect(remembered({ seed: 1, round: 0 }, 0, 100)).toBe(first)
    expect(remembered({ seed: 1, round: 0 }, 1, 100)).not.toBe(first)
  })

  test('refuses a batch larger than the training set', () => {
    const order = { seed: 1, round: 0 }
    expect(() => batchesFor({ order, batch: 61 }, examples(60), 0, 1)).toThrow(
      new ProblemError([
        {
          code: 'out-of-range',
          field: 'batch',
          value: 61,
          fix: 'there are 60 training examples: a batch has at most as many.',
        },
      ]),
    )
  })
})
