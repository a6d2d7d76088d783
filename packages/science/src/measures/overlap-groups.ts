import { sum } from '../statistics/sum.ts'
import { aggregateOrNull, type Aggregate } from '../statistics/aggregate.ts'
import { tQuantile } from '../statistics/student-t.ts'

/** Masks of two groups against each other, or of one against itself. */
export interface GroupOverlap {
  /** Places of the two groups, `one` ≥ `other`. */
  readonly one: number
  readonly other: number
  /** Pairs with one seed, and so with one start and one order; null where there are none. */
  readonly sameSeed: PairedOverlap | null
  /** Pairs with two seeds; null where there are none. */
  readonly otherSeed: PairedOverlap | null
}
/** Overlap ÷ chance, arithmetic mean over pairs. */
export interface PairedOverlap {
  readonly pairs: number
  /** Seeds in these pairs: what the interval counts. */
  readonly seeds: number
  readonly mean: number
  readonly min: number
  readonly max: number
  /**
   * Two-sided 95 % over seeds, since pairs that have a mask in common are not independent: Student t over the means of
   * each seed, and for pairs with two seeds by the jackknife that leaves out one seed at a time (Efron & Stein 1981).
   * Null below two seeds, or below three where pairs have two.
   */
  readonly ci95: readonly [low: number, high: number] | null
}

export interface SeededMask {
  readonly group: number
  readonly seed: number
}

interface Pair {
  readonly seeds: readonly [number, number]
  readonly ratio: number
}

/** @param ratioOf overlap ÷ chance of two masks by their places, the later one first; null pairs are left out */
export function groupOverlaps(
  masks: readonly SeededMask[],
  ratioOf: (one: number, other: number) => number | null,
): GroupOverlap[] {
  const pairs = new Map<string, { one: number; other: number; same: Pair[]; different: Pair[] }>()
  for (const [row, a] of masks.entries())
    for (const [column, b] of masks.slice(0, row).entries()) {
      const [one, other] = [Math.max(a.group, b.group), Math.min(a.group, b.group)]
      const key = `${one} ${other}`
      const found = pairs.get(key) ?? { one, other, same: [], different: [] }
      pairs.set(key, found)
      const ratio = ratioOf(row, column)
      if (ratio !== null)
        (a.seed === b.seed ? found.same : found.different).push({ seeds: [a.seed, b.seed], ratio })
    }
  return [...pairs.values()].map(({ one, other, same, different }) => ({
    one,
    other,
    sameSeed: overSeeds(same, studentOverSeeds),
    otherSeed: overSeeds(different, jackknifeOverSeeds),
  }))
}

function overSeeds(
  pairs: readonly Pair[],
  interval: (pairs: readonly Pair[], seeds: readonly number[]) => PairedOverlap['ci95'],
): PairedOverlap | null {
  const ratios = aggregateOrNull(pairs.map(({ ratio }) => ratio))
  if (!ratios) return null
  const seeds = [...new Set(pairs.flatMap((pair) => pair.seeds))]
  const { n, mean, min, max } = ratios
  return { pairs: n, seeds: seeds.length, mean, min, max, ci95: interval(pairs, seeds) }
}

const meanOf = (pairs: readonly Pair[]): number =>
  sum(pairs.map(({ ratio }) => ratio)) / pairs.length

const studentOverSeeds = (pairs: readonly Pair[], seeds: readonly number[]): Aggregate['ci95'] =>
  aggregateOrNull(seeds.map((seed) => meanOf(pairs.filter((pair) => pair.seeds[0] === seed))))
    ?.ci95 ?? null

function jackknifeOverSeeds(
  pairs: readonly Pair[],
  seeds: readonly number[],
): PairedOverlap['ci95'] {
  const without = seeds.map((seed) => pairs.filter((pair) => !pair.seeds.includes(seed)))
  if (seeds.length < 3 || without.some((rest) => rest.length === 0)) return null
  const means = without.map(meanOf)
  const centre = sum(means) / means.length
  const squares = sum(means.map((value) => (value - centre) ** 2))
  const half =
    tQuantile(0.975, seeds.length - 1) * Math.sqrt((squares * (seeds.length - 1)) / seeds.length)
  const mean = meanOf(pairs)
  return [mean - half, mean + half]
}
