import { shareARound, type Specification } from '@lottery/questions'
import {
  groupAtRound,
  membersAt,
  poolPlace,
  type Group,
  type GroupAtRound,
  type GroupPlace,
} from '@lottery/science'
import { atRemaining } from '../arm/at-remaining.ts'

interface Schedule {
  /** Share pruned a round, 0…1. */
  readonly rate: number
  readonly speed: 'reach' | 'early-stop'
}

export const scheduleOf = (specification: Specification): Schedule => ({
  rate: shareARound(specification),
  speed: specification.speed,
})

/**
 * A group at the round nearest to a share of weights, within half a round; an arm that is never pruned stands at every
 * share with its one round. Null where no member is in.
 */
export function atPlace(
  group: Group,
  fraction: number,
  { rate, speed }: Schedule,
): GroupAtRound | null {
  const begun = group.rounds.filter((round) => membersAt(group, round).length > 0)
  const found = nearest({ ...group, rounds: begun }, fraction, rate)
  return found ? groupAtRound(group, found, speed) : null
}

/**
 * The same over several experiments: each at its own nearest round, in or to come, then pooled by seed. Speeds are as
 * the first one compares them.
 */
export function atPooledPlace(
  groups: readonly { readonly group: Group; readonly schedule: Schedule }[],
  fraction: number,
): GroupAtRound | null {
  const [first] = groups
  if (!first) return null
  if (groups.length === 1) return atPlace(first.group, fraction, first.schedule)
  const places = groups.flatMap(({ group, schedule }): GroupPlace[] => {
    const round = nearest(group, fraction, schedule.rate)
    return round ? [{ group, round }] : []
  })
  if (places.length === 0) return null
  const seeds = [...new Set(places.flatMap(({ group }) => group.seeds))]
  return groupAtRound({ ...first.group, seeds }, poolPlace(places), first.schedule.speed)
}

function nearest({ rounds, constant }: Group, fraction: number, rate: number) {
  if (constant || rounds.length === 0) return rounds[0] ?? null
  const places = rounds.map((round) => ({ round, remaining: { mean: round.remaining } }))
  return atRemaining(places, fraction, rate)?.round ?? null
}
