/** Weights that two masks both keep at one round, from their death rounds. */
export function sharedAt(one: Uint8Array, other: Uint8Array, round: number): number {
  let shared = 0
  for (let at = 0; at < one.length; at++) if (one[at]! > round && other[at]! > round) shared++
  return shared
}

/** Mean and standard deviation of the overlap of two random subsets of fixed sizes: hypergeometric. */
export function overlapByChance(
  total: number,
  one: number,
  other: number,
): { readonly mean: number; readonly sd: number } {
  const mean = (one * other) / total
  const variance = total > 1 ? (mean * (1 - one / total) * (total - other)) / (total - 1) : 0
  return { mean, sd: Math.sqrt(Math.max(0, variance)) }
}
