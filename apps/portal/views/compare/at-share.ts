import type { ComparedGroup } from './documents.ts'

export interface DifferenceAt {
  readonly n: number
  /** Fraction. */
  readonly mean: number
  readonly ends: readonly [low: number, high: number] | null
  readonly interpolated: boolean
}

export interface SpeedAt {
  readonly ratio: number
  readonly ends: readonly [low: number, high: number] | null
  readonly members: readonly number[]
  readonly censored: number
  readonly denseCensored: number
}

export interface AccuracyAt {
  readonly n: number
  readonly mean: number
  readonly min: number
  readonly max: number
}

const placeOf = (shares: readonly number[], share: number): number =>
  shares.findIndex((one) => Math.abs(one / share - 1) < 1e-4)

const pair = (low: number | null | undefined, high: number | null | undefined) =>
  low == null || high == null ? null : ([low, high] as const)

/** Against the baseline at one of its shares; null without a pair there. */
export function differenceAt({ difference }: ComparedGroup, share: number): DifferenceAt | null {
  const at = difference ? placeOf(difference.remaining, share) : -1
  if (!difference || at < 0) return null
  return {
    n: difference.n[at] ?? 0,
    mean: difference.mean[at] ?? 0,
    ends: pair(difference.low[at], difference.high[at]),
    interpolated: difference.interpolated[at] ?? false,
  }
}

/** Steps against dense at one of the baseline's shares; null without a round near it. */
export function speedAt({ speeds }: ComparedGroup, share: number): SpeedAt | null {
  const at = speeds ? placeOf(speeds.remaining, share) : -1
  if (!speeds || at < 0) return null
  return {
    ratio: speeds.ratio[at] ?? 1,
    ends: pair(speeds.low[at], speeds.high[at]),
    members: speeds.members[at] ?? [],
    censored: speeds.censored[at] ?? 0,
    denseCensored: speeds.denseCensored[at] ?? 0,
  }
}

/** A group's accuracy at its round nearest to a share, within half of a usual round; a constant one stands everywhere. */
export function accuracyAt({ curve, isConstant }: ComparedGroup, share: number): AccuracyAt | null {
  const distance = (remaining: number) => Math.abs(Math.log(remaining / share))
  const nearest = [...curve.remaining.keys()].toSorted(
    (a, b) => distance(curve.remaining[a] ?? 0) - distance(curve.remaining[b] ?? 0),
  )[0]
  if (nearest === undefined) return null
  if (!isConstant && distance(curve.remaining[nearest] ?? 0) > 0.12) return null
  return {
    n: curve.n[nearest] ?? 0,
    mean: curve.accuracy[nearest] ?? 0,
    min: curve.min[nearest] ?? 0,
    max: curve.max[nearest] ?? 0,
  }
}
