/**
 * Counts, shares, accuracies and ratios as the pages show them: thin spaces, true minus, no-break space before %.
 * Fractions come in as 0…1. Lengths of time and sizes are shorter here.
 */
const thin = '\u202f'
const noBreak = '\u00a0'
const minus = '\u2212'

export const whole = (value: number): string =>
  String(Math.round(value))
    .replace('-', minus)
    .replace(/\B(?=(\d{3})+$)/g, thin)

/** A minus never stands before a zero. */
export function fixed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  return value < 0 && Number(text) !== 0 ? minus + text : text
}

/** Weights remaining: one decimal, two under 1 %, and a plain 100. */
export const remaining = (fraction: number): string =>
  `${fraction >= 1 ? '100' : fixed(fraction * 100, fraction > 0 && fraction < 0.01 ? 2 : 1)}${noBreak}%`

/** Two decimals: the one data set so far is MNIST, where a tenth of a point is already a difference. */
export const accuracy = (fraction: number): string => fixed(fraction * 100, 2)

/** A difference in points, signed unless it rounds to zero: `+0.12`, `0.00`. */
export function points(fraction: number): string {
  const text = fixed(fraction * 100, 2)
  return Number(text) > 0 ? `+${text}` : text
}

export const ratio = (value: number): string => `×${value.toFixed(2)}`

export const interval = (
  bounds: readonly number[] | null | undefined,
  show: (value: number) => string,
): string => (bounds ? `[${bounds.map(show).join(', ')}]` : '')

/** About how long: the larger unit, and the next one where it matters. */
export function duration(seconds: number): string {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`
  if (seconds < 90) return `${Math.round(seconds)} s`
  const minutes = Math.round(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.round(hours / 24)} days`
}

/** Powers of ten, as disks are sold. */
export function bytes(count: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(Math.floor(Math.log10(Math.max(count, 1)) / 3), units.length - 1)
  const value = count / 1000 ** power
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`
}

export const counted = (count: number, noun: string): string =>
  `${whole(count)} ${noun}${count === 1 ? '' : 's'}`

/** `130 rounds`; with measurements among them, that is said. */
export const countedWork = (progress: {
  readonly total: number
  readonly measurements: number
}): string =>
  progress.measurements > 0
    ? `${whole(progress.total)} rounds and measurements`
    : counted(progress.total, 'round')
