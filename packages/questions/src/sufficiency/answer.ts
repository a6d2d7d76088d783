import type { Outcomes } from '@lottery/science'
import type { Measures } from '../measures.ts'
import { doseAnswer } from './dose-answer.ts'
import { rescueAnswer } from './rescue-answer.ts'
import type { SufficiencySpecification } from './specification.ts'

export const answer = (specification: SufficiencySpecification, outcomes: Outcomes): Measures =>
  specification.mode === 'rescue'
    ? rescueAnswer(specification, outcomes)
    : doseAnswer(specification, outcomes)
