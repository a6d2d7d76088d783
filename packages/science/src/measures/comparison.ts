import { aggregate, type Aggregate } from '../statistics/aggregate.ts'
import { layerShares, membersAt, type Group, type Member } from './group.ts'

/** A group less the pinned baseline, at one sparsity, paired by seed. Accuracies are fractions. */
export interface DifferencePoint {
  /** Round and share of the baseline, or of the group where the baseline is never pruned. */
  readonly round: number
  readonly remaining: number
  /** One member a seed that both have; `n` is the number of pairs. */
  readonly difference: Aggregate
  /** True when the group has no round of this share, so that it was read between two. */
  readonly interpolated: boolean
}

/** Shares nearer than this on the log axis are the same: counts are rounded to whole weights. */
const same = 0.01

/**
 * The group's accuracy less the baseline's at each of the baseline's rounds. Between two rounds of the group values are
 * read on the log axis; beyond its last round, and where no seed is in both, there is no point.
 */
export function differencesOf(group: Group, baseline: Group): DifferencePoint[] {
  const places = baseline.constant ? group : baseline
  return places.rounds.flatMap(({ round, remaining }) => {
    const [own, base] = [readAt(group, remaining), readAt(baseline, remaining)]
    if (!own || !base) return []
    const pairs = own.members.flatMap(({ seed, accuracy }) => {
      const other = base.members.find((member) => member.seed === seed)
      return other ? [accuracy - other.accuracy] : []
    })
    if (pairs.length === 0) return []
    const interpolated = own.interpolated || base.interpolated
    return [{ round, remaining, difference: aggregate(pairs), interpolated }]
  })
}

/** A group's kept share by layer against the baseline's, where both keep the same share of all weights. */
export interface DepthRatioPoint {
  readonly round: number
  readonly remaining: number
  /** log₂ of the ratio of kept shares, in order of depth; null where either keeps nothing. */
  readonly layers: readonly (number | null)[]
  readonly interpolated: boolean
}

/** At each of the baseline's rounds that the group reaches; members need not be paired. */
export const depthRatiosOf = (group: Group, baseline: Group): DepthRatioPoint[] =>
  baseline.rounds.flatMap(({ round, remaining }) => {
    const [own, base] = [readAt(group, remaining), readAt(baseline, remaining)]
    if (!own || !base || own.shares.length !== base.shares.length) return []
    const layers = own.shares.map((share, index) => {
      const other = base.shares[index] ?? 0
      return share > 0 && other > 0 ? Math.log2(share / other) : null
    })
    return [{ round, remaining, layers, interpolated: own.interpolated || base.interpolated }]
  })

interface Reading {
  readonly members: readonly { readonly seed: number; readonly accuracy: number }[]
  /** Kept share by layer, mean over members. */
  readonly shares: readonly number[]
  readonly interpolated: boolean
}

/** A group at any share from its densest to its sparsest round; null outside, and where no member is in. */
function readAt(group: Group, remaining: number): Reading | null {
  const { rounds, constant } = group
  const place = Math.log(remaining)
  const distance = (share: number): number => Math.abs(Math.log(share) - place)
  const here = constant
    ? rounds[0]
    : rounds.toSorted((a, b) => distance(a.remaining) - distance(b.remaining))[0]
  if (!here) return null
  if (constant || distance(here.remaining) <= same) {
    const members = membersAt(group, here)
    return members.length > 0 ? { ...readingOf(members), interpolated: false } : null
  }
  const sparser = rounds.findIndex((round) => round.remaining < remaining)
  const [before, after] = [rounds[sparser - 1], rounds[sparser]]
  if (!before || !after) return null
  const weight = distance(before.remaining) / Math.log(before.remaining / after.remaining)
  return between(membersAt(group, before), membersAt(group, after), weight)
}

const readingOf = (members: readonly Member[]) => ({
  members: members.map(({ seed, result }) => ({ seed, accuracy: result.accuracy })),
  shares: layerShares(members).map(({ share }) => share),
})

/** Members in at both rounds; accuracies in proportion, shares as logarithms. `weight` of the later round, 0…1. */
function between(
  before: readonly Member[],
  after: readonly Member[],
  weight: number,
): Reading | null {
  const both = before.filter(({ seed }) => after.some((member) => member.seed === seed))
  const [one, other] = [both, after].map((members) =>
    readingOf(members.filter(({ seed }) => both.some((member) => member.seed === seed))),
  )
  if (!one || !other || both.length === 0) return null
  return {
    interpolated: true,
    members: one.members.map(({ seed, accuracy }) => {
      const later = other.members.find((member) => member.seed === seed)?.accuracy ?? accuracy
      return { seed, accuracy: accuracy + weight * (later - accuracy) }
    }),
    shares: one.shares.map((share, index) => {
      const later = other.shares[index] ?? 0
      return share > 0 && later > 0 ? share * (later / share) ** weight : 0
    }),
  }
}
