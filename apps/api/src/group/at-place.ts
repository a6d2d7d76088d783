import { groupAtRound, membersAt, type Group, type GroupAtRound } from '@lottery/science'
import { atRemaining } from '../arm/at-remaining.ts'

/**
 * A group at the round nearest to a share of weights, within half a round; an arm that is never pruned stands at every
 * share with its one round. Null where no member is in.
 */
export function atPlace(
  group: Group,
  fraction: number,
  { rate, speed }: { readonly rate: number; readonly speed: 'reach' | 'early-stop' },
): GroupAtRound | null {
  const begun = group.rounds
    .filter((round) => membersAt(group, round).length > 0)
    .map((round) => ({ round, remaining: { mean: round.remaining } }))
  const found = group.constant ? begun[0] : atRemaining(begun, fraction, rate)
  return found ? groupAtRound(group, found.round, speed) : null
}
