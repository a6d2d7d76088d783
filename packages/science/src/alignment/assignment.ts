import { munkres } from 'munkres'

/**
 * Who goes with whom so that the sum of gains is the largest there is: place i takes `result[i]`, each one once. Gains are
 * square and finite, of place i and candidate j at [i][j]. Exact: the Hungarian algorithm (Munkres 1957), O(n³). Of several
 * best ones it is always the same.
 */
export function bestAssignment(gains: readonly Float64Array[]): Int32Array {
  const taken = new Int32Array(gains.length)
  for (const [place, candidate] of munkres(gains.map((row) => row.map((gain) => -gain))))
    taken[place] = candidate
  return taken
}

/** The sum of gains of an assignment. */
export const gainOf = (gains: readonly Float64Array[], taken: ArrayLike<number>): number =>
  gains.reduce((sum, row, place) => sum + row[taken[place]!]!, 0)
