import { signed } from '../format.ts'
import { valueAxis } from '../axis/value-axis.ts'

/** The shared scale of one column of intervals: from a value in its own unit to px. */
export interface IntervalScale {
  readonly width: number
  readonly place: (value: number) => number
  readonly threshold: number
  readonly passes: 'above' | 'below'
  /** A dotted line at no difference, where the threshold lies elsewhere; null where it is the threshold. */
  readonly none: number | null
  readonly ticks: readonly {
    readonly value: number
    readonly label: string
    readonly strong: boolean
  }[]
}

export interface Interval {
  readonly estimate: number | null
  readonly ends: readonly [low: number, high: number] | null
}

const margin = 4
const apartBy = 34

/** Differences in points: all estimates fit, intervals that run far beyond them are cut with an arrow. */
export function pointScale(
  intervals: readonly Interval[],
  threshold: number,
  width: number,
): IntervalScale {
  const digits = Number.isInteger(threshold) ? 0 : threshold.toString().split('.')[1]!.length
  const [low, high] = extent(intervals, [threshold, 0], (value) => value)
  const axis = valueAxis(low, high, 3, 5)
  const place = (value: number) =>
    margin + ((value - axis.low) / (axis.high - axis.low)) * (width - 2 * margin)
  return {
    width,
    place,
    threshold,
    passes: 'above',
    none: threshold === 0 ? null : 0,
    ticks: aroundThreshold(
      axis.ticks.map((value) => ({ value, label: signed(value, axis.digits) })),
      { value: threshold, label: threshold === 0 ? '0' : signed(threshold, digits) },
      place,
    ),
  }
}

const ratioTicks = [
  [0.125, '0.125'],
  [0.25, '¼'],
  [0.5, '½'],
  [1, '1'],
  [2, '2'],
  [4, '4'],
  [8, '8'],
] as const

/** Ratios on a log scale. */
export function ratioScale(
  intervals: readonly Interval[],
  threshold: number,
  width: number,
): IntervalScale {
  const [low, high] = extent(intervals, [0.5, 1.5], Math.log)
  const place = (value: number) =>
    margin + ((Math.log(value) - low) / (high - low)) * (width - 2 * margin)
  return {
    width,
    place,
    threshold,
    passes: 'below',
    none: threshold === 1 ? null : 1,
    ticks: aroundThreshold(
      ratioTicks
        .filter(([value]) => Math.log(value) >= low && Math.log(value) <= high)
        .map(([value, label]) => ({ value, label })),
      { value: threshold, label: threshold === 1 ? '1' : `×${threshold}` },
      place,
    ),
  }
}

/** All estimates and `always`, and as much of the intervals as is not more than twice their middle half-width away. */
function extent(
  intervals: readonly Interval[],
  always: readonly number[],
  transform: (value: number) => number,
): readonly [number, number] {
  const estimates = intervals.flatMap(({ estimate }) => estimate ?? [])
  const widths = intervals
    .flatMap(({ ends }) => (ends ? [transform(ends[1]) - transform(ends[0])] : []))
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b)
  const most = 2 * (widths[Math.floor(widths.length / 2)] ?? 0)
  const centres = [...estimates, ...always].map(transform).filter(Number.isFinite)
  const ends = intervals.flatMap(({ estimate, ends: pair }) =>
    pair && estimate !== null
      ? pair
          .map(transform)
          .map((end) => clamp(end, transform(estimate) - most, transform(estimate) + most))
      : [],
  )
  const all = [...centres, ...ends]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  return high > low ? [low, high] : [low - 1, high + 1]
}

export const clamp = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value))

interface Tick {
  readonly value: number
  readonly label: string
}

function aroundThreshold(
  ticks: readonly Tick[],
  threshold: Tick,
  place: (value: number) => number,
): IntervalScale['ticks'] {
  const clear = ticks.filter(
    ({ value }) => Math.abs(place(value) - place(threshold.value)) >= apartBy,
  )
  return [
    ...clear.map((tick) => ({ ...tick, strong: false })),
    { ...threshold, strong: true },
  ].toSorted((a, b) => a.value - b.value)
}
