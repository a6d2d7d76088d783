import type { PlacedWork } from './grid-cells.ts'

/**
 * Seconds from now until each round is in for all replicates, by round: rounds are worked off in order, at the pace
 * that ends in `secondsLeft`. 0 for rounds that are in; null for all without an estimate.
 */
export function arrivals(
  work: readonly PlacedWork[],
  secondsLeft: number | null,
): readonly (number | null)[] {
  const rounds = Math.max(-1, ...work.map(({ round }) => round)) + 1
  const open = work.filter(({ state }) => state !== 'DONE')
  return Array.from({ length: rounds }, (_, round) => {
    const until = open.filter((placed) => placed.round <= round).length
    if (until === 0) return 0
    return secondsLeft === null ? null : (secondsLeft * until) / open.length
  })
}

interface Pace {
  readonly step: number
  readonly stepsPerSecond: number
}

/** Seconds to the end at the pace of the rounds in training, before any is in to measure by; null without a pace. */
export function secondsAtPace(
  openRounds: number,
  stepsPerRound: number,
  training: readonly Pace[],
): number | null {
  const pace = training.reduce((sum, { stepsPerSecond }) => sum + stepsPerSecond, 0)
  const done = training.reduce((sum, { step }) => sum + step, 0)
  return pace > 0 ? Math.max(0, openRounds * stepsPerRound - done) / pace : null
}
