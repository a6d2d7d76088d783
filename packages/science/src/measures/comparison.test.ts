import { describe, expect, it } from 'vitest'
import { depthRatiosOf, differencesOf } from './comparison.ts'
import { configurationDifference } from './configuration.ts'
import { bestOf, groupAtRound, groupCurveOf, type Group } from './group.ts'
import type { ArmResult, RoundReplicates } from './replicates.ts'

interface Seen {
  readonly accuracy: number
  readonly kept?: readonly number[]
  readonly step?: number
}
const result = ({ accuracy, kept = [], step = 100 }: Seen): ArmResult => ({
  accuracy,
  accuracyAtEnd: accuracy,
  earlyStop: { step: 7, censored: false },
  reach: { step, censored: step >= 500 },
  layers: kept.map((count, index) => ({
    layer: `layer${index}`,
    kept: count,
    total: 100,
    keptByInitialMagnitude: null,
  })),
})
/** By round, then seed: what the ticket gave. Dense gives 0.9 in 100 steps. */
const roundsOf = (
  rounds: readonly (readonly [remaining: number, Readonly<Record<number, Seen>>])[],
): RoundReplicates[] =>
  rounds.map(([remaining, seen], round) => ({
    round,
    remaining,
    lost: [],
    complete: Object.entries(seen).map(([seed, one]) => ({
      replicate: Number(seed),
      dense: result({ accuracy: 0.9 }),
      arms: { ticket: result(one), ...(round === 0 ? { dense: result({ accuracy: 0.9 }) } : {}) },
    })),
  }))
const groupOf = (
  rounds: readonly RoundReplicates[],
  seeds: readonly number[] = [1, 2],
  arm = 'ticket',
): Group => ({ arm, seeds, constant: arm === 'dense', rounds })

const baseline = groupOf(
  roundsOf([
    [1, { 1: { accuracy: 0.9 }, 2: { accuracy: 0.92 } }],
    [0.5, { 1: { accuracy: 0.91 }, 2: { accuracy: 0.93 } }],
    [0.25, { 1: { accuracy: 0.88 }, 2: { accuracy: 0.9 } }],
  ]),
)

describe('a group', () => {
  it('counts only its own seeds, and says when some are to come', () => {
    const points = groupCurveOf(groupOf(baseline.rounds, [2, 9]))
    expect(points.map(({ accuracy }) => [accuracy.n, accuracy.mean])).toEqual([
      [1, 0.92],
      [1, 0.93],
      [1, 0.9],
    ])
    expect(points.every(({ complete }) => !complete)).toBe(true)
    expect(bestOf(points)?.round).toBe(1)
  })

  it('is held against the dense network of the same replicates, speeds as geometric ratios', () => {
    const rounds = roundsOf([
      [1, { 1: { accuracy: 0.9, step: 50 }, 2: { accuracy: 0.94, step: 200 } }],
    ])
    const at = groupAtRound(groupOf(rounds), rounds[0]!, 'reach')
    expect(at?.difference.mean).toBeCloseTo(0.02, 12)
    expect(at?.speed.ratio).toBeCloseTo(1, 12)
    expect(at?.speed.members).toEqual([0.5, 2])
    expect(groupAtRound(groupOf(rounds, [3]), rounds[0]!, 'reach')).toBeNull()
  })

  it('counts members whose speed is censored', () => {
    const rounds = roundsOf([[1, { 1: { accuracy: 0.9, step: 500 }, 2: { accuracy: 0.9 } }]])
    expect(groupAtRound(groupOf(rounds), rounds[0]!, 'reach')?.speed.censored).toBe(1)
  })
})

describe('differencesOf', () => {
  it('pairs by seed and leaves out seeds that only one group has', () => {
    const other = groupOf(roundsOf([[1, { 1: { accuracy: 0.95 }, 3: { accuracy: 0.1 } }]]), [1, 3])
    const [point, ...more] = differencesOf(other, baseline)
    expect(more).toEqual([])
    expect(point?.difference).toMatchObject({ n: 1, ci95: null })
    expect(point?.difference.mean).toBeCloseTo(0.05, 12)
  })

  it('reads between two rounds on the log axis, says so, and never beyond the last', () => {
    const other = groupOf(
      roundsOf([
        [1, { 1: { accuracy: 0.9 }, 2: { accuracy: 0.92 } }],
        [0.25, { 1: { accuracy: 0.94 }, 2: { accuracy: 0.96 } }],
      ]),
    )
    const points = differencesOf(
      other,
      groupOf([...baseline.rounds, { ...baseline.rounds[2]!, round: 3, remaining: 0.125 }]),
    )
    expect(points.map(({ interpolated }) => interpolated)).toEqual([false, true, false])
    expect(points[1]?.difference.mean).toBeCloseTo(0.92 - 0.91, 12)
    expect(points[1]?.difference.sd).toBe(0)
  })

  it('against dense uses the group’s own rounds, since dense stands at every sparsity', () => {
    const dense = groupOf(baseline.rounds, [1, 2], 'dense')
    expect(differencesOf(baseline, dense).map(({ remaining }) => remaining)).toEqual([1, 0.5, 0.25])
    expect(differencesOf(baseline, dense)[2]?.difference.mean).toBeCloseTo(-0.01, 12)
  })

  it('of groups without a common seed is empty', () => {
    expect(differencesOf(groupOf(baseline.rounds, [1]), groupOf(baseline.rounds, [2]))).toEqual([])
  })
})

describe('depthRatiosOf', () => {
  it('is the log₂ ratio of kept shares, and none where a layer keeps nothing', () => {
    const one = groupOf(roundsOf([[1, { 1: { accuracy: 0.9, kept: [40, 5, 0] } }]]))
    const other = groupOf(roundsOf([[1, { 1: { accuracy: 0.9, kept: [10, 20, 5] } }]]))
    expect(depthRatiosOf(one, other)[0]?.layers).toEqual([2, -2, null])
  })
})

describe('configurationDifference', () => {
  it('names the leaves that differ with a value a group, and those that are equal', () => {
    const found = configurationDifference([
      { scope: 'global', training: { steps: 5, rate: 0.1 }, exempt: [] },
      { scope: 'layer-wise', training: { steps: 5 }, exempt: [] },
    ])
    expect(found.differing).toEqual([
      { key: 'scope', values: ['global', 'layer-wise'] },
      { key: 'training.rate', values: ['0.1', null] },
    ])
    expect(found.equal).toEqual([
      { key: 'training.steps', value: '5' },
      { key: 'exempt', value: '[]' },
    ])
  })
})
