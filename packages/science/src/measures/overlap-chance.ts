import { hypergeometricChances, hypergeometricMoments } from '../statistics/hypergeometric.ts'

/** Places among which two masks draw at random, each with the number that it keeps there. */
export interface Cell {
  readonly total: number
  readonly one: number
  readonly other: number
}

/** Places that both masks keep when each draws its own in every cell. */
export interface SharedByChance {
  readonly mean: number
  readonly sd: number
}

/** Hypergeometric in each cell, cells independent. */
export function sharedByChance(cells: readonly Cell[]): SharedByChance {
  let [mean, variance] = [0, 0]
  for (const { total, one, other } of cells) {
    if (total === 0) continue
    const moments = hypergeometricMoments({ population: total, marked: one, draws: other })
    mean += moments.mean
    variance += moments.sd ** 2
  }
  return { mean, sd: Math.sqrt(variance) }
}

/**
 * Expected shared ÷ (kept − shared) to second order, from mean and deviation of the number shared.
 * @param kept kept by the one and by the other, added
 * @returns null when neither keeps anything
 */
export const jaccardByChance = (kept: number, { mean, sd }: SharedByChance): number | null =>
  kept === 0 ? null : mean / (kept - mean) + (kept * sd ** 2) / (kept - mean) ** 3

/**
 * Mean Jaccard overlap of two random subsets of `one` and `other` places of `total`: shared ÷ (one + other − shared)
 * over the hypergeometric distribution. Null when both are empty.
 */
export function expectedJaccard({ total, one, other }: Cell): number | null {
  const kept = one + other
  if (kept === 0) return null
  const { least, chances } = hypergeometricChances({ population: total, marked: one, draws: other })
  return chances.reduce((mean, chance, at) => {
    const shared = least + at
    return mean + (chance * shared) / (kept - shared)
  }, 0)
}
