import { noncentralTCdf } from './noncentral-t.ts'
import { tQuantile } from './student-t.ts'

/**
 * Chance that a one-sided paired t test at `alpha` shows a true distance `effect` > 0 from its threshold, given the
 * spread of the differences (> 0), at n ≥ 2 replicates.
 */
export const powerOf = (effect: number, sd: number, n: number, alpha: number): number =>
  1 - noncentralTCdf(tQuantile(1 - alpha, n - 1), n - 1, (effect * Math.sqrt(n)) / sd)

/**
 * The smallest n in `from`…`upTo` with the power asked for; null when there is none, so also when there is no effect.
 * Without spread any n shows an effect. Power rises with n, so halving finds it.
 */
export function replicatesFor(
  effect: number,
  sd: number,
  alpha: number,
  { power = 0.8, from = 5, upTo = 100 } = {},
): number | null {
  if (effect <= 0) return null
  if (sd === 0) return from
  const enough = (n: number): boolean => powerOf(effect, sd, n, alpha) >= power
  if (!enough(upTo)) return null
  let [low, high] = [from, upTo]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (enough(middle)) high = middle
    else low = middle + 1
  }
  return high
}
