import { sum } from './sum.ts'
import { tQuantile } from './student-t.ts'

/** Over all members, whatever a screen shows. Null where n is too small to say: SD, SE and interval at n = 1. */
export interface Aggregate {
  readonly n: number
  readonly mean: number
  /** With n − 1. */
  readonly sd: number | null
  readonly se: number | null
  readonly min: number
  readonly max: number
  /** Student t, two-sided 95 %. */
  readonly ci95: readonly [low: number, high: number] | null
}

/** One finite value a member. Throws on none: a mean of nothing is no number, so the caller leaves it out. */
export function aggregate(values: readonly number[]): Aggregate {
  const { n, mean, sd } = momentsOf(values)
  const spread =
    sd === null ? { sd, se: null, ci95: null } : spreadOf(mean, sd, n, tQuantile(0.975, n - 1))
  return { n, mean, ...spread, min: Math.min(...values), max: Math.max(...values) }
}

/** Null for no values, where `aggregate` throws. */
export const aggregateOrNull = (values: readonly number[]): Aggregate | null =>
  values.length > 0 ? aggregate(values) : null

const spreadOf = (mean: number, sd: number, n: number, quantile: number) => {
  const se = sd / Math.sqrt(n)
  return { sd, se, ci95: [mean - quantile * se, mean + quantile * se] as const }
}

export interface Moments {
  readonly n: number
  readonly mean: number
  /** With n − 1; null at n = 1. Exactly 0 when all values are equal but for rounding. */
  readonly sd: number | null
}

/**
 * Two passes, so that a small spread around a large mean survives. Values that differ by no more than rounding of their
 * own size (a difference of two accuracies is seldom exact) have no spread.
 */
export function momentsOf(values: readonly number[]): Moments {
  const n = values.length
  if (n === 0) throw new RangeError('No values to aggregate')
  const first = sum(values) / n
  const mean = first + sum(values.map((value) => value - first)) / n
  if (!Number.isFinite(mean)) throw new RangeError('Only finite values can be aggregated')
  if (n === 1) return { n, mean, sd: null }
  const squares = sum(values.map((value) => (value - mean) ** 2))
  const sd = Math.sqrt(squares / (n - 1))
  return { n, mean, sd: sd <= roundingOf(values) ? 0 : sd }
}

/** 2⁻⁴⁸ of the largest size, and of 1 for differences near zero: sixteen roundings of a double. */
function roundingOf(values: readonly number[]): number {
  let largest = 1
  for (const value of values) largest = Math.max(largest, Math.abs(value))
  return largest * 2 ** -48
}
