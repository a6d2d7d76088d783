import type { Network, Parameters } from '../networks/network.ts'
import type { MeasuredValues } from '../outcomes/outcome.ts'
import type { Mask } from '../pruning/mask.ts'

/** A function of stored arrays. Its values are named by it, and mean the same for ever: a change is another key. */
export interface Measurement {
  readonly title: string
  /** Paper and section that define it. */
  readonly source: string
  /** Throws when the arrays are not those that it asks for: a bug of the plan that placed it. */
  readonly measure: (arrays: MeasuredArrays) => MeasuredValues
}

export interface MeasuredArrays {
  readonly network: Network
  readonly masks: readonly Mask[]
  /** θ0 of all places, before masking; null where the recipe names none. */
  readonly initial: Parameters | null
  /** Further starts that the recipe names, of other replicates. */
  readonly otherInitials?: readonly Parameters[]
  /** End weights of the rounds that the recipe names. */
  readonly ends: readonly Parameters[]
}
