import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hypergeometricChances, hypergeometricMoments } from './hypergeometric.ts'

const choose = (n: number, k: number): bigint => {
  if (k < 0 || k > n) return 0n
  let ways = 1n
  for (let i = 0n; i < BigInt(k); i++) ways = (ways * (BigInt(n) - i)) / (i + 1n)
  return ways
}

describe('hypergeometricChances', () => {
  it('are those counted in whole numbers', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), (missed, marked, draws) => {
        const population = missed + marked + draws
        const { least, chances } = hypergeometricChances({ population, marked, draws })
        for (let count = 0; count <= draws; count++) {
          const ways = choose(marked, count) * choose(population - marked, draws - count)
          const exact = Number((ways * 10n ** 15n) / choose(population, draws)) / 1e15
          expect(chances[count - least] ?? 0).toBeCloseTo(exact, 10)
        }
      }),
    )
  })

  it('are those of drawing 3 of 10 of which 4 are marked', () => {
    const { least, chances } = hypergeometricChances({ population: 10, marked: 4, draws: 3 })
    expect(least).toBe(0)
    const expected = [20, 60, 36, 4].map((ways) => ways / 120)
    for (const [count, chance] of chances.entries())
      expect(chance).toBeCloseTo(expected[count]!, 14)
    expect(chances).toHaveLength(4)
  })

  it('begin where more are marked than can be missed', () => {
    expect(hypergeometricChances({ population: 5, marked: 4, draws: 3 }).least).toBe(2)
  })

  it('are certain when all or none are marked', () => {
    expect(hypergeometricChances({ population: 8, marked: 8, draws: 3 })).toEqual({
      least: 3,
      chances: [1],
    })
    expect(hypergeometricChances({ population: 8, marked: 0, draws: 3 })).toEqual({
      least: 0,
      chances: [1],
    })
  })

  it('have the mean and the deviation of the formula, at any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300_000 }).chain((population) =>
          fc.record({
            population: fc.constant(population),
            marked: fc.integer({ min: 0, max: population }),
            draws: fc.integer({ min: 0, max: Math.min(population, 1_000) }),
          }),
        ),
        (places) => {
          const { least, chances } = hypergeometricChances(places)
          const { mean, sd } = hypergeometricMoments(places)
          const sum = (of: (count: number) => number) =>
            chances.reduce((all, chance, at) => all + chance * of(least + at), 0)
          expect(sum(() => 1)).toBeCloseTo(1, 10)
          expect(sum((count) => count)).toBeCloseTo(mean, 6)
          expect(Math.sqrt(sum((count) => (count - mean) ** 2))).toBeCloseTo(sd, 6)
        },
      ),
    )
  })
})
