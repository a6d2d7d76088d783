import {
  contrastOf,
  type Contrast,
  type Done,
  type Outcomes,
  type PairedValues,
} from '@lottery/science'
import type { Measures } from '../measures.ts'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import {
  accuracyOutcome,
  areaOutcome,
  neverGotThere,
  stepsOutcome,
  type TrainedOutcome,
} from '../answers/trained-outcomes.ts'
import { plan } from './plan.ts'
import { leastReplicates, treatmentKinds, type NecessitySpecification } from './specification.ts'
import { headlineOf } from './headline.ts'
import { kindWords } from './words.ts'

const placementsOf = rememberedPlan(plan)

/** What is done to the ticket, held against the same done to subsets like it, in three outcomes; and its headline. */
export function answer(specification: NecessitySpecification, outcomes: Outcomes): Measures {
  const placed = placedOutcomes(placementsOf(specification), outcomes)
  const untouched = specification.seeds.flatMap(
    (replicate) => placed.done({ arm: 'untouched', replicate }) ?? [],
  )
  const area = areaOutcome(untouched, specification.margin)
  const check = sensitivityOf(specification, placed, area)
  const isSensitive = check.rows[0]?.decision === 'below'
  const [byArea, ...others] = [area, accuracyOutcome(specification.margin), stepsOutcome()].map(
    (outcome) => {
      const found = contrastBy(specification, placed, outcome)
      return isSensitive ? found : withoutNulls(found)
    },
  )
  if (!byArea) throw new Error('there is always an area')
  return {
    headline: headlineOf(specification, byArea, isSensitive),
    contrasts: [byArea, ...others, check],
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
      'Redrawing alone cannot show necessity: it may buy a new ticket at the same places. Removing speaks of places, flipping and shuffling of values, holding of their training.',
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
    mayNotSay: 'Nothing about tickets.',
  })

/** One pair a replicate in which both are in, draws averaged. */
function pairedBy(
  { seeds, rounds }: NecessitySpecification,
  placed: PlacedOutcomes,
  { of, isCensored = () => false }: TrainedOutcome,
  arm: string,
  control: string,
  words: Pick<PairedValues, 'label' | 'against'>,
): PairedValues {
  let censored = { treated: false, control: false }
  const pairs = seeds.flatMap((replicate) => {
    const [untouched] = placed.done({ arm: 'untouched', replicate, round: rounds }) ?? []
    const one = placed.done({ arm, replicate, round: rounds })
    const other = placed.done({ arm: control, replicate, round: rounds })
    if (!untouched || !one || !other) return []
    const mean = (all: readonly Done[]): number => meanOf(all.map((done) => of(done, untouched)))
    censored = {
      treated: censored.treated || one.some((done) => isCensored(done, untouched)),
      control: censored.control || other.some((done) => isCensored(done, untouched)),
    }
    return [[mean(one), mean(other)] as const]
  })
  const against =
    censored.treated || censored.control ? `${words.against}; ${neverGotThere}` : words.against
  return { key: `${arm}/${control}`, arm, ...words, against, pairs, censored }
}

/** Without a positive control that hurts, no difference may be called absent. */
const withoutNulls = (contrast: Contrast): Contrast => ({
  ...contrast,
  rows: contrast.rows.map((row) =>
    row.decision === 'within' ? { ...row, decision: 'undecided' } : row,
  ),
})
