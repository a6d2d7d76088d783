/** Five decimals of a fraction: a thousandth of a point, and half the bytes. */
export const brief = (value: number): number => Math.round(value * 1e5) / 1e5
export const briefOrNull = (value: number | null | undefined): number | null =>
  value == null ? null : brief(value)
