import { count, fixed } from '../format.ts'
import { shownValue } from '../quantity.ts'
import { valueAxis } from '../axis/value-axis.ts'
import type { Frame } from '../axis/layout.ts'
import { standsEverywhere, type ResponseData } from './response-fragment.ts'

/** The horizontal axis of a response. */
export interface Across {
  readonly place: (x: number) => number
  /** Shares of the weights run down, as everywhere: sparser to the right. */
  readonly falls: boolean
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

const apartBy = 38

/** Every place that has a point gets a tick; labels where they do not touch, the last one before others. */
export function acrossOf({ axis, lines }: ResponseData, frame: Frame): Across {
  const falls = axis.unit === 'SHARE'
  const places = [
    ...new Set(
      lines
        .filter((line) => !standsEverywhere(line))
        .flatMap(({ points }) => points.map(({ x }) => x)),
    ),
  ].toSorted((a, b) => (falls ? b - a : a - b))
  const along = (x: number): number => (axis.scale === 'LOG' ? Math.log(x) : x)
  const [first, last] = [along(places[0] ?? 0), along(places.at(-1) ?? 1)]
  const inset = 22
  const place = (x: number): number =>
    first === last
      ? (frame.left + frame.right) / 2
      : frame.left +
        inset +
        ((along(x) - first) / (last - first)) * (frame.right - frame.left - 2 * inset)
  const labelled: number[] = []
  for (const x of [places.at(-1), ...places])
    if (x !== undefined && labelled.every((other) => Math.abs(place(other) - place(x)) >= apartBy))
      labelled.push(x)
  return {
    place,
    falls,
    ticks: places.map((x) => ({ x, label: labelled.includes(x) ? placeText(x, axis.unit) : '' })),
  }
}

const placeText = (x: number, unit: ResponseData['axis']['unit']): string => {
  if (unit === 'STEPS' || Math.abs(x) >= 1000) return count(x)
  const shown = shownValue(x, unit)
  if (Number.isInteger(shown)) return fixed(shown, 0)
  return unit === 'SHARE' ? fixed(shown, shown < 1 ? 2 : 1) : String(Number(shown.toPrecision(3)))
}

/** The vertical axis, in the unit that is shown; ratios stand at their own values. */
export function upOf(values: readonly number[]) {
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1]
  return valueAxis(low, high)
}
