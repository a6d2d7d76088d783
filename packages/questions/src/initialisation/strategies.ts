import { contrastOf, type Contrast } from '@lottery/science'
import { pairedArms, type ArmPair } from '../answers/paired-arms.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { TrainedOutcome } from '../answers/trained-outcomes.ts'
import { startArm, startLabels, ticketArm, type Setting } from './arms.ts'
import { leastReplicates, type InitialisationSpecification } from './specification.ts'

const ofPlaces = {
  says: 'What is left of the ticket’s initial weights at its own places, beside draws that know nothing of them, or only how large they are.',
  mayNotSay: 'Anything about strategies where not even the ticket’s own weights help.',
}
const told: Readonly<Record<Setting, { title: string; says: string; mayNotSay: string }>> = {
  sparse: { title: 'by where the ticket’s places start, in the ticket’s mask', ...ofPlaces },
  whole: {
    title: 'by where the ticket’s places start, in the whole network, all else drawn anew',
    ...ofPlaces,
  },
  fresh: {
    title: 'by where a whole network without a ticket starts',
    says: 'All weights are drawn by layer from those that tickets of other replicates began with, beside draws that know nothing of them, or only how large they are.',
    mayNotSay:
      'Anything about this replicate’s ticket, which is not in the network. Replicates lend one another their tickets, so they are not wholly independent here.',
  },
}
const untouched = { arm: 'dense' }
const against = {
  glorot: 'a plain draw (Glorot)',
  gaussian: 'a Gaussian of equal variance',
} as const

/** The ticket's own weights first: they are the positive reference, where there is a ticket. */
const treatedIn = (
  setting: Setting,
  { strategies }: InitialisationSpecification,
): readonly Pick<ArmPair, 'arm' | 'label'>[] =>
  setting === 'fresh'
    ? [{ arm: startArm(setting, 'fitted'), label: startLabels.fitted }]
    : [
        { arm: ticketArm(setting), label: 'The ticket’s own weights' },
        ...strategies.map((kind) => ({ arm: startArm(setting, kind), label: startLabels[kind] })),
      ]

/** Each start against both plain draws. */
export function strategyContrast(
  specification: InitialisationSpecification,
  placed: PlacedOutcomes,
  setting: Setting,
  outcome: TrainedOutcome,
): Contrast {
  const { title, ...words } = told[setting]
  const rows = treatedIn(setting, specification).flatMap((one) =>
    (['glorot', 'gaussian'] as const).map((control) =>
      pairedArms(specification, placed, outcome, {
        ...one,
        control: startArm(setting, control),
        untouched,
        against: against[control],
      }),
    ),
  )
  const better = outcome.worse === 'below' ? 'above' : 'below'
  return contrastOf({
    key: `${setting}-${outcome.key}`,
    title: `${outcome.quantity.name}, ${title}`,
    quantity: outcome.quantity,
    replicates: specification.seeds.length,
    margin: outcome.margin,
    words: { [better]: 'helps', within: 'no better', [outcome.worse]: 'harms' },
    least: leastReplicates,
    rows: [
      ...rows,
      pairedArms(specification, placed, outcome, {
        arm: startArm(setting, 'gaussian'),
        control: startArm(setting, 'glorot'),
        untouched,
        label: startLabels.gaussian,
        against: against.glorot,
      }),
    ],
    ...words,
  })
}
