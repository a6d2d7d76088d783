import type { Placement } from '../question.ts'
import { plan as ticketPlan } from '../winning-ticket/plan.ts'
import { ticketQuestion, type TheorySpecification } from './specification.ts'

/** The plan of winning-ticket with re-draws and random masks, and nothing else: its rounds are looked at. */
export const plan = (specification: TheorySpecification): Placement[] =>
  ticketPlan(ticketQuestion(specification))
