import type { Outcomes } from '@lottery/science'
import { withoutNulls } from '../answers/paired-arms.ts'
import { placedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { accuracyOutcome, areaOutcome, stepsOutcome } from '../answers/trained-outcomes.ts'
import type { Measures } from '../measures.ts'
import { headlineOf } from './headline.ts'
import { lossDecreaseContrast } from './loss-decrease.ts'
import { movementContrast } from './movement.ts'
import { partsContrast, sensitivity } from './parts.ts'
import { plan } from './plan.ts'
import type { SeekingSpecification } from './specification.ts'

const placementsOf = rememberedPlan(plan)

/** Where the dense training went, and what training the ticket alone, or all but it, achieves. */
export function answer(specification: SeekingSpecification, outcomes: Outcomes): Measures {
  const { seeds, margin } = specification
  const placed = placedOutcomes(placementsOf(specification), outcomes)
  const untouched = seeds.flatMap((replicate) => placed.done({ arm: 'untouched', replicate }) ?? [])
  const area = areaOutcome(untouched, margin)
  const check = sensitivity(specification, placed, area)
  const isSensitive = check.rows[0]?.decision === 'below'
  const [accuracy, ...others] = [accuracyOutcome(margin), area, stepsOutcome()].map((outcome) => {
    const found = partsContrast(specification, placed, outcome)
    return isSensitive ? found : withoutNulls(found)
  })
  const movement = movementContrast(specification, placed)
  return {
    headline: headlineOf(specification, movement, accuracy!),
    contrasts: [movement, lossDecreaseContrast(specification, placed), accuracy!, ...others, check],
  }
}
