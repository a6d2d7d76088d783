import type { Outcomes } from '@lottery/science'
import type { Measures } from '../measures.ts'
import { disjointAnswer } from './disjoint-answer.ts'
import { distributionAnswer } from './distribution-answer.ts'
import { plantedAnswer } from './planted-answer.ts'
import { isDisjoint, isPlanted, type HowManySpecification } from './specification.ts'

export const answer = (specification: HowManySpecification, outcomes: Outcomes): Measures =>
  isDisjoint(specification)
    ? disjointAnswer(specification, outcomes)
    : isPlanted(specification)
      ? plantedAnswer(specification, outcomes)
      : distributionAnswer(specification, outcomes)
