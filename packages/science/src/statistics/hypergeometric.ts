import { sum } from './sum.ts'

/** How many of `draws` places are marked, when `marked` of `population` places were marked at random: each below 2³¹. */
export interface Hypergeometric {
  readonly population: number
  readonly marked: number
  readonly draws: number
}

/** Chances of the counts from `least` on, one after the other; counts that are left out are less likely than `below` says. */
export interface Chances {
  readonly least: number
  readonly chances: readonly number[]
}

/** Mean, and standard deviation, of the count. */
export function hypergeometricMoments({ population, marked, draws }: Hypergeometric): {
  readonly mean: number
  readonly sd: number
} {
  const mean = (marked * draws) / population
  const variance =
    population > 1
      ? (mean * (1 - marked / population) * (population - draws)) / (population - 1)
      : 0
  return { mean, sd: Math.sqrt(Math.max(0, variance)) }
}

/**
 * The distribution, walked from its mode by ratios of neighbours, so that nothing overflows, until a chance is below
 * `below` of the mode's. What is given sums to 1.
 */
export function hypergeometricChances(
  { population, marked, draws }: Hypergeometric,
  below = 1e-16,
): Chances {
  const [least, most] = [Math.max(0, draws + marked - population), Math.min(draws, marked)]
  const mode = Math.min(
    most,
    Math.max(least, Math.floor(((draws + 1) * (marked + 1)) / (population + 2))),
  )
  /** P(count + 1) ÷ P(count) */
  const up = (count: number): number =>
    ((marked - count) * (draws - count)) / ((count + 1) * (population - marked - draws + count + 1))
  const above: number[] = []
  for (let count = mode, chance = 1; count < most; count++) {
    chance *= up(count)
    if (chance < below) break
    above.push(chance)
  }
  const under: number[] = []
  for (let count = mode, chance = 1; count > least; count--) {
    chance /= up(count - 1)
    if (chance < below) break
    under.push(chance)
  }
  const walked = [...under.toReversed(), 1, ...above]
  const total = sum(walked)
  return { least: mode - under.length, chances: walked.map((chance) => chance / total) }
}
