import type { Outcomes } from '@lottery/science'
import type { Placement } from '../question.ts'
import { blocksPlan } from './blocks-plan.ts'
import { embeddingPlan } from './embedding-plan.ts'
import { overlayPlan } from './overlay-plan.ts'
import { rescuePlan } from './rescue-plan.ts'
import type { DosedSpecification, SufficiencySpecification } from './specification.ts'

/** Only a rescue looks at what came out, for the start at which the network fails. */
export const plan = (
  specification: SufficiencySpecification,
  outcomes: Outcomes = new Map(),
): Placement[] =>
  specification.mode === 'rescue' ? rescuePlan(specification, outcomes) : dosePlan(specification)

/** All of it is known from the start. */
export function dosePlan(specification: DosedSpecification): Placement[] {
  switch (specification.mode) {
    case 'blocks':
      return blocksPlan(specification)
    case 'embedding':
      return embeddingPlan(specification)
    case 'overlay':
      return overlayPlan(specification)
  }
}
