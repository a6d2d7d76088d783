import { pairOf } from '../pair.ts'
import { differenceText, intervalText, valueText, type QuantityUnit } from '../quantity.ts'

interface Bounded {
  readonly difference?: { readonly mean: number; readonly ci95?: readonly number[] | null } | null
  /** Some values of that side are only lower bounds. */
  readonly treatedCensored: boolean
  readonly controlCensored: boolean
}
interface Measured {
  readonly quantity: { readonly unit: QuantityUnit }
  readonly margin: number
}

/**
 * A difference and its interval as a reader may take them. A treated side that never got there makes it a lower bound,
 * `at least ×1.12 [1.04, ∞)`, a control's an upper one; with both it tells nothing.
 */
export function writtenDifference(
  { difference, treatedCensored, controlCensored }: Bounded,
  { quantity: { unit }, margin }: Measured,
  digits: number,
): { readonly mean: string; readonly interval: string } {
  if (!difference) return { mean: '', interval: '' }
  if (treatedCensored && controlCensored) return { mean: 'both censored', interval: '' }
  const mean = differenceText(difference.mean, unit, digits)
  const ends = pairOf(difference.ci95)
  const written = ends ? intervalText(ends, unit, margin, digits) : ''
  const [low = '', high = ''] = written.slice(1, -1).split(',\u00a0')
  if (treatedCensored) return { mean: `at least ${mean}`, interval: written && `[${low},\u00a0∞)` }
  if (controlCensored)
    return {
      mean: `at most ${mean}`,
      interval: written && `(${unit === 'RATIO' ? '0' : '−∞'},\u00a0${high}]`,
    }
  return { mean, interval: written }
}

/** The interval as it is drawn: what is not known runs off the scale. Null where nothing is, or nothing is known. */
export function drawnEnds({
  difference,
  treatedCensored,
  controlCensored,
}: Bounded): readonly [number, number] | null {
  const ends = pairOf(difference?.ci95)
  if (!ends || (treatedCensored && controlCensored)) return null
  return [controlCensored ? -Infinity : ends[0], treatedCensored ? Infinity : ends[1]]
}

/** One side of a difference: `≥ 1 922` where some of it never got there. */
export const sideText = (
  mean: number,
  unit: QuantityUnit,
  digits: number,
  isCensored: boolean,
): string => `${isCensored ? '≥\u00a0' : ''}${valueText(mean, unit, digits)}`
