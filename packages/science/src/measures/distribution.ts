import type { Aggregate } from '../statistics/aggregate.ts'
import type { Quantity, Reading } from './quantity.ts'

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
  /** Edges of the bins, one more than `shares`. */
  readonly edges: readonly number[]
  /** Share of the group in each bin, mean over replicates; they sum to 1 at most. */
  readonly shares: readonly number[]
  /** Replicates behind it. */
  readonly n: number
}
export interface DistributionStatistic {
  readonly label: string
  readonly value: Aggregate
  /** What it would be if the groups did not differ. */
  readonly nothing: number
}
