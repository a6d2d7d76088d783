import type { Outcomes } from '@lottery/science'
import { placedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { accuracyOutcome, stepsOutcome } from '../answers/trained-outcomes.ts'
import type { Measures } from '../measures.ts'
import { ticketSettings, type Setting } from './arms.ts'
import { headlineOf } from './headline.ts'
import { aucContrast, foundIn, initialDistribution, otherContrasts } from './kept.ts'
import { asksFresh, plan } from './plan.ts'
import type { InitialisationSpecification } from './specification.ts'
import { strategyContrast } from './strategies.ts'

const placementsOf = rememberedPlan(plan)

/** What tells kept initial weights from pruned ones, and what of them is enough to start from. */
export function answer(specification: InitialisationSpecification, outcomes: Outcomes): Measures {
  const placed = placedOutcomes(placementsOf(specification), outcomes)
  const found = foundIn(specification, placed)
  const auc = aucContrast(specification, found)
  const settings: readonly Setting[] = [
    ...ticketSettings,
    ...(asksFresh(specification) ? (['fresh'] as const) : []),
  ]
  const accuracy = settings.map((setting) =>
    strategyContrast(specification, placed, setting, accuracyOutcome(specification.margin)),
  )
  const [sparse, , fresh] = accuracy
  const steps = settings.map((setting) =>
    strategyContrast(specification, placed, setting, stepsOutcome('the dense network’s')),
  )
  return {
    headline: headlineOf(specification, sparse!, fresh, auc),
    contrasts: [...accuracy, ...steps, auc, ...otherContrasts(specification, found)],
    distributions: [initialDistribution(specification, found)],
  }
}
