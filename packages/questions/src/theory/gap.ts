import {
  contrastOf,
  responseLineOf,
  slopeOver,
  type Contrast,
  type Done,
  type PairedValues,
  type Response,
} from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { leastReplicates, type TheorySpecification } from './specification.ts'

/** A loss of one trained network, in nats an example. */
interface Told {
  readonly key: 'gap' | 'gap-at-end' | 'test-loss'
  readonly name: string
  readonly of: (done: Done) => number
}

/**
 * Mean loss on the training examples of the steps since the evaluation before, while the weights moved: all that is
 * stored of training. Every evaluation after step 0 has one.
 */
function trainingLossAt({ series: { trainingLoss } }: Done, step: number): number {
  const at = trainingLoss.steps.indexOf(step)
  const loss = trainingLoss.values[at]
  if (loss === undefined) throw new Error(`no training loss is stored at step ${step}`)
  return loss
}

export const told: readonly Told[] = [
  {
    key: 'gap',
    name: 'Test loss − training loss at the early-stop step',
    of: (done) => done.earlyStop.testLoss - trainingLossAt(done, done.earlyStop.step),
  },
  {
    key: 'gap-at-end',
    name: 'Test loss − training loss at the last step',
    of: (done) => done.end.testLoss - trainingLossAt(done, done.end.step),
  },
  {
    key: 'test-loss',
    name: 'Test loss at the early-stop step',
    of: ({ earlyStop }) => earlyStop.testLoss,
  },
]

const sparse = ['ticket', 'random-reinit', 'random-mask'] as const
export type SparseArm = (typeof sparse)[number]
const names: Readonly<Record<SparseArm, string>> = {
  ticket: 'Ticket',
  'random-reinit': 'Re-initialised',
  'random-mask': 'Random masks',
}

/** One arm of one replicate at one round, draws averaged; null while one is to come. */
function valueAt(
  placed: PlacedOutcomes,
  { of }: Told,
  at: { readonly arm: string; readonly replicate: number; readonly round: number },
): number | null {
  const done = placed.done(at)
  return done && meanOf(done.map(of))
}

/** Change a halving of the weights, from round 1 to the last, by least squares; null while a round is to come, or where none is sparser. */
function slopeOf(
  specification: TheorySpecification,
  placed: PlacedOutcomes,
  one: Told,
  arm: SparseArm,
  replicate: number,
): number | null {
  const shares = plannedRemaining(specification).slice(1)
  const values = shares.flatMap(
    (_, i) => valueAt(placed, one, { arm, replicate, round: i + 1 }) ?? [],
  )
  const halvings = shares.map((share) => -Math.log2(share))
  const isSparser = shares[0]! > shares.at(-1)!
  return isSparser && values.length === shares.length ? slopeOver(halvings, values) : null
}

/** Each arm against no change, then the ticket against both controls. */
export function slopes(
  specification: TheorySpecification,
  placed: PlacedOutcomes,
  one: Told,
): Contrast {
  const row = (arm: SparseArm, control: SparseArm | null): PairedValues => ({
    key: control ? `${arm}/${control}` : arm,
    label: names[arm],
    arm,
    against: control ? names[control].toLowerCase() : 'no change',
    pairs: specification.seeds.flatMap((replicate) => {
      const own = slopeOf(specification, placed, one, arm, replicate)
      const other = control ? slopeOf(specification, placed, one, control, replicate) : 0
      return own === null || other === null ? [] : [[own, other] as const]
    }),
  })
  return contrastOf({
    key: `${one.key}-slope`,
    title: `${one.name}: change with each halving of the weights`,
    quantity: { name: `${one.name}, a halving of the weights, in nats`, unit: 'number' },
    replicates: specification.seeds.length,
    margin: 0,
    words:
      one.key === 'test-loss'
        ? { below: 'falls', above: 'rises' }
        : { below: 'narrows', above: 'widens' },
    least: leastReplicates,
    rows: [
      ...sparse.map((arm) => row(arm, null)),
      row('ticket', 'random-reinit'),
      row('ticket', 'random-mask'),
    ],
    says: 'The least-squares slope over the logarithm of the weights that are kept, one a replicate, from the first pruned round to the last.',
    mayNotSay:
      'That a narrow gap is good by itself: it narrows too where training fits less. Read it beside the test loss.',
  })
}

export function byRemaining(
  specification: TheorySpecification,
  placed: PlacedOutcomes,
  one: Told,
): Response {
  const { seeds } = specification
  const shares = plannedRemaining(specification)
  const line = (arm: string, rounds: readonly number[]) =>
    responseLineOf(
      arm,
      rounds.map((round) => ({
        x: shares[round]!,
        values: seeds.flatMap((replicate) => valueAt(placed, one, { arm, replicate, round }) ?? []),
      })),
    )
  const pruned = shares.flatMap((_, round) => (round === 0 ? [] : [round]))
  return {
    key: `${one.key}-by-remaining`,
    title: `${one.name}, by weights remaining`,
    axis: { name: 'Weights remaining', scale: 'log', unit: 'share' },
    quantity: { name: `${one.name}, nats`, unit: 'number' },
    replicates: seeds.length,
    lines: [...sparse.map((arm) => line(arm, pruned)), line('dense', [0])],
    says: 'Losses are means of the cross-entropy an example; that of training is over the steps since the evaluation before.',
    mayNotSay: 'The gap in accuracy: none is measured on the training examples.',
  }
}
