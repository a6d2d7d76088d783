export interface PlacedWork {
  readonly round: number
  readonly state: string
}

/** All arms and draws of one replicate at one round. */
export interface GridCell {
  readonly round: number
  /** Part that is settled, 0…1. */
  readonly share: number
  readonly training: boolean
  /** Diverged, failed, or waiting for something that did. */
  readonly stopped: boolean
}

const stoppedStates = new Set(['DIVERGED', 'BLOCKED', 'FAILED'])

/** One cell a round, in order. */
export function cellsOf(work: readonly PlacedWork[]): readonly GridCell[] {
  const byRound = new Map<number, PlacedWork[]>()
  for (const placed of work)
    byRound.set(placed.round, [...(byRound.get(placed.round) ?? []), placed])
  return [...byRound]
    .toSorted(([a], [b]) => a - b)
    .map(([round, all]) => ({
      round,
      share: all.filter(({ state }) => state === 'DONE').length / all.length,
      training: all.some(({ state }) => state === 'TRAINING'),
      stopped: all.some(({ state }) => stoppedStates.has(state)),
    }))
}
