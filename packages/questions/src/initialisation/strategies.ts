import { contrastOf, type Contrast } from '@lottery/science'
import { pairedArms } from '../answers/paired-arms.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { TrainedOutcome } from '../answers/trained-outcomes.ts'
import { startArm, startLabels, ticketArm, type Setting } from './arms.ts'
import { leastReplicates, type InitialisationSpecification } from './specification.ts'

const titles: Readonly<Record<Setting, string>> = {
  sparse: 'in the ticket’s mask',
  whole: 'in the whole network, all else drawn anew',
}
const untouched = { arm: 'dense' }
const against = {
  glorot: 'a plain draw (Glorot)',
  gaussian: 'a Gaussian of equal variance',
} as const

/** Each start against both plain draws, the ticket's own weights first: they are the positive reference. */
export function strategyContrast(
  specification: InitialisationSpecification,
  placed: PlacedOutcomes,
  setting: Setting,
  outcome: TrainedOutcome,
): Contrast {
  const treated = [
    { arm: ticketArm(setting), label: 'The ticket’s own weights' },
    ...specification.strategies.map((kind) => ({
      arm: startArm(setting, kind),
      label: startLabels[kind],
    })),
  ]
  const rows = treated.flatMap((one) =>
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
    title: `${outcome.quantity.name}, by where the ticket’s places start, ${titles[setting]}`,
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
    says: 'What is left of the ticket’s initial weights at its own places, beside draws that know nothing of them, or only how large they are.',
    mayNotSay:
      'Where not even the ticket’s own weights help, that others do not says nothing about them.',
  })
}
