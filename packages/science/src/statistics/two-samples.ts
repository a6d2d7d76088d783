/**
 * Chance that a value of the first sample is above one of the second, ties counting half: the area under the curve of
 * telling them apart (Mann & Whitney 1947). 0.5 when either is empty.
 */
export function aucOf(first: Float64Array, second: Float64Array): number {
  const pairs = first.length * second.length
  if (pairs === 0) return 0.5
  const [a, b] = [first.toSorted(), second.toSorted()]
  let [wins, below, upTo] = [0, 0, 0]
  for (const value of a) {
    while (below < b.length && b[below]! < value) below += 1
    while (upTo < b.length && b[upTo]! <= value) upTo += 1
    wins += (below + upTo) / 2
  }
  return wins / pairs
}

/** Largest difference between the two shares of values up to any point (Smirnov 1939); 0 when either sample is empty. */
export function kolmogorovSmirnov(first: Float64Array, second: Float64Array): number {
  if (first.length === 0 || second.length === 0) return 0
  const [a, b] = [first.toSorted(), second.toSorted()]
  let [i, j, largest] = [0, 0, 0]
  while (i < a.length && j < b.length) {
    const value = Math.min(a[i]!, b[j]!)
    while (i < a.length && a[i]! <= value) i += 1
    while (j < b.length && b[j]! <= value) j += 1
    largest = Math.max(largest, Math.abs(i / a.length - j / b.length))
  }
  return largest
}
