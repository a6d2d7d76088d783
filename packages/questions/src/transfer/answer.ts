import {
  contrastOf,
  curveOf,
  networkOf,
  prunableLayers,
  totalOf,
  type Contrast,
  type Outcomes,
  type PairedValues,
  type Reading,
} from '@lottery/science'
import { againstRoundZero } from '../answers/against-round-zero.ts'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import {
  accuracyOutcome,
  neverGotThere,
  stepsOutcome,
  type TrainedOutcome,
} from '../answers/trained-outcomes.ts'
import type { Measures } from '../measures.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { dataTitle } from './data.ts'
import { headlineOf } from './headline.ts'
import { plan } from './plan.ts'
import { transferDraws, targetReplicates } from './replicates.ts'
import { leastReplicates, type TransferSpecification } from './specification.ts'

const placementsOf = rememberedPlan(plan)

/** What the ticket of the source is worth on the target, round by round, beside each of its controls. */
export function answer(specification: TransferSpecification, outcomes: Outcomes): Measures {
  const placements = placementsOf(specification)
  const placed = placedOutcomes(placements, outcomes)
  const accuracy = accuracyOutcome(specification.margin)
  const draws = transferDraws(specification)
  const compared = controls
    .filter(({ control }) => control in draws)
    .map((one) => contrastWith(specification, placed, accuracy, one))
  const speed = contrastWith(specification, placed, stepsOutcome('the dense network’s'), own)
  const found = foundContrast(specification, placed)
  return {
    headline: headlineOf(specification, placed, compared, found),
    contrasts: [...compared, speed, found],
    curve: curveOf({
      replicates: specification.seeds.length,
      weights: weightsOf(specification),
      rounds: targetReplicates(specification, placements, outcomes),
      arms: Object.entries(draws)
        .filter(([arm]) => arm !== 'source')
        .map(([arm, draws]) => ({
          arm,
          draws,
          controlOf: arm === 'transferred' ? null : 'transferred',
        })),
    }),
  }
}

const weightsOf = ({ network }: TransferSpecification): number =>
  totalOf(prunableLayers(networkOf(network)))

interface Compared extends Reading {
  /** A ticket that is better than this is as good too. */
  readonly noWorse?: true
  readonly control: string
  readonly against: string
  readonly title: string
}

const own: Compared = {
  control: 'own-ticket',
  against: 'a ticket found on the target',
  title: 'Is the ticket of the source as good as the target’s own?',
  says: 'Both were pruned as often from the same initial weights, one on each data set, and are trained on the target.',
  mayNotSay: 'That they are the same ticket: two masks may do equally well.',
}

const controls: readonly Compared[] = [
  { ...own, noWorse: true },
  {
    control: 'random-reinit',
    against: 'its mask, drawn anew',
    title: 'Do its initial weights matter on the target?',
    says: 'The same mask of the source, with its own initial weights and with others.',
    mayNotSay: 'Whether the mask matters: both have it.',
  },
  {
    control: 'random-mask',
    against: 'random masks with its counts',
    title: 'Does its choice of weights matter on the target?',
    says: 'As many weights of each layer, those kept on the source and random ones, from the same start.',
    mayNotSay:
      'That all of the choice is about the data: which inputs are ever lit is alike in many data sets.',
  },
  {
    control: 'dense',
    against: 'the dense network',
    title: 'Is the ticket of the source as good as the whole network?',
    says: 'The sparse network and the whole one, both trained on the target.',
    mayNotSay: 'Whether it is a matter of the mask or of the number of weights.',
  },
  {
    control: 'signs',
    against: 'its mask and signs alone',
    title: 'Are mask and signs enough?',
    says: 'The same mask; of its initial weights either all or only the signs.',
    mayNotSay: 'Anything about signs after training: these are those of the start.',
  },
  {
    control: 'fine-tune',
    against: 'its trained weights',
    title: 'Is it better to go on from what was trained on the source?',
    says: 'The same mask, from its initial weights and from those that it ended with on the source.',
    mayNotSay: 'Which is cheaper: the fine-tuned one has been trained twice as long.',
  },
]

/** One row a round at which the ticket is tried, paired within replicates, draws averaged first. */
function contrastWith(
  specification: TransferSpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
  { control, against, ...contrast }: Compared,
): Contrast {
  const { seeds, at } = specification
  const shares = plannedRemaining(specification)
  const isSpeed = outcome.key === 'steps'
  return contrastOf({
    key: `${outcome.key}-${control}`,
    ...contrast,
    ...(isSpeed && { title: 'And as fast?' }),
    quantity: outcome.quantity,
    replicates: seeds.length,
    margin: outcome.margin,
    words: isSpeed
      ? { below: 'faster', within: 'as fast', above: 'slower' }
      : { below: 'worse', within: contrast.noWorse ? 'no worse' : 'as good', above: 'better' },
    least: leastReplicates,
    rows: at.map((round): PairedValues => {
      const both = seeds.flatMap((replicate) => {
        const [dense] = placed.done({ arm: 'dense', replicate }) ?? []
        const [one] = placed.done({ arm: 'transferred', replicate, round }) ?? []
        const others = placed.done({
          arm: control,
          replicate,
          ...(control === 'dense' ? {} : { round }),
        })
        return dense && one && others ? [{ dense, one, others }] : []
      })
      const censored = {
        treated: both.some(({ dense, one }) => outcome.isCensored?.(one, dense) ?? false),
        control: both.some(({ dense, others }) =>
          others.some((other) => outcome.isCensored?.(other, dense) ?? false),
        ),
      }
      const bounds = censored.treated || censored.control ? `; ${neverGotThere}` : ''
      return {
        key: String(round),
        label: shareLabel(shares[round]!),
        arm: 'transferred',
        against: against + bounds,
        censored,
        pairs: both.map(({ dense, one, others }) => [
          outcome.of(one, dense),
          meanOf(others.map((other) => outcome.of(other, dense))),
        ]),
      }
    }),
  })
}

/** A ticket that does not do where it was found says nothing by failing elsewhere. */
function foundContrast(specification: TransferSpecification, placed: PlacedOutcomes): Contrast {
  const { seeds, at, margin, source } = specification
  const shares = plannedRemaining(specification)
  return contrastOf({
    key: 'found',
    title: 'Does it match the dense network where it was found?',
    quantity: accuracyOutcome(margin).quantity,
    replicates: seeds.length,
    margin,
    words: { below: 'fails', within: 'matches', above: 'better' },
    least: leastReplicates,
    noWorse: true,
    rows: at.map((round) => ({
      key: String(round),
      label: shareLabel(shares[round]!),
      arm: 'source',
      against: `the dense network, on ${dataTitle(source)}`,
      pairs: againstRoundZero(placed, seeds, 'source', round),
    })),
    says: 'The ticket of the source, trained and judged on the source.',
    mayNotSay: 'Anything about the target.',
  })
}

const shareLabel = (share: number): string => `${(100 * share).toFixed(1)} % of the weights`
