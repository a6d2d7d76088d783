import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pruneCount } from './prune-count.ts'

describe('pruneCount', () => {
  test.each([
    [90, 0.35, 32], // 31.5, though 0.35 × 90 is 31.499999999999996 in doubles
    [70, 0.35, 24], // 24.5
    [5, 0.1, 0], // 0.5
    [15, 0.1, 2], // 1.5
    [25, 0.1, 2], // 2.5
    [1000, 0.1, 100],
    [266_200, 0.2, 53_240],
    [9_007_199_254_740_991, 0.5, 4_503_599_627_370_496],
    [3, 1e-7, 0],
    [5_000_000, 1e-7, 0], // 0.5
    [15_000_000, 1e-7, 2], // 1.5
    [7, 0, 0],
    [7, 1, 7],
    [0, 0.2, 0],
  ])('of %d weights at rate %f is %d', (kept, rate, count) => {
    expect(pruneCount(kept, rate)).toBe(count)
  })

  test('is the nearest whole number, the even one of two, for every rate of four decimals', () => {
    const tenThousandths = fc.integer({ min: 0, max: 10_000 })
    fc.assert(
      fc.property(fc.nat(1_000_000), tenThousandths, (kept, parts) => {
        const product = kept * parts
        const off = product - 10_000 * pruneCount(kept, parts / 10_000)
        expect(Math.abs(off)).toBeLessThanOrEqual(5_000)
        if (Math.abs(off) === 5_000) expect(pruneCount(kept, parts / 10_000) % 2).toBe(0)
      }),
    )
  })

  test.each([-0.1, 1.1, Number.NaN])('refuses a rate of %f', (rate) => {
    expect(() => pruneCount(10, rate)).toThrow('A rate is between 0 and 1')
  })

  test.each([-1, 0.5, Number.NaN])('refuses %f kept weights', (kept) => {
    expect(() => pruneCount(kept, 0.2)).toThrow('Kept weights are a whole number')
  })
})
