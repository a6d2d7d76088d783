import { contrastOf, type Contrast } from '@lottery/science'
import { pairedArms } from '../answers/paired-arms.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { TrainedOutcome } from '../answers/trained-outcomes.ts'
import { matchedArm, parts, type Part } from './arms.ts'
import { leastReplicates, type SeekingSpecification } from './specification.ts'

const untouched = { arm: 'untouched' }
const labels: Readonly<Record<Part, string>> = {
  only: 'Only the ticket is trained',
  rest: 'Only the rest is trained',
}

/** Training in parts, against the same with subsets like the ticket, and against the network left alone. */
export const partsContrast = (
  specification: SeekingSpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
): Contrast =>
  contrastOf({
    key: outcome.key,
    title: `${outcome.quantity.name}, when a part is trained and the other stays at its start`,
    quantity: outcome.quantity,
    replicates: specification.seeds.length,
    margin: outcome.margin,
    words: {
      [outcome.worse]: 'worse',
      within: 'as good',
      [outcome.worse === 'below' ? 'above' : 'below']: 'better',
    },
    least: leastReplicates,
    rows: parts.flatMap((part) => [
      pairedArms(specification, placed, outcome, {
        arm: part,
        control: matchedArm(part),
        untouched,
        label: labels[part],
        against: 'the same with magnitude-matched weights',
      }),
      pairedArms(specification, placed, outcome, {
        arm: part,
        control: 'untouched',
        untouched,
        label: labels[part],
        against: 'the whole network, all of it trained',
      }),
    ]),
    says: 'How far training comes with the ticket’s places alone, and without them, beside as many other weights that began as large.',
    mayNotSay:
      'How the pruned network does, or one without its ticket: what stays at its start still computes.',
  })

/** The positive control must hurt, or no equality can be told. */
export const sensitivity = (
  specification: SeekingSpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
): Contrast =>
  contrastOf({
    key: 'sensitivity',
    title: 'Can this experiment see harm at all?',
    quantity: outcome.quantity,
    replicates: specification.seeds.length,
    margin: outcome.margin,
    sought: 'below',
    words: { below: 'harm seen', within: 'no harm' },
    least: leastReplicates,
    rows: [
      pairedArms(specification, placed, outcome, {
        arm: 'too-large',
        control: 'untouched',
        untouched,
        label: 'All weights start ten times too large',
        against: 'the network left alone',
      }),
    ],
    says: 'A treatment that must do harm, as a check on all others.',
    mayNotSay: 'Anything about tickets.',
  })
