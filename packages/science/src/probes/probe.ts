import type { Network, Parameters } from '../networks/network.ts'
import type { MeasuredValues } from '../outcomes/outcome.ts'
import type { Mask } from '../pruning/mask.ts'

/**
 * What is summed up weight by weight while a round is trained again, told as numbers for the places of some masks. The
 * engine makes the sums. Its values are named by it, and mean the same for ever: a change is another key.
 */
export interface Probe {
  readonly title: string
  /** Paper and section that define it, and where this one differs. */
  readonly source: string
  /** Throws when the arrays are of another network, or there is no mask: a bug of the plan that placed it. */
  readonly reduce: (probed: Probed) => MeasuredValues
}

export interface Probed {
  readonly network: Network
  readonly masks: readonly Mask[]
  /** The probe's sum of every prunable weight, by the names of the kernels. */
  readonly sums: Parameters
}
