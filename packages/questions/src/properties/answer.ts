import type { Outcomes } from '@lottery/science'
import { placedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import type { Measures } from '../measures.ts'
import { askedOf } from './asked.ts'
import { degreeCheck, degreeDistribution, degreeMost, degreeSpread } from './degrees.ts'
import { headlineOf } from './headline.ts'
import { concentration, deadInputs } from './inputs.ts'
import { overlap, overlapByLayer, overlapByRound, overlapInDeviations } from './overlap.ts'
import { deadUnits, keptInVain, pathCount, pathResponses } from './paths.ts'
import { plan } from './plan.ts'
import type { PropertiesSpecification } from './specification.ts'

const placementsOf = rememberedPlan(plan)

/** How the ticket's mask is built, beside random ones of its counts and magnitude at initialisation. */
export function answer(specification: PropertiesSpecification, outcomes: Outcomes): Measures {
  const asked = askedOf(specification, placedOutcomes(placementsOf(specification), outcomes))
  const [spread, units, paths, inputs] = [
    degreeSpread(asked),
    deadUnits(asked),
    pathCount(asked),
    deadInputs(asked),
  ]
  return {
    headline: headlineOf(specification, [
      {
        contrast: spread,
        above: 'connections are bunched',
        below: 'connections are spread evenly',
      },
      { contrast: units, above: 'more units are given up', below: 'fewer units are given up' },
      { contrast: paths, above: 'it keeps more paths', below: 'it keeps fewer paths' },
      {
        contrast: inputs,
        above: 'more of it lies at dead inputs',
        below: 'less of it lies at dead inputs',
      },
    ]),
    contrasts: [
      spread,
      units,
      paths,
      keptInVain(asked),
      inputs,
      concentration(asked),
      overlap(asked),
      overlapByLayer(asked),
      overlapInDeviations(asked),
      degreeMost(asked),
      degreeCheck(asked),
    ],
    responses: [overlapByRound(asked), ...pathResponses(asked)],
    distributions: [degreeDistribution(asked)],
  }
}
