import { valueAxis } from '../axis/value-axis.ts'
import { pairOf } from '../pair.ts'
import { fixed, signed } from '../format.ts'
import { shownValue, type QuantityUnit } from '../quantity.ts'

/** The scale that all rows of a contrast share: from a difference in the API's unit to px. */
export interface ContrastScale {
  readonly width: number
  readonly place: (difference: number) => number
  readonly margin: number
  readonly ticks: readonly { readonly value: number; readonly label: string }[]
}

interface Difference {
  readonly mean: number
  readonly ci95?: readonly number[] | null
}

const inset = 6
/** Logarithms whose ratios read well. */
const ratios = [0.1, 0.2, 0.5, 0.8, 1, 1.25, 2, 5, 10]
const apartBy = 34

/** All estimates, no difference and the margin fit; an interval that runs far beyond the others is cut with an arrow. */
export function contrastScale(
  differences: readonly Difference[],
  margin: number,
  unit: QuantityUnit,
  width: number,
): ContrastScale {
  const halves = differences
    .flatMap(({ ci95 }) => (pairOf(ci95) ? [(ci95![1]! - ci95![0]!) / 2] : []))
    .toSorted((a, b) => a - b)
  const most = 4 * (halves[Math.floor(halves.length / 2)] ?? 0)
  const values = differences.flatMap(({ mean, ci95 }) => {
    const ends = pairOf(ci95) ?? [mean, mean]
    return [mean, Math.max(ends[0], mean - most), Math.min(ends[1], mean + most)]
  })
  const room = margin * 1.6
  const low = Math.min(-room, 0, ...values)
  const high = Math.max(room, 0, ...values)
  const factor = unit === 'RATIO' ? 1 : shownValue(1, unit)
  const axis = valueAxis(low * factor, high * factor, 3, 5)
  const [start, end] = unit === 'RATIO' ? [low, high] : [axis.low / factor, axis.high / factor]
  const place = (difference: number): number =>
    inset + ((difference - start) / (end - start || 1)) * (width - 2 * inset)
  const ticks =
    unit === 'RATIO'
      ? ratios.map((value) => ({ value: Math.log(value), label: `×${value}` }))
      : axis.ticks.map((value) => ({
          value: value / factor,
          label: value === 0 ? '0' : signed(value, axis.digits),
        }))
  return {
    width,
    place,
    margin,
    ticks: spaced(
      ticks.filter(({ value }) => value >= start && value <= end),
      place,
    ),
  }
}

/** Leaves out labels that would touch; that of no difference stays. */
function spaced(
  ticks: ContrastScale['ticks'],
  place: (value: number) => number,
): ContrastScale['ticks'] {
  const kept: ContrastScale['ticks'][number][] = ticks.filter(({ value }) => value === 0)
  for (const tick of ticks)
    if (kept.every(({ value }) => Math.abs(place(value) - place(tick.value)) >= apartBy))
      kept.push(tick)
  return kept.toSorted((a, b) => a.value - b.value)
}

/** `±0.2 points`, or `×0.91 to ×1.10`. */
export function marginText(margin: number, unit: QuantityUnit): string {
  if (unit === 'RATIO') return `×${fixed(Math.exp(-margin), 2)} to ×${fixed(Math.exp(margin), 2)}`
  const half = Number(shownValue(margin, unit).toPrecision(3))
  return `±${half}${unit === 'POINTS' || unit === 'SHARE' ? ' points' : ''}`
}
