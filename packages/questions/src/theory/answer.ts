import type { Outcomes } from '@lottery/science'
import { placedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import type { Measures } from '../measures.ts'
import { measures as ticketMeasures } from '../winning-ticket/answer.ts'
import { byRemaining, slopes, told } from './gap.ts'
import { headlineOf } from './headline.ts'
import { pathContrast, pathsByLayer } from './paths.ts'
import { plan } from './plan.ts'
import { ticketQuestion, type TheorySpecification } from './specification.ts'

const placementsOf = rememberedPlan(plan)

/** The gap between test and training against sparsity, beside what random masks and re-draws have; and paths that are kept. */
export function answer(specification: TheorySpecification, outcomes: Outcomes): Measures {
  const placements = placementsOf(specification)
  const placed = placedOutcomes(placements, outcomes)
  const rounds = ticketReplicates(specification, placements, outcomes)
  const { curve, depthProfile } = ticketMeasures(ticketQuestion(specification), rounds)
  const changes = told.map((one) => slopes(specification, placed, one))
  return {
    headline: headlineOf(specification, placed, changes),
    contrasts: [
      ...changes,
      pathContrast(specification, placed, 'alike'),
      pathContrast(specification, placed, 'initial'),
    ],
    responses: [
      ...told.map((one) => byRemaining(specification, placed, one)),
      pathsByLayer(specification, placed),
    ],
    ...(curve && { curve }),
    ...(depthProfile && { depthProfile }),
  }
}
