import { describe, expect, it } from 'vitest'
import { roundsOfRuns, roundsOfSummaries, summariseReplicate } from './replicate-summary.ts'
import type { ArmResult, RoundReplicates } from './replicates.ts'

const result = (accuracy: number, kept: number): ArmResult => ({
  accuracy,
  accuracyAtEnd: accuracy - 0.01,
  earlyStop: { step: 100 * accuracy, censored: accuracy < 0.5 },
  reach: { step: 7, censored: accuracy > 0.9 },
  layers: [
    { layer: 'fc1', kept, total: 300, keptByInitialMagnitude: null },
    { layer: 'output', kept: 10, total: 10, keptByInitialMagnitude: null },
  ],
})
const dense = result(0.95, 300)
const lost = { replicate: 2, arm: 'ticket', round: 1, step: 40 }
const rounds: readonly RoundReplicates[] = [
  {
    round: 0,
    remaining: 1,
    complete: [{ replicate: 2, dense, arms: { ticket: result(0.95, 300), dense } }],
    lost: [],
  },
  {
    round: 1,
    remaining: 0.5,
    complete: [{ replicate: 1, dense, arms: { ticket: result(0.4, 150), anew: result(0.6, 150) } }],
    lost: [lost],
  },
]
const alone = (accuracies: readonly number[]) =>
  rounds.map((round, index): RoundReplicates => {
    const accuracy = accuracies[index]
    const arms = accuracy === undefined ? {} : { anew: result(accuracy, 150) }
    return {
      ...round,
      complete: accuracy === undefined ? [] : [{ replicate: 1, dense, arms }],
    }
  })

describe('the summary of a replicate', () => {
  const summaries = [1, 2].map((seed) => summariseReplicate(seed, rounds, []))

  it('gives back the rounds that it was made of, after JSON too', () => {
    const stored = JSON.parse(JSON.stringify(summaries.map(({ replicate }) => replicate))) as never
    expect(roundsOfSummaries([1, 0.5], stored)).toEqual(rounds)
  })

  it('holds counts once, however many arms share a mask', () => {
    expect(summaries[0]?.replicate.counts).toEqual([
      [300, 10],
      [150, 10],
    ])
  })

  it('gives back runs alone, and the mean of draws where all of them are in', () => {
    const { replicate, runs } = summariseReplicate(1, rounds, [
      { arm: 'anew', draw: 0, rounds: alone([0.5, 0.6]) },
      { arm: 'anew', draw: 1, rounds: alone([0.7]) },
    ])
    const [first, second] = runs
    const accuracies = (of: readonly (typeof first)[]) =>
      roundsOfRuns(
        [1, 0.5],
        replicate,
        of.flatMap((run) => run ?? []),
      ).map(({ complete }) => complete[0]?.arms['anew']?.accuracy)
    expect(accuracies([first])).toEqual([0.5, 0.6])
    expect(accuracies([second])).toEqual([0.7, undefined])
    expect(accuracies([first, second])).toEqual([0.6, undefined])
  })
})
