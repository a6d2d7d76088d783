import { aggregate, aggregateOrNull, type Aggregate } from '../statistics/aggregate.ts'
import type { ArmResult, RoundReplicates } from './replicates.ts'

/** One arm over the replicates of one experiment, or over some of them: what lists show and comparisons compare. */
export interface Group {
  readonly arm: string
  /** Replicates that belong to it, in or to come. */
  readonly seeds: readonly number[]
  /** True for an arm that is never pruned: its one value stands at every sparsity. */
  readonly constant: boolean
  readonly rounds: readonly RoundReplicates[]
}

export interface GroupPoint {
  readonly round: number
  /** Share kept, 0…1, as the specification fixes it. */
  readonly remaining: number
  /** Test accuracy at the early-stop step, fractions. */
  readonly accuracy: Aggregate
  /** True when all members are in. */
  readonly complete: boolean
}

export interface Member {
  readonly seed: number
  readonly result: ArmResult
  readonly dense: ArmResult
}

/** The members that are in at one round, by seed. */
export const membersAt = ({ arm, seeds }: Group, { complete }: RoundReplicates): Member[] =>
  complete.flatMap(({ replicate, dense, arms }) => {
    const result = arms[arm]
    return result && seeds.includes(replicate) ? [{ seed: replicate, result, dense }] : []
  })

/** Mean accuracy by round, over the members that are in there; rounds without any are left out. */
export const groupCurveOf = (group: Group): GroupPoint[] =>
  group.rounds.flatMap((round) => {
    const members = membersAt(group, round)
    if (members.length === 0) return []
    return [
      {
        round: round.round,
        remaining: round.remaining,
        accuracy: aggregate(members.map(({ result }) => result.accuracy)),
        complete: members.length === group.seeds.length,
      },
    ]
  })

/** A group at one round, against the dense network of the same replicates. */
export interface GroupAtRound {
  readonly round: number
  readonly remaining: number
  readonly accuracy: Aggregate
  /** a − a_dense, paired, fractions. */
  readonly difference: Aggregate
  readonly speed: SpeedRatio
  /** kept ÷ total, mean over members, in order of depth. */
  readonly layers: readonly LayerShare[]
}
export interface SpeedRatio {
  /** s ÷ s_dense, geometric mean. */
  readonly ratio: number
  /** Two-sided 95 % on logarithms; null at n = 1. */
  readonly ci95: readonly [low: number, high: number] | null
  /** One a member, in the order of seeds. */
  readonly members: readonly number[]
  /** Members whose step counts as the last one: the true ratio lies higher. */
  readonly censored: number
  /** Members whose dense network’s does: the true ratio lies lower. */
  readonly denseCensored: number
}
export interface LayerShare {
  readonly layer: string
  readonly kept: number
  readonly total: number
  readonly share: number
}

/** Null while no member is in at that round. */
export function groupAtRound(
  group: Group,
  round: RoundReplicates,
  speed: 'reach' | 'early-stop',
): GroupAtRound | null {
  const members = membersAt(group, round)
  if (members.length === 0) return null
  return {
    round: round.round,
    remaining: round.remaining,
    accuracy: aggregate(members.map(({ result }) => result.accuracy)),
    difference: aggregate(members.map(({ result, dense }) => result.accuracy - dense.accuracy)),
    speed: speedRatio(members, speed),
    layers: layerShares(members),
  }
}

function speedRatio(members: readonly Member[], speed: 'reach' | 'early-stop'): SpeedRatio {
  const stepOf = (result: ArmResult) => (speed === 'reach' ? result.reach : result.earlyStop)
  const ratios = members.map(({ result, dense }) => stepOf(result).step / stepOf(dense).step)
  const logs = aggregate(ratios.map(Math.log))
  return {
    ratio: Math.exp(logs.mean),
    ci95: logs.ci95 && [Math.exp(logs.ci95[0]), Math.exp(logs.ci95[1])],
    members: ratios,
    censored: members.filter(({ result }) => stepOf(result).censored).length,
    denseCensored: members.filter(({ dense }) => stepOf(dense).censored).length,
  }
}

/** Mean counts over members; each layer's share of its own total. None where members have different layers. */
export function layerShares(members: readonly Member[]): LayerShare[] {
  const first = members[0]?.result.layers ?? []
  const alike = members.every(
    ({ result: { layers } }) =>
      layers.length === first.length &&
      layers.every(
        ({ layer, total }, index) => layer === first[index]?.layer && total === first[index].total,
      ),
  )
  if (!alike) return []
  return first.map(({ layer, total }, index) => {
    const kept =
      members.reduce((sum, { result }) => sum + (result.layers[index]?.kept ?? 0), 0) /
      members.length
    return { layer, kept, total, share: kept / total }
  })
}

/** The best round by mean accuracy; null before the first one is in. */
export function bestOf(points: readonly GroupPoint[]): GroupPoint | null {
  const most = aggregateOrNull(points.map(({ accuracy }) => accuracy.mean))?.max
  return points.find(({ accuracy }) => accuracy.mean === most) ?? null
}
