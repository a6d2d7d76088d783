import type { Arm, Placement } from '../question.ts'
import type { CommonSpecification } from '../specification/common-fields.ts'
import type { Chain } from '../training/iterative-pruning.ts'

/** An arm that is trained beside a ticket's chain: one small file each, and one line in the registry. */
export interface ChainArm extends Omit<Arm, 'key'> {
  /** True when it draws something, so that it may be repeated within a replicate. */
  readonly isDrawn: boolean
  /** What a comparison with the ticket may not say. */
  readonly mayNotSay?: string
  /** Its placements in one replicate, from round 1 on. A round that it cannot fill is left out. */
  readonly place: (beside: BesideChain) => Placement[]
}

export interface BesideChain {
  readonly specification: CommonSpecification
  readonly seed: number
  readonly chain: Chain
  /** Key under which the arm is placed. */
  readonly arm: string
  /** Draws in the replicate; 1 for an arm that draws nothing. */
  readonly draws: number
}
