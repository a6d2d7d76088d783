import { networkOf, prunableLayers } from '@lottery/science'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstPruning, goneAfter, keptAfter, remainingByRound } from './schedule.ts'
import { paces, windows, type Pace } from './specification.ts'

const specification = {
  network: 'lenet-300-100',
  scope: 'layer-wise',
  exempt: [],
  remaining: 0.5,
  prunings: 4,
  rounds: 12,
} as const
const pace = fc.constantFrom<Pace>(...paces)

/** How the number that goes changes from one pruning to the next. */
const changes = (one: Pace): string[] => {
  const shares = remainingByRound({ ...specification, prunings: 6 }, one, 'early')
  const gone = shares.slice(1, 7).map((share, i) => shares[i]! - share)
  const change = gone.slice(1).map((next, i) => next - gone[i]!)
  return change.map((by) => (Math.abs(by) < 1e-4 ? 'as many' : by < 0 ? 'fewer' : 'more'))
}

describe('the schedule', () => {
  test('decreasing is the cubic of Zhu & Gupta: s_t = s_f + (s_i − s_f)(1 − (t − t0)/(nΔt))³', () => {
    const [from, to, begin, every] = [0, 0.8, 700, 100]
    for (let n = 1; n <= 12; n++)
      for (let t = begin; t <= begin + n * every; t += every) {
        const sparsity = to + (from - to) * (1 - (t - begin) / (n * every)) ** 3
        expect(to * goneAfter.decreasing((t - begin) / (n * every))).toBeCloseTo(sparsity, 12)
      }
  })

  test('increasing is its mirror image, and every pace begins with nothing and ends with all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (thousandths) => {
        const share = thousandths / 1000
        expect(goneAfter.increasing(share)).toBeCloseTo(1 - goneAfter.decreasing(1 - share), 12)
        expect(goneAfter.decreasing(share)).toBeGreaterThanOrEqual(goneAfter.constant(share))
        expect(goneAfter.increasing(share)).toBeLessThanOrEqual(goneAfter.constant(share))
      }),
    )
    for (const one of paces) expect([goneAfter[one](0), goneAfter[one](1)]).toEqual([0, 1])
  })

  test('fewer go each time, as many, or more', () => {
    expect(changes('decreasing')).toEqual(Array(5).fill('fewer'))
    expect(changes('constant')).toEqual(Array(5).fill('as many'))
    expect(changes('increasing')).toEqual(Array(5).fill('more'))
  })

  test('counts never rise, and end at the half-even share of every layer', () => {
    const layers = prunableLayers(networkOf('lenet-300-100'))
    fc.assert(
      fc.property(
        pace,
        fc.integer({ min: 1, max: 999 }),
        fc.integer({ min: 1, max: 30 }),
        (...all) => {
          const [one, thousandths, prunings] = all
          const asked = { ...specification, remaining: thousandths / 1000, prunings }
          const kept = keptAfter(asked, one).map((counts) => {
            if (counts.scope === 'global') throw new Error('not asked')
            return layers.map(({ name }) => counts.keeps[name]!)
          })
          for (const [l, { total }] of layers.entries()) {
            const line = [total, ...kept.map((counts) => counts[l]!)]
            expect(line).toEqual(line.toSorted((a, b) => b - a))
            const exact = (total * thousandths) / 1000
            const low = Math.floor(exact)
            const tie = (total * thousandths) % 1000 === 500
            expect(line.at(-1)).toBe(tie ? low + (low % 2) : Math.round(exact))
          }
        },
      ),
    )
  })

  test('under global scope the count is of all layers, and exempt ones are whole', () => {
    const asked = { ...specification, scope: 'global', exempt: ['output'] } as const
    expect(keptAfter(asked, 'constant').at(-1)).toEqual({
      scope: 'global',
      keep: 265_200 / 2 + 1_000,
      exempt: ['output'],
    })
    expect(remainingByRound(asked, 'constant', 'late').at(-1)).toBeCloseTo(133_600 / 266_200, 12)
  })

  test('windows lie at the first, the middle and the last interruptions, and never outside', () => {
    expect(windows.map((window) => firstPruning(window, 9, 3))).toEqual([4, 1, 7])
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(99), (rounds, less) => {
        const prunings = Math.max(1, rounds - less)
        const starts = windows.map((window) => firstPruning(window, rounds, prunings))
        for (const first of starts) {
          expect(first).toBeGreaterThanOrEqual(1)
          expect(first + prunings - 1).toBeLessThanOrEqual(rounds)
        }
        if (rounds - prunings >= 2) expect(new Set(starts).size).toBe(3)
      }),
    )
  })
})
