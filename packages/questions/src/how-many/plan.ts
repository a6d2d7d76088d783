import type { Outcomes } from '@lottery/science'
import type { Placement } from '../question.ts'
import { disjointPlan } from './disjoint-plan.ts'
import { distributionPlan } from './distribution-plan.ts'
import { plantedPlan } from './planted-plan.ts'
import { isDisjoint, isPlanted, type HowManySpecification } from './specification.ts'

/** Only the search for disjoint tickets looks at what came out. */
export const plan = (specification: HowManySpecification, outcomes: Outcomes): Placement[] =>
  isDisjoint(specification)
    ? disjointPlan(specification, outcomes)
    : isPlanted(specification)
      ? plantedPlan(specification)
      : distributionPlan(specification)
