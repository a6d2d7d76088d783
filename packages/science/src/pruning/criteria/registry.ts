import type { Criterion } from './criterion.ts'
import { largeInit } from './large-init.ts'
import { magnitude } from './magnitude.ts'
import { magnitudeOverSigma } from './magnitude-over-sigma.ts'
import { movement } from './movement.ts'
import { smallFinal } from './small-final.ts'

/** A criterion is one file and one line here. */
export const criteria = {
  magnitude,
  'magnitude-over-sigma': magnitudeOverSigma,
  movement,
  'large-init': largeInit,
  'small-final': smallFinal,
} as const satisfies Record<string, Criterion>

export type CriterionKey = keyof typeof criteria
export const criterionOf = (key: CriterionKey): Criterion => criteria[key]
