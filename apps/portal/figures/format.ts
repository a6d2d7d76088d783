/**
 * How numbers are written (design language, "Numbers"). Fractions come in as 0…1 and go out as per cent or points.
 * A minus is U+2212, thousands are set off by a thin space, and a no-break space stands before %.
 */
const thin = '\u202f'
const noBreak = '\u00a0'
const minus = '\u2212'

/** `78.1`, with a true minus that never stands before a zero. */
export const fixed = (value: number, digits: number): string => {
  const text = Math.abs(value).toFixed(digits)
  return value < 0 && Number(text) !== 0 ? minus + text : text
}

/** `2 795`: whole numbers with a thin space between thousands. */
export const count = (value: number): string => {
  const digits = Math.round(Math.abs(value)).toString()
  const grouped = digits.replace(/\B(?=(\d{3})+$)/g, thin)
  return value < 0 && digits !== '0' ? minus + grouped : grouped
}

/** `78.1`: a fraction in per cent, without the sign. */
export const percentNumber = (fraction: number, digits: number): string =>
  fixed(fraction * 100, digits)

/** `78.1 %` */
export const percent = (fraction: number, digits: number): string =>
  `${percentNumber(fraction, digits)}${noBreak}%`

/** Weights remaining without the sign: one decimal, two under 1 %, and a plain 100. */
export const remainingNumber = (fraction: number): string =>
  fraction >= 1 ? '100' : percentNumber(fraction, fraction < 0.01 ? 2 : 1)

/** `6.9 %`, `0.72 %`, `100 %` */
export const remaining = (fraction: number): string => `${remainingNumber(fraction)}${noBreak}%`

/** `74` or `4.1`: a layer's kept share in a cell, two significant digits. */
export const shareInCell = (fraction: number): string =>
  fraction * 100 >= 9.95 ? fixed(fraction * 100, 0) : fixed(fraction * 100, 1)

/** Digits after the point for accuracies: test sets where tenths hide the difference get two. */
export const accuracyDigits = (dataset: string): number => (dataset.includes('mnist') ? 2 : 1)

/** `+3.6`, `−0.1`, `0.0` */
export const signed = (value: number, digits: number): string => {
  const text = fixed(value, digits)
  return Number(value.toFixed(digits)) > 0 ? `+${text}` : text
}

/** `+3.6 points` from 0.036 */
export const signedPoints = (fraction: number, digits: number): string =>
  `${signed(fraction * 100, digits)}${noBreak}points`

/** `×0.29` */
export const ratio = (value: number, digits = 2): string => `×${value.toFixed(digits)}`

/** `≥ ×1.00`: on which side of a ratio the true one lies, where a step on either side is only known to be the last. */
export const bound = ({
  censored,
  denseCensored,
}: {
  readonly censored: number
  readonly denseCensored: number
}): string => {
  if (censored > 0 && denseCensored > 0) return '? '
  return censored > 0 ? '≥ ' : denseCensored > 0 ? '≤ ' : ''
}

/** Loss: three decimals. */
export const loss = (value: number): string => value.toFixed(3)

/**
 * Digits that keep the written value on the threshold's true side: at least `digits`, and as many more as it takes,
 * four at most. A value that equals the threshold needs none.
 */
export const digitsBeside = (value: number, threshold: number, digits: number): number => {
  const side = Math.sign(value - threshold)
  for (let more = digits; more < digits + 4; more++)
    if (Math.sign(Number(value.toFixed(more)) - threshold) === side) return more
  return digits + 4
}

/** `[+2.4, +4.8]` from fractions, held against a threshold in fractions. */
export const pointsInterval = (
  [low, high]: readonly [number, number],
  threshold: number,
  digits: number,
): string => {
  const end = (fraction: number) =>
    signed(fraction * 100, digitsBeside(fraction * 100, threshold * 100, digits))
  return `[${end(low)},${noBreak}${end(high)}]`
}

/** `[0.28, 0.31]` */
export const ratioInterval = (
  [low, high]: readonly [number, number],
  threshold: number,
  digits = 2,
): string => {
  const end = (value: number) => value.toFixed(digitsBeside(value, threshold, digits))
  return `[${end(low)},${noBreak}${end(high)}]`
}

/** Replicates of either side that never got there and count as their last step. */
export interface Censoring {
  readonly ticketCensored?: number
  readonly controlCensored?: number
}

/**
 * A ratio of steps, ticket ÷ control, with its interval. A censored ticket makes it a lower bound and leaves the upper
 * end open, `at least ×0.87 [0.75, ∞)`; a censored control the other way, `at most ×0.57 (0, 0.80]`. With both it tells
 * nothing: `both censored`.
 */
export function stepsRatio(
  estimate: number,
  ends: readonly [number, number] | null,
  threshold: number,
  { ticketCensored = 0, controlCensored = 0 }: Censoring,
  digits = 2,
): { readonly ratio: string; readonly interval: string } {
  const end = (value: number) => value.toFixed(digitsBeside(value, threshold, digits))
  if (ticketCensored > 0 && controlCensored > 0) return { ratio: 'both censored', interval: '' }
  if (ticketCensored > 0)
    return {
      ratio: `at least ${ratio(estimate, digits)}`,
      interval: ends ? `[${end(ends[0])},${noBreak}∞)` : '',
    }
  if (controlCensored > 0)
    return {
      ratio: `at most ${ratio(estimate, digits)}`,
      interval: ends ? `(0,${noBreak}${end(ends[1])}]` : '',
    }
  return {
    ratio: ratio(estimate, digits),
    interval: ends ? ratioInterval(ends, threshold, digits) : '',
  }
}

/** `9 s`, `5 min`, `3 h 40 min`, `2 d 4 h`; never more than two units. */
export const duration = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${whole}${noBreak}s`
  const minutes = Math.round(whole / 60)
  if (minutes < 60) return `${minutes}${noBreak}min`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return withRest(hours, 'h', minutes % 60, 'min')
  return withRest(Math.floor(hours / 24), 'd', hours % 24, 'h')
}

const withRest = (whole: number, unit: string, rest: number, smaller: string): string =>
  `${whole}${noBreak}${unit}` + (rest > 0 ? ` ${rest}${noBreak}${smaller}` : '')

/** `1:28`, or `1:02:03` from an hour on. */
export const clock = (seconds: number): string => {
  const whole = Math.max(0, Math.floor(seconds))
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(whole % 60)}`
    : `${minutes}:${twoDigits(whole % 60)}`
}

const twoDigits = (value: number): string => value.toString().padStart(2, '0')

/** `41 MB`: powers of ten, as disks are sold. */
export const bytes = (value: number): string => {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB']
  const step = value < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(value) / 3))
  const scaled = value / 1000 ** step
  return `${scaled.toFixed(step > 0 && scaled < 10 ? 1 : 0)}${noBreak}${units[step]}`
}

/** The first eight digits of a SHA-256, as shown beside a name. */
export const shortIdentity = (identity: string): string => identity.slice(0, 8)

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** `three`, `12`: numbers in running text. */
export const inWords = (value: number): string => words[value] ?? count(value)

/** `1 round`, `2 rounds` */
export const counted = (value: number, noun: string): string =>
  `${count(value)}${noBreak}${noun}${value === 1 ? '' : 's'}`

/** `130 rounds`; with measurements among them, that is said. */
export const countedWork = (progress: {
  readonly total: number
  readonly measurements: number
}): string =>
  progress.measurements > 0
    ? `${count(progress.total)}${noBreak}rounds and measurements`
    : counted(progress.total, 'round')

/** As a sentence begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
