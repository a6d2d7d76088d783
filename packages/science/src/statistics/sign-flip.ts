import { sum } from './sum.ts'

/** Below 6 no one-sided p under 0.025 exists (2⁻⁵ is 0.031); above 24 the list grows and a t test needs no company. */
export const signFlipFrom = 6
export const signFlipUpTo = 24

/**
 * Exact one-sided p of a paired sign-flip test (Fisher 1935): the share of all 2ⁿ ways to flip the signs of the shifted
 * differences whose sum is at least the one seen. Tests "mean ≤ 0" against "above 0", symmetric differences supposed.
 * Null for n outside 6…24. Not by listing 2ⁿ sums: the sums of either half are made in order (2^(n/2) each) and paired
 * from both ends, so that n = 20 costs 1,024 steps instead of a million.
 */
export function signFlipP(differences: readonly number[]): number | null {
  const n = differences.length
  if (n < signFlipFrom || n > signFlipUpTo) return null
  const sizes = differences.map(Math.abs)
  const seen = sum(differences)
  // Sums that tie but for rounding count as at least as large: the test stays exact for discrete accuracies.
  const threshold = seen - 1e-12 * sum(sizes)
  const left = sortedSums(sizes.slice(0, n >> 1))
  const right = sortedSums(sizes.slice(n >> 1))
  let count = 0
  let from = right.length
  for (const sum of left) {
    while (from > 0 && sum + (right[from - 1] ?? 0) >= threshold) from--
    count += right.length - from
  }
  return count / (left.length * right.length)
}

/** Σ ±size over all choices of signs, ascending: each size merges two shifted copies of what is there. */
function sortedSums(sizes: readonly number[]): Float64Array {
  let sums = new Float64Array(1)
  for (const size of sizes) {
    const next = new Float64Array(sums.length * 2)
    let low = 0
    let high = 0
    for (let i = 0; i < next.length; i++) {
      const lower = low < sums.length ? (sums[low] ?? 0) - size : Infinity
      const higher = high < sums.length ? (sums[high] ?? 0) + size : Infinity
      if (lower <= higher) low++
      else high++
      next[i] = Math.min(lower, higher)
    }
    sums = next
  }
  return sums
}
