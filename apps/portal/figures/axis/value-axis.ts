/** A vertical axis: where it starts and ends, its labels, and the digits that they need. */
export interface ValueAxis {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
  /** Digits after the point that tell all ticks apart. */
  readonly digits: number
}

const steps = [1, 2, 2.5, 5, 10]

/**
 * The smallest axis that holds `low`…`high` with `least` to `most` round labels. Its ends are labels, or halfway
 * between two where that saves room. Values are in the unit that is shown; equal ends are widened.
 */
export function valueAxis(low: number, high: number, least = 3, most = 5): ValueAxis {
  const span = high > low ? high - low : Math.max(Math.abs(high), 1) / 10
  const magnitude = 10 ** Math.floor(Math.log10(span / most))
  for (const factor of [1, 10, 100])
    for (const step of steps) {
      const size = step * factor * magnitude
      const first = Math.floor(low / size + 1e-9)
      const last = Math.ceil(high / size - 1e-9)
      const ends = last > first ? [first, last] : [first, first + 1]
      const labels = ends[1]! - ends[0]! + 1
      if (labels > most) continue
      const whole = axisFrom(ends[0]!, Math.max(ends[1]!, ends[0]! + least - 1), size)
      return trimmed(whole, low, high, least)
    }
  return axisFrom(Math.floor(low / span), Math.floor(low / span) + least - 1, span)
}

function axisFrom(first: number, last: number, size: number): ValueAxis {
  const digits = [0, 1, 2, 3, 4, 5].find((digit) => isWhole(size * 10 ** digit)) ?? 6
  return {
    low: first * size,
    high: last * size,
    ticks: Array.from({ length: last - first + 1 }, (_, index) =>
      Number(((first + index) * size).toFixed(10)),
    ),
    digits,
  }
}

/** Cuts half a step off either end that holds no value, as long as enough labels are left. */
function trimmed(axis: ValueAxis, low: number, high: number, least: number): ValueAxis {
  const half = (axis.ticks[1]! - axis.ticks[0]!) / 2
  const below = axis.ticks.length > least && low >= axis.low + half ? half : 0
  const above = axis.ticks.length - (below ? 1 : 0) > least && high <= axis.high - half ? half : 0
  return {
    ...axis,
    low: axis.low + below,
    high: axis.high - above,
    ticks: axis.ticks.slice(below ? 1 : 0, above ? -1 : undefined),
  }
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9
