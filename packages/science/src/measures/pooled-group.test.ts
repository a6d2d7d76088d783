import { describe, expect, it } from 'vitest'
import { groupAtRound, groupCurveOf, type Group } from './group.ts'
import { poolGroups } from './pooled-group.ts'
import type { ArmResult } from './replicates.ts'

const result = (
  accuracy: number,
  step: number,
  kept: readonly number[],
  total = 100,
): ArmResult => ({
  accuracy,
  accuracyAtEnd: accuracy,
  earlyStop: { step, censored: false },
  reach: { step, censored: false },
  layers: kept.map((count, index) => ({
    layer: `layer${index}`,
    kept: count,
    total,
    keptByInitialMagnitude: null,
  })),
})

interface Seen {
  readonly accuracy: number
  readonly step?: number
  readonly kept?: readonly number[]
  readonly total?: number
}
/** An experiment's tickets: by round its share, then by seed what came out. Dense gives 0.9 in 100 steps. */
const experiment = (
  seeds: readonly number[],
  rounds: readonly (readonly [remaining: number, Readonly<Record<number, Seen>>])[],
): Group => ({
  arm: 'ticket',
  seeds,
  constant: false,
  rounds: rounds.map(([remaining, seen], round) => ({
    round,
    remaining,
    lost: [],
    complete: Object.entries(seen).map(([seed, { accuracy, step = 100, kept = [50], total }]) => ({
      replicate: Number(seed),
      dense: result(0.9, 100, [100]),
      arms: { ticket: result(accuracy, step, kept, total) },
    })),
  })),
})

describe('poolGroups', () => {
  it('leaves one group as it is', () => {
    const one = experiment([1], [[1, { 1: { accuracy: 0.9 } }]])
    expect(poolGroups([one])).toBe(one)
  })

  it('averages runs of one seed within it, so that n counts seeds', () => {
    const pooled = poolGroups([
      experiment([1, 2], [[0.5, { 1: { accuracy: 0.8 }, 2: { accuracy: 0.9 } }]]),
      experiment([1], [[0.5, { 1: { accuracy: 0.6 } }]]),
    ])
    const [point] = groupCurveOf(pooled)
    expect(point?.accuracy.n).toBe(2)
    expect(point?.accuracy.mean).toBeCloseTo(0.8, 12)
    expect(pooled.seeds).toEqual([1, 2])
  })

  it('averages steps as logarithms and counts by layer as they are', () => {
    const pooled = poolGroups([
      experiment([1], [[0.5, { 1: { accuracy: 0.8, step: 100, kept: [10] } }]]),
      experiment([1], [[0.5, { 1: { accuracy: 0.8, step: 400, kept: [30] } }]]),
    ])
    const at = groupAtRound(pooled, pooled.rounds[0]!, 'reach')
    expect(at?.speed.ratio).toBeCloseTo(2, 12)
    expect(at?.layers).toEqual([{ layer: 'layer0', kept: 20, total: 100, share: 0.2 }])
  })

  it('has no counts by layer where networks differ, within a seed or between seeds', () => {
    for (const seeds of [[1], [2]]) {
      const pooled = poolGroups([
        experiment([1], [[0.5, { 1: { accuracy: 0.8 } }]]),
        experiment(seeds, [[0.5, { [seeds[0]!]: { accuracy: 0.8, total: 200 } }]]),
      ])
      expect(groupAtRound(pooled, pooled.rounds[0]!, 'reach')?.layers).toEqual([])
    }
  })

  it('matches rounds by their share, and counts places anew', () => {
    const pooled = poolGroups([
      experiment(
        [1],
        [
          [1, { 1: { accuracy: 0.9 } }],
          [0.5, { 1: { accuracy: 0.8 } }],
        ],
      ),
      experiment(
        [1],
        [
          [1, { 1: { accuracy: 0.7 } }],
          [0.7, { 1: { accuracy: 0.6 } }],
          [0.501, { 1: { accuracy: 0.4 } }],
        ],
      ),
    ])
    const points = groupCurveOf(pooled)
    expect(points.map(({ round }) => round)).toEqual([0, 1, 2])
    expect(points.map(({ accuracy }) => Number(accuracy.mean.toFixed(12)))).toEqual([0.8, 0.6, 0.6])
    expect(points[2]?.remaining).toBeCloseTo(0.5005, 4)
  })

  it('keeps rounds of one experiment apart however near they are', () => {
    const fine = experiment(
      [1],
      [
        [1, { 1: { accuracy: 0.9 } }],
        [0.995, { 1: { accuracy: 0.8 } }],
      ],
    )
    expect(poolGroups([fine, experiment([1], [])]).rounds).toHaveLength(2)
  })

  it('waits for every run of a seed that has the place, and loses a seed with one of them', () => {
    const begun = experiment([1, 2], [[0.5, { 2: { accuracy: 0.9 } }]])
    const pooled = poolGroups([begun, experiment([1], [[0.5, { 1: { accuracy: 0.6 } }]])])
    expect(groupCurveOf(pooled)[0]?.accuracy).toMatchObject({ n: 1, mean: 0.9 })
    const lost = { replicate: 1, arm: 'ticket', round: 0, step: 3 }
    const diverged = { ...begun, rounds: begun.rounds.map((round) => ({ ...round, lost: [lost] })) }
    expect(poolGroups([diverged, begun]).rounds[0]?.lost).toEqual([lost])
  })
})
