import type { Placement } from '../question.ts'
import { blocksPlan } from './blocks-plan.ts'
import { embeddingPlan } from './embedding-plan.ts'
import { overlayPlan } from './overlay-plan.ts'
import type { SufficiencySpecification } from './specification.ts'

/** All of it is known from the start. */
export const plan = (specification: SufficiencySpecification): Placement[] =>
  specification.mode === 'blocks'
    ? blocksPlan(specification)
    : specification.mode === 'embedding'
      ? embeddingPlan(specification)
      : overlayPlan(specification)
