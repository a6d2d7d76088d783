import {
  contrastOf,
  responseLineOf,
  type Contrast,
  type Outcomes,
  type PairedValues,
  type Response,
} from '@lottery/science'
import { no, undecided, yes } from '../answers/headlines.ts'
import { pairedArms, type ArmPair } from '../answers/paired-arms.ts'
import { placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import {
  accuracyOutcome,
  areaOutcome,
  stepsOutcome,
  type TrainedOutcome,
} from '../answers/trained-outcomes.ts'
import type { AnswerHeadline, Measures } from '../measures.ts'
import { pilotArm, rescueArms } from './arms.ts'
import { foundContrast } from './found-contrast.ts'
import { failingFactor, rescuePlan } from './rescue-plan.ts'
import { leastReplicates, type RescueSpecification } from './specification.ts'

/** Whether the ticket, put into a start at which the network fails, lets it train; beside its values shuffled. */
export function rescueAnswer(specification: RescueSpecification, outcomes: Outcomes): Measures {
  const placed = placedOutcomes(rescuePlan(specification, outcomes), outcomes)
  const { seeds, margin } = specification
  const untouched = seeds.flatMap((replicate) => placed.done({ arm: 'untouched', replicate }) ?? [])
  const area = areaOutcome(untouched, margin)
  const [byArea, ...others] = [area, accuracyOutcome(margin), stepsOutcome()].map((outcome) =>
    rescueContrast(specification, placed, outcome),
  )
  const fails = failsContrast(specification, placed, area)
  const found = foundContrast(specification, 'ticket', placed)
  return {
    headline: headlineOf(specification, placed, byArea!, fails, found),
    contrasts: [byArea!, ...others, fails, found],
    responses: [pilots(specification, placed)],
  }
}

const pairedBy = (
  specification: RescueSpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
  pair: Pick<ArmPair, 'arm' | 'control' | 'label' | 'against'>,
): PairedValues =>
  pairedArms(specification, placed, outcome, {
    ...pair,
    untouched: { arm: 'untouched', round: specification.rounds },
  })

function rescueContrast(
  specification: RescueSpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
): Contrast {
  const speaksFor = outcome.worse === 'below' ? 'above' : 'below'
  const row = (control: string, against: string): PairedValues => ({
    ...pairedBy(specification, placed, outcome, {
      arm: rescueArms.rescued,
      control,
      label: 'Ticket put in',
      against,
    }),
    key: control,
  })
  return contrastOf({
    key: outcome.key,
    title: `${outcome.quantity.name}, with the ticket in a start at which the network fails`,
    quantity: outcome.quantity,
    replicates: specification.seeds.length,
    margin: outcome.margin,
    sought: speaksFor,
    words: { [speaksFor]: 'rescues', within: 'no more', [outcome.worse]: 'harms' },
    least: leastReplicates,
    rows: [
      row(rescueArms.shuffled, 'the same values shuffled within each layer'),
      row(rescueArms.matched, 'as many other weights that began as large'),
      row(rescueArms.failing, 'nothing put in'),
    ],
    says: 'All weights but the ticket’s start at a scale at which the whole network fails; beside it the same with the ticket’s values shuffled, with other weights, and with nothing, where the ticket is as large as the rest.',
    mayNotSay:
      'That the ticket is enough alone: all weights are trained, and the scale was found on other draws of the same replicates.',
  })
}

/** Without a start at which the network fails there is nothing to rescue. */
const failsContrast = (
  specification: RescueSpecification,
  placed: PlacedOutcomes,
  area: TrainedOutcome,
): Contrast =>
  contrastOf({
    key: 'failing',
    title: 'Does the network fail at that start at all?',
    quantity: area.quantity,
    replicates: specification.seeds.length,
    margin: area.margin,
    sought: 'below',
    words: { below: 'fails', within: 'does not fail' },
    least: leastReplicates,
    rows: [
      {
        ...pairedBy(specification, placed, area, {
          arm: rescueArms.failing,
          control: 'untouched',
          label: 'Nothing put in',
          against: 'the network as it was drawn',
        }),
        key: 'failing',
      },
    ],
    says: 'A start that must do harm, as a check on all others.',
    mayNotSay: 'Anything about tickets.',
  })

const pilots = ({ seeds, factors }: RescueSpecification, placed: PlacedOutcomes): Response => ({
  key: 'pilots',
  title: 'At which start does the network fail?',
  axis: { name: 'Factor of all initial weights', scale: 'log', unit: 'number' },
  quantity: { name: 'Test accuracy at the early-stop step', unit: 'points' },
  replicates: seeds.length,
  lines: [
    responseLineOf(
      pilotArm(0),
      [1, ...factors].map((x, level) => ({
        x,
        values: seeds.flatMap((replicate) => {
          const [done] = placed.done({ arm: pilotArm(level), replicate }) ?? []
          return done ? [done.earlyStop.testAccuracy] : []
        }),
      })),
      'Other draws',
    ),
  ],
  says: 'Other draws of the network, none of which is tested: the first factor at which they fail is the one taken.',
  mayNotSay: 'Anything about tickets.',
})

function headlineOf(
  specification: RescueSpecification,
  placed: PlacedOutcomes,
  area: Contrast,
  fails: Contrast,
  found: Contrast,
): AnswerHeadline {
  const { seeds, factors } = specification
  const asked = seeds.length
  const arms = [
    ...factors.map((_, level) => pilotArm(level + 1)),
    pilotArm(0),
    'ticket',
    'untouched',
  ]
  const all = [...arms, ...Object.values(rescueArms)]
  const isLost = (replicate: number): boolean => all.some((arm) => placed.lost({ arm, replicate }))
  const lost = seeds.filter(isLost).length
  if (lost > 0) return undecided(`a network diverged in ${lost} of ${asked} replicates.`)
  const piloted = Math.min(
    ...[0, ...factors.map((_, level) => level + 1)].map(
      (level) =>
        seeds.filter((replicate) => placed.done({ arm: pilotArm(level), replicate })).length,
    ),
  )
  if (piloted < asked)
    return undecided(`the start is not chosen: ${piloted} of ${asked} replicates are in.`)
  const factor = failingFactor(specification, placed)
  if (factor === null)
    return undecided(
      `the network fails at none of the factors ${factors.join(', ')}: try larger ones.`,
    )
  const [row] = area.rows
  const n = row?.difference?.n ?? 0
  if (n < asked) return undecided(`${n} of ${asked} replicates are in.`)
  if (asked < leastReplicates)
    return undecided(`sufficiency takes ${leastReplicates} replicates, and this has ${asked}.`)
  if (fails.rows[0]?.decision !== 'below')
    return undecided(`the network does not fail at ${factor} times its start, n = ${n}.`)
  const start = `from a start ${factor} times as large, at which the network fails,`
  const limit =
    found.rows[0]?.decision === 'below'
      ? ' The ticket does not match the network it was found in.'
      : ''
  if (row?.decision === 'above')
    return yes(
      `${start} it trains better with its ticket put in than with the same values shuffled, n = ${n}.${limit}`,
    )
  if (row?.decision === 'within' || row?.decision === 'below')
    return no(
      `${start} it trains ${row.decision === 'within' ? 'no better' : 'worse'} with its ticket put in than with the same values shuffled, n = ${n}.${limit}`,
    )
  return undecided(`the interval crosses an end of the margin, n = ${n}.`)
}
