/**
 * How many of `kept` weights a rate prunes: kept × rate, half to even, in exact decimal. The rate is the decimal that it
 * prints as: 0.35 × 90 is 31.5 and rounds to 32, though the double nearest to 0.35 makes it 31.4999….
 *
 * @param kept a whole number from 0.
 * @param rate in 0…1.
 */
export function pruneCount(kept: number, rate: number): number {
  if (!Number.isSafeInteger(kept) || kept < 0)
    throw new RangeError(`Kept weights are a whole number from 0, not ${kept}`)
  if (!(rate >= 0 && rate <= 1)) throw new RangeError(`A rate is between 0 and 1, not ${rate}`)
  const { digits, places } = decimalOf(rate)
  const unit = 10n ** BigInt(places)
  const product = BigInt(kept) * digits
  const whole = product / unit
  const rest = 2n * (product % unit)
  const up = rest > unit || (rest === unit && whole % 2n === 1n)
  return Number(up ? whole + 1n : whole)
}

/** digits ÷ 10^places, from the shortest decimal that reads as this number. */
function decimalOf(rate: number): { digits: bigint; places: number } {
  const [mantissa = '', exponent = '0'] = String(rate).split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) }
}
