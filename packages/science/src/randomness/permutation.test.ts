import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { permutation } from './permutation.ts'
import { streamOf } from './stream.ts'

describe('permutation', () => {
  test('has every place once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffff_ffff }), fc.nat(500), (seed, n) => {
        const order = permutation(streamOf(seed, ['places']), n)
        expect(order.toSorted()).toEqual(Int32Array.from({ length: n }, (_, i) => i))
      }),
    )
  })

  test('is pinned: changing it changes the order of every training', () => {
    expect([...permutation(streamOf(1, ['order', 0, 0]), 12)]).toEqual([
      1, 7, 10, 4, 3, 11, 2, 0, 9, 6, 5, 8,
    ])
  })

  test('makes each of the 24 orders of four equally often', () => {
    const seen = new Map<string, number>()
    for (let draw = 0; draw < 24_000; draw++) {
      const order = permutation(streamOf(1, ['orders', draw]), 4).join()
      seen.set(order, (seen.get(order) ?? 0) + 1)
    }
    const chiSquare = [...seen.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0)
    expect(seen.size).toBe(24)
    expect(chiSquare).toBeLessThan(49.7) // 99.9 % point, 23 degrees of freedom
  })
})
