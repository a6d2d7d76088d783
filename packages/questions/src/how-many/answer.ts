import type { Outcomes } from '@lottery/science'
import type { Measures } from '../measures.ts'
import { disjointAnswer } from './disjoint-answer.ts'
import { distributionAnswer } from './distribution-answer.ts'
import { isDisjoint, type HowManySpecification } from './specification.ts'

export const answer = (specification: HowManySpecification, outcomes: Outcomes): Measures =>
  isDisjoint(specification)
    ? disjointAnswer(specification, outcomes)
    : distributionAnswer(specification, outcomes)
