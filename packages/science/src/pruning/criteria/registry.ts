import type { Criterion } from './criterion.ts'
import { magnitude } from './magnitude.ts'

/** A criterion is one file and one line here. */
export const criteria = { magnitude } as const satisfies Record<string, Criterion>

/** Higher scores are kept; ties keep the lower (layer, index). */
export type CriterionKey = keyof typeof criteria
export const criterionKeys = Object.keys(criteria) as [CriterionKey, ...CriterionKey[]]
export const criterionOf = (key: CriterionKey): Criterion => criteria[key]
