import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noncentralTCdf } from './noncentral-t.ts'
import { tCdf } from './student-t.ts'

describe('the noncentral t distribution', () => {
  // R 4: pt(t, df, ncp)
  it.each([
    [1, 4, 0, 0.813049516849971],
    [1, 4, 1, 0.47644212745821],
    [2.776445105, 4, 3.7267799625, 0.206779927510826],
    [2, 9, -1, 0.996436504910992],
    [-1.5, 4, 2, 0.00100506429121816],
    [-1.5, 4, -2, 0.701917640920654],
    [0, 4, 1.3, 0.0968004845856103],
    [30, 3, 10, 0.952563924611753],
    [5, 99, 4.5, 0.676872463928833],
    [0.01, 1, 0.5, 0.311355344416219],
    [40, 50, 38, 0.668786257631379],
    [3, 4, 8, 0.000351156074854933],
    [60, 20, 30, 0.999687902475571],
  ])('P(T ≤ %d) with %d degrees of freedom and noncentrality %d is that of R', (t, df, ncp, p) => {
    expect(Math.abs(noncentralTCdf(t, df, ncp) - p)).toBeLessThan(1e-11)
  })

  it('is the central one at noncentrality 0', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.integer({ min: 1, max: 200 }),
        (t, degrees) => {
          expect(noncentralTCdf(t, degrees, 0)).toBeCloseTo(tCdf(t, degrees), 11)
        },
      ),
    )
  })

  it('falls as the noncentrality grows, and stays in 0…1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -8, max: 12, noNaN: true }),
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: -36, max: 36, noNaN: true }),
        (t, degrees, noncentrality) => {
          const [here, further] = [0, 0.5].map((more) =>
            noncentralTCdf(t, degrees, noncentrality + more),
          )
          expect(here).toBeGreaterThanOrEqual(-1e-11)
          expect(here).toBeLessThanOrEqual(1)
          expect(further).toBeLessThanOrEqual((here ?? 0) + 1e-11)
        },
      ),
    )
  })
})
