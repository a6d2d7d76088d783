import type { QuantityUnit } from '../server/documents.ts'
import { accuracy, fixed, points, ratio, remaining, whole } from './numbers.ts'

/** A value as its unit is read: fractions in per cent, logarithms as what they are the logarithm of. */
export function valueOf(value: number, unit: QuantityUnit): string {
  switch (unit) {
    case 'POINTS':
      return accuracy(value)
    case 'SHARE':
      return remaining(value)
    case 'RATIO':
      return plain(Math.exp(value))
    case 'STEPS':
      return whole(value)
    case 'NUMBER':
      return plain(value)
  }
}

/** A difference of two such values, signed; of logarithms a factor. */
export function differenceOf(value: number, unit: QuantityUnit): string {
  switch (unit) {
    case 'POINTS':
    case 'SHARE':
      return points(value)
    case 'RATIO':
      return ratio(Math.exp(value))
    case 'STEPS':
      return signed(whole(value))
    case 'NUMBER':
      return signed(plain(value))
  }
}

/** What stands behind a quantity’s name. */
export const unitWords: Readonly<Record<QuantityUnit, string>> = {
  POINTS: 'points',
  SHARE: 'per cent',
  RATIO: 'ratio',
  STEPS: 'steps',
  NUMBER: '',
}

const signed = (text: string): string => (/^[^−]*[1-9]/.test(text) ? `+${text}` : text)

/** Three significant digits, whole numbers as they are. */
const plain = (value: number): string => {
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return whole(value)
  const decimals = value === 0 ? 0 : Math.min(6, 2 - Math.floor(Math.log10(Math.abs(value))))
  return fixed(value, Math.max(0, decimals))
}
