import type { Criterion } from './criterion.ts'
import { magnitude } from './magnitude.ts'

/** A criterion is one file and one line here. */
export const criteria = { magnitude } as const satisfies Record<string, Criterion>

export type CriterionKey = keyof typeof criteria
export const criterionOf = (key: CriterionKey): Criterion => criteria[key]
