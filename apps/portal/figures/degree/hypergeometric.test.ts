import { assert, nat, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hypergeometric } from './hypergeometric.ts'

const choose = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n
  let ways = 1n
  for (let i = 0n; i < BigInt(k); i++) ways = (ways * (BigInt(n) - i)) / (i + 1n)
  return ways
}

describe('the hypergeometric distribution', () => {
  test('is the one counted in whole numbers', () => {
    assert(
      property(nat(40), nat(40), nat(40), (a, b, c) => {
        const population = a + b + c
        const successes = b
        const draws = c
        const chances = hypergeometric(population, successes, draws)
        for (const [degree, chance] of chances.entries()) {
          const ways = choose(successes, degree) * choose(population - successes, draws - degree)
          const exact = Number((ways * 10n ** 15n) / choose(population, draws)) / 1e15
          expect(chance).toBeCloseTo(exact, 10)
        }
      }),
    )
  })

  test('has the mean and variance of the formulas at the size of a layer', () => {
    const chances = hypergeometric(235_200, 16_163, 784)
    const mean = chances.reduce((sum, chance, degree) => sum + chance * degree, 0)
    const square = chances.reduce((sum, chance, degree) => sum + chance * (degree - mean) ** 2, 0)
    const share = 16_163 / 235_200
    expect(mean).toBeCloseTo(784 * share, 8)
    expect(square).toBeCloseTo((784 * share * (1 - share) * (235_200 - 784)) / 235_199, 8)
  })
})
