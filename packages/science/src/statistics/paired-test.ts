import { momentsOf } from './aggregate.ts'
import { signFlipP } from './sign-flip.ts'
import { tCdf, tQuantile } from './student-t.ts'

/** Student t on paired differences: one-sided bounds on either side, and p values against a shift. */
export interface PairedTest {
  readonly n: number
  readonly mean: number
  /** Null at n = 1; 0 when all differences are equal, and the bounds are then that value. */
  readonly sd: number | null
  /** One-sided bounds, each at confidence 1 − α; null at n = 1. */
  readonly bounds: readonly [low: number, high: number] | null
  /** p of "the true mean is at most `value`", small when it is above. Null at n = 1. */
  readonly above: (value: number) => number | null
  /** p of "the true mean is at least `value`", small when it is below. Null at n = 1. */
  readonly below: (value: number) => number | null
  /** The same by exact sign flips; null for n outside 6…24. */
  readonly signFlipAbove: (value: number) => number | null
  readonly signFlipBelow: (value: number) => number | null
}

/** `alpha` is one-sided: 0.025 gives 97.5 % bounds. One difference a replicate, at least one. */
export function pairedTest(differences: readonly number[], alpha: number): PairedTest {
  const { n, mean, sd } = momentsOf(differences)
  const above = (value: number): number | null =>
    sd === null ? null : upperTail(mean - value, sd / Math.sqrt(n), n - 1)
  const half = sd === null ? null : halfWidth(sd / Math.sqrt(n), n - 1, alpha)
  return {
    n,
    mean,
    sd,
    bounds: half === null ? null : [mean - half, mean + half],
    above,
    below: (value) => (sd === null ? null : upperTail(value - mean, sd / Math.sqrt(n), n - 1)),
    signFlipAbove: (value) => signFlipP(differences.map((difference) => difference - value)),
    signFlipBelow: (value) => signFlipP(differences.map((difference) => value - difference)),
  }
}

const halfWidth = (se: number, degrees: number, alpha: number): number =>
  se === 0 ? 0 : tQuantile(1 - alpha, degrees) * se

/** P(T ≥ excess ÷ se). Without spread: 0 when the excess is positive, else 1. */
const upperTail = (excess: number, se: number, degrees: number): number =>
  se === 0 ? (excess > 0 ? 0 : 1) : tCdf(-excess / se, degrees)

/** Two-sided p of "the true mean is 0"; null at n = 1. */
export function twoSidedP(differences: readonly number[]): number | null {
  const { above, below } = pairedTest(differences, 0.025)
  const [up, down] = [above(0), below(0)]
  return up === null || down === null ? null : Math.min(1, 2 * Math.min(up, down))
}
