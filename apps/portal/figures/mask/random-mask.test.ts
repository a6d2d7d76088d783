import { expect, test } from 'vitest'
import { alive, keptAt } from './death-round.ts'
import { overlapByChance, sharedAt } from './overlap.ts'
import { keyOf, randomDeaths, wordAt } from './random-mask.ts'

test('a stream has a pinned key and pinned words: a link shows the same random mask tomorrow', () => {
  const key = keyOf('random-mask/3/fc1')
  expect(key).toBe(3_173_077_458)
  // From an independent program in whole numbers of any length.
  expect([0, 1, 235_199].map((counter) => wordAt(key, counter))).toEqual([
    2231053544, 941315678, 1993052985,
  ])
})

test('words of a stream never repeat', () => {
  const words = new Set(Array.from({ length: 100_000 }, (_, counter) => wordAt(7, counter)))
  expect(words.size).toBe(100_000)
})

test('a random mask keeps exactly as many weights at each round, and its masks nest', () => {
  const rounds = [1000, 800, 640, 11, 0].map((kept, round) => ({ round, kept }))
  const deaths = randomDeaths('random-mask/1/fc1', rounds, 1000)
  expect(rounds.map(({ round }) => keptAt(deaths, round))).toEqual([1000, 800, 640, 11, 0])
  expect(deaths.includes(alive)).toBe(false)
})

test('random masks of two streams share what the hypergeometric expects, within 4 deviations', () => {
  const total = 20_000
  const rounds = [{ round: 1, kept: 4_000 }]
  for (let seed = 0; seed < 20; seed++) {
    const one = randomDeaths(`random-mask/${seed}/fc1`, rounds, total)
    const other = randomDeaths(`random-mask/${seed}/fc2`, rounds, total)
    const { mean, sd } = overlapByChance(total, 4_000, 4_000)
    expect(Math.abs(sharedAt(one, other, 1) - mean) / sd).toBeLessThan(4)
  }
})

test('a random mask is even over columns and rows, by chi-square', () => {
  const deaths = randomDeaths('random-mask/1/fc1', [{ round: 1, kept: 20_000 }], 100_000)
  for (const cell of [(at: number) => at % 100, (at: number) => Math.floor(at / 1000)]) {
    const counts = Array.from({ length: 100 }, () => 0)
    for (const [at, death] of deaths.entries()) if (death > 1) counts[cell(at)]!++
    // Without replacement the variance is smaller by the share pruned.
    const square = counts.reduce((sum, count) => sum + (count - 200) ** 2 / (200 * 0.8), 0)
    expect(square).toBeGreaterThan(55)
    expect(square).toBeLessThan(158)
  }
})
