import { contrastOf, type Contrast, type Outcomes, type PairedValues } from '@lottery/science'
import type { Measures } from '../measures.ts'
import { withoutNulls } from '../answers/paired-arms.ts'
import { placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import {
  accuracyOutcome,
  areaOutcome,
  stepsOutcome,
  type TrainedOutcome,
} from '../answers/trained-outcomes.ts'
import {
  generationResponses,
  generationsContrast,
  lastingContrast,
  overlapContrast,
  plannedGenerations,
  ticketsContrast,
} from './generations-answer.ts'
import { generationsSentence } from './generations-headline.ts'
import { pairedBy } from './paired-by.ts'
import { plan } from './plan.ts'
import {
  hasGenerations,
  leastReplicates,
  treatmentKinds,
  type NecessitySpecification,
} from './specification.ts'
import { headlineOf } from './headline.ts'
import { kindWords } from './words.ts'

const firstPlacements = rememberedPlan((specification: NecessitySpecification) =>
  plan(specification),
)

/** What is done to the ticket, held against the same done to subsets like it, in three outcomes; and its headline. */
export function answer(specification: NecessitySpecification, outcomes: Outcomes): Measures {
  const placements = hasGenerations(specification)
    ? plan(specification, outcomes)
    : firstPlacements(specification)
  const placed = placedOutcomes(placements, outcomes)
  const untouched = specification.seeds.flatMap(
    (replicate) => placed.done({ arm: 'untouched', replicate }) ?? [],
  )
  const area = areaOutcome(untouched, specification.margin)
  const check = sensitivityOf(specification, placed, area)
  const isSensitive = check.rows[0]?.decision === 'below'
  const accuracy = accuracyOutcome(specification.margin)
  const [byArea, ...others] = [area, accuracy, stepsOutcome()].map((outcome) => {
    const found = contrastBy(specification, placed, outcome)
    return isSensitive ? found : withoutNulls(found)
  })
  if (!byArea) throw new Error('there is always an area')
  const first: Measures = {
    headline: headlineOf(specification, byArea, isSensitive),
    contrasts: [byArea, ...others, check],
  }
  if (!hasGenerations(specification)) return first
  const arms = new Set(placements.map(({ arm }) => arm))
  const generations = plannedGenerations(specification, placed, (arm) => arms.has(arm))
  const asked = { specification, placed, generations }
  const lasting = lastingContrast(asked, accuracy)
  const overlap = overlapContrast(asked)
  const needed = generationsContrast(asked, area)
  return {
    headline: {
      ...first.headline!,
      sentence: `${first.headline!.sentence} ${generationsSentence(specification, generations, lasting)}`,
    },
    contrasts: [
      lasting,
      isSensitive ? needed : withoutNulls(needed),
      ticketsContrast(asked, accuracy),
      ...(overlap ? [overlap] : []),
      lastingContrast(asked, stepsOutcome()),
      ...first.contrasts!,
    ],
    responses: generationResponses(asked, accuracy),
  }
}

function contrastBy(
  specification: NecessitySpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
): Contrast {
  const kinds = treatmentKinds.filter((kind) => specification.kinds.includes(kind))
  const rowsOf = (kind: (typeof kinds)[number]): PairedValues[] => [
    pairedBy(specification, placed, outcome, kind, `${kind}-magnitude-matched`, {
      label: kindWords[kind].done,
      against: 'the same done to magnitude-matched weights',
    }),
    pairedBy(specification, placed, outcome, kind, `${kind}-matched`, {
      label: kindWords[kind].done,
      against: 'the same done to random weights, as many of each layer',
    }),
    pairedBy(specification, placed, outcome, kind, 'untouched', {
      label: kindWords[kind].done,
      against: 'the network left alone',
    }),
  ]
  return contrastOf({
    key: outcome.key,
    title: `${outcome.quantity.name}, when something is done to the ticket’s places`,
    quantity: outcome.quantity,
    replicates: specification.seeds.length,
    margin: outcome.margin,
    words: { [outcome.worse]: 'needed', within: 'not needed' },
    least: leastReplicates,
    rows: kinds.flatMap(rowsOf),
    says: 'How much the whole network loses when something is done to the places of its ticket, beside the same done to as many other weights that began as large.',
    mayNotSay:
      'That values are needed, by redrawing alone: it may buy a new ticket at the same places. Removing speaks of places, flipping and shuffling of values, holding of their training.',
  })
}

/** The positive control must hurt, or nothing can be said from an interval that holds no difference. */
const sensitivityOf = (
  specification: NecessitySpecification,
  placed: PlacedOutcomes,
  area: TrainedOutcome,
): Contrast =>
  contrastOf({
    key: 'sensitivity',
    title: 'Can this experiment see harm at all?',
    quantity: area.quantity,
    replicates: specification.seeds.length,
    margin: area.margin,
    sought: 'below',
    words: { below: 'harm seen', within: 'no harm' },
    least: leastReplicates,
    rows: [
      pairedBy(specification, placed, area, 'too-large', 'untouched', {
        label: 'All weights start ten times too large',
        against: 'the network left alone',
      }),
    ],
    says: 'A treatment that must do harm, as a check on all others.',
    mayNotSay: 'Anything about tickets.',
  })
