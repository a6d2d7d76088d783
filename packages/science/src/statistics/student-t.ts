import studentT from '@stdlib/stats-base-dists-t'

/** P(T ≤ x), Student t with `degrees` > 0 degrees of freedom. x may be infinite. */
export const tCdf = (x: number, degrees: number): number => studentT.cdf(x, degrees)

/** Density at x. */
export const tDensity = (x: number, degrees: number): number => studentT.pdf(x, degrees)

const known = new Map<string, number>()

/**
 * The x with P(T ≤ x) = probability, 0 < probability < 1. Values are remembered: an answer asks for the same few
 * levels thousands of times, and inverting the distribution is the slowest thing it does.
 */
export function tQuantile(probability: number, degrees: number): number {
  const key = `${probability}/${degrees}`
  const remembered = known.get(key)
  if (remembered !== undefined) return remembered
  const quantile = studentT.quantile(probability, degrees)
  known.set(key, quantile)
  return quantile
}
