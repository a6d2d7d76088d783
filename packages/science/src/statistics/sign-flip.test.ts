import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { signFlipP } from './sign-flip.ts'

/** All 2ⁿ sums, one by one. */
function listed(differences: readonly number[]): number {
  const n = differences.length
  const seen = differences.reduce((sum, difference) => sum + difference, 0)
  let count = 0
  for (let flips = 0; flips < 2 ** n; flips++) {
    const sum = differences.reduce(
      (total, difference, i) => total + ((flips >> i) & 1 ? -difference : difference),
      0,
    )
    if (sum >= seen - 1e-9) count++
  }
  return count / 2 ** n
}

describe('the exact sign-flip p', () => {
  // scipy 1.17: permutation_test((d,), np.sum, permutation_type='samples', alternative='greater', n_resamples=np.inf)
  it.each([
    [[0.0031, -0.0012, 0.0044, 0.0008, -0.0003, 0.0027], 0.09375],
    [[1, 2, -1, 3, 0, 2, 1, -2], 0.1640625],
    [[0.5, -0.2, 0.9, 1.4, -0.7, 0.3, 0.8, -0.1, 0.6, 0.2, 1.1, -0.4], 0.0400390625],
  ])('of %j is that of scipy', (differences, p) => {
    expect(signFlipP(differences)).toBe(p)
  })

  it('is the share found by listing all sums, ties counted', () => {
    const whole = fc.array(fc.integer({ min: -4, max: 6 }), { minLength: 6, maxLength: 11 })
    fc.assert(
      fc.property(whole, (differences) => {
        expect(signFlipP(differences)).toBe(listed(differences))
      }),
    )
  })

  it('cannot be smaller than 1 in 2ⁿ, reached when all differences are above zero', () => {
    for (const n of [6, 13, 20, 24])
      expect(signFlipP(Array.from({ length: n }, (_, i) => 1 + i / 10))).toBe(2 ** -n)
  })

  it('says nothing below 6, where no p can be under 0.025, nor beyond 24', () => {
    expect(signFlipP([1, 1, 1, 1, 1])).toBeNull()
    expect(signFlipP(Array.from({ length: 25 }, () => 1))).toBeNull()
  })
})
