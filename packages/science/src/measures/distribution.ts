import type { Aggregate } from '../statistics/aggregate.ts'
import type { Quantity, QuantityUnit, Reading } from './quantity.ts'

/** How values spread in groups of weights, a panel a layer, beside statistics that tell the groups apart. */
export interface Distribution extends Reading {
  /** Unique within an answer; part of addresses. */
  readonly key: string
  readonly title: string
  readonly quantity: Quantity
  /** Replicates that the specification asks for. */
  readonly replicates: number
  readonly panels: readonly DistributionPanel[]
}
export interface DistributionPanel {
  /** The layer, as a rule. */
  readonly label: string
  readonly groups: readonly DistributionGroup[]
  readonly statistics: readonly DistributionStatistic[]
}
export interface DistributionGroup {
  /** `kept` or `pruned`, as a rule. */
  readonly label: string
  /** Edges of the bins, ascending, one more than `shares`; the same in all groups of a panel. */
  readonly edges: readonly number[]
  /** Share of the group in each bin, mean over replicates; they sum to 1 at most. */
  readonly shares: readonly number[]
  /** Replicates behind it. */
  readonly n: number
}
export interface DistributionStatistic {
  readonly label: string
  /** How it is written; as a plain number when left out. */
  readonly unit?: QuantityUnit
  readonly value: Aggregate
  /** What it would be if the groups did not differ. */
  readonly nothing: number
}

/** `shares`: one list a replicate, by bin; their mean stands for the group. Throws when none is given or lengths differ. */
export function distributionGroupOf(
  label: string,
  edges: readonly number[],
  shares: readonly (readonly number[])[],
): DistributionGroup {
  if (shares.length === 0 || shares.some((one) => one.length !== edges.length - 1))
    throw new RangeError(`${label} needs ${edges.length - 1} shares of at least one replicate`)
  const mean = (bin: number): number =>
    shares.reduce((sum, one) => sum + (one[bin] ?? 0), 0) / shares.length
  return { label, edges, shares: edges.slice(1).map((_, bin) => mean(bin)), n: shares.length }
}
