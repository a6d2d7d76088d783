/** Chances of each degree from `least` on, as the API has them. */
export interface DegreeChances {
  readonly least: number
  readonly chances: readonly number[]
}

export interface DegreeBins {
  /** Degrees of one bin. */
  readonly width: number
  /** Units (or inputs) of each bin, from degree 0 on. */
  readonly counts: readonly number[]
  /** As many under a random mask of as many weights; null while the chances are not there. */
  readonly expected: readonly number[] | null
}

/** Bins of 1, 2, 5, 10 … degrees, 20 to 50 of them. */
export function degreeBins(degrees: Int32Array, byChance: DegreeChances | null): DegreeBins {
  const likely = byChance ? lastLikely(byChance, degrees.length) : 0
  const most = degrees.reduce((top, degree) => Math.max(top, degree), Math.max(1, likely))
  const width = binWidth(most + 1)
  const bins = Math.ceil((most + 1) / width)
  const counts = Array.from({ length: bins }, () => 0)
  for (const degree of degrees) counts[Math.floor(degree / width)]!++
  if (!byChance) return { width, counts, expected: null }
  const expected = Array.from({ length: bins }, () => 0)
  for (const [at, chance] of byChance.chances.entries()) {
    const bin = Math.floor((byChance.least + at) / width)
    if (bin < bins) expected[bin]! += chance * degrees.length
  }
  return { width, counts, expected }
}

/** The highest degree that more than a twentieth of one unit is expected to have. */
const lastLikely = ({ least, chances }: DegreeChances, units: number): number =>
  least + chances.findLastIndex((chance) => chance * units > 0.05)

function binWidth(degrees: number): number {
  for (let magnitude = 1; ; magnitude *= 10)
    for (const step of [1, 2, 5]) if (degrees / (step * magnitude) <= 48) return step * magnitude
}
