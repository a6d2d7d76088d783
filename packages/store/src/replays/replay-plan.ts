import type { Identity } from '@lottery/science'
import type { WorkState } from '../work/work-record.ts'

/** A replay that has not begun, and what it needs. */
export interface OpenReplay {
  readonly round: Identity
  /** Rounds whose end weights its own recipe names. */
  readonly inputs: readonly Identity[]
}

export type Standing = 'ready' | 'waiting' | 'blocked'

/**
 * What can be trained again now, by round. `ready`: the ends of all its inputs are kept, so that its mask and start can be
 * made anew and compared too. `blocked`: an input will never be kept, because it came out otherwise, failed, was taken
 * back, or is blocked itself.
 */
export function planReplays(
  open: readonly OpenReplay[],
  /** Rounds whose ends are kept. */
  kept: ReadonlySet<Identity>,
  /** Of the replays of rounds whose ends are not. */
  states: ReadonlyMap<Identity, WorkState>,
): Map<Identity, Standing> {
  const inputsOf = new Map(open.map(({ round, inputs }) => [round, inputs]))
  const found = new Map<Identity, Standing>()
  const standingOf = (round: Identity): Standing => {
    const known = found.get(round)
    if (known) return known
    const inputs = (inputsOf.get(round) ?? []).filter((input) => !kept.has(input))
    const standing = inputs.some(isLost) ? 'blocked' : inputs.length > 0 ? 'waiting' : 'ready'
    found.set(round, standing)
    return standing
  }
  const isLost = (round: Identity): boolean =>
    inputsOf.has(round)
      ? standingOf(round) === 'blocked'
      : !['queued', 'running'].includes(states.get(round) ?? '')
  for (const { round } of open) standingOf(round)
  return found
}
