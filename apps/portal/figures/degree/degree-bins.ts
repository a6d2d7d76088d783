import { hypergeometric } from './hypergeometric.ts'

export interface DegreeBins {
  /** Degrees of one bin. */
  readonly width: number
  /** Units (or inputs) of each bin, from degree 0 on. */
  readonly counts: readonly number[]
  /** The same under a random mask of as many weights, by formula. */
  readonly expected: readonly number[]
}

/** Bins of 1, 2, 5, 10 … degrees, 20 to 50 of them. */
export function degreeBins(
  degrees: Int32Array,
  { total, kept, each }: { readonly total: number; readonly kept: number; readonly each: number },
): DegreeBins {
  const chances = hypergeometric(total, kept, each)
  const likely = chances.findLastIndex((chance) => chance * degrees.length > 0.05)
  const most = degrees.reduce((top, degree) => Math.max(top, degree), Math.max(1, likely))
  const width = binWidth(most + 1)
  const bins = Math.ceil((most + 1) / width)
  const counts = Array.from({ length: bins }, () => 0)
  for (const degree of degrees) counts[Math.floor(degree / width)]!++
  const expected = Array.from({ length: bins }, () => 0)
  for (const [degree, chance] of chances.entries()) {
    const bin = Math.floor(degree / width)
    if (bin < bins) expected[bin]! += chance * degrees.length
  }
  return { width, counts, expected }
}

function binWidth(degrees: number): number {
  for (let magnitude = 1; ; magnitude *= 10)
    for (const step of [1, 2, 5]) if (degrees / (step * magnitude) <= 48) return step * magnitude
}
