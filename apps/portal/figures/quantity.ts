import type { QuantityUnit } from '../gql/graphql.ts'
import { count, digitsBeside, fixed, ratio, signed } from './format.ts'

export type { QuantityUnit }

/** From the API's number to the one that a reader sees; logarithms become what they are the logarithm of. */
export const shownValue = (value: number, unit: QuantityUnit): number => {
  if (unit === 'POINTS' || unit === 'SHARE') return value * 100
  return unit === 'RATIO' ? Math.exp(value) : value
}

/** What stands behind the name of a quantity on its axis. */
export const axisTitle = (name: string, unit: QuantityUnit): string =>
  unit === 'POINTS' || unit === 'SHARE' ? `${name}, %` : name

const differenceUnits: Readonly<Record<QuantityUnit, string | null>> = {
  POINTS: 'points',
  SHARE: 'points',
  RATIO: 'ratio',
  STEPS: 'steps',
  NUMBER: null,
}

/** What stands behind `difference`: what it is counted in; nothing where a number has no unit. */
export const differenceName = (unit: QuantityUnit): string =>
  differenceUnits[unit] === null ? '' : `, ${differenceUnits[unit]}`

/** What stands behind the name of either side of a difference. */
export const sideUnit = (unit: QuantityUnit): string =>
  unit === 'POINTS' || unit === 'SHARE' ? ', %' : ''

/** Digits after the point that leave half an interval with two significant ones; three at most. */
export function digitsOf(halfWidths: readonly number[], most = 3): number {
  const sorted = halfWidths.filter((half) => half > 0).toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)]
  if (middle === undefined) return 2
  return Math.min(most, Math.max(0, 1 - Math.floor(Math.log10(middle))))
}

/** A value as it is shown, given its digits. */
export function valueText(value: number, unit: QuantityUnit, digits: number): string {
  const shown = shownValue(value, unit)
  if (unit === 'STEPS' || (unit === 'RATIO' && shown >= 100)) return count(shown)
  if (unit === 'NUMBER' && Number.isInteger(shown)) return count(shown)
  return fixed(shown, digits)
}

/** `+0.52`, or `×1.20` of logarithms. */
export function differenceText(value: number, unit: QuantityUnit, digits: number): string {
  if (unit === 'RATIO') return ratio(Math.exp(value))
  return signed(shownValue(value, unit), digits)
}

/** `[+0.35, +0.62]`, with as many digits as keep either end on its side of the margin. */
export function intervalText(
  ends: readonly [low: number, high: number],
  unit: QuantityUnit,
  margin: number,
  digits: number,
): string {
  const written = ends.map((end) => {
    const threshold = end < 0 ? -margin : margin
    const [value, beside] = [shownValue(end, unit), shownValue(threshold, unit)]
    const enough = digitsBeside(value, beside, unit === 'RATIO' ? 2 : digits)
    return unit === 'RATIO' ? fixed(value, enough) : signed(value, enough)
  })
  return `[${written.join(',\u00a0')}]`
}
