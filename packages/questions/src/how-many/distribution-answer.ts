import {
  aggregateOrNull,
  contrastOf,
  distributionGroupOf,
  responseLineOf,
  type Contrast,
  type Distribution,
  type Outcomes,
  type PairedValues,
  type Response,
} from '@lottery/science'
import { againstRoundZero } from '../answers/against-round-zero.ts'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { accuracyOutcome } from '../answers/trained-outcomes.ts'
import type { Measures } from '../measures.ts'
import {
  agreementsOf,
  keptByMost,
  overLayers,
  sharedByTwo,
  ticketSize,
  unionOf,
  unionSize,
  type Agreement,
} from './agreement.ts'
import { agreementArm, chanceArm, ticketArm } from './arms.ts'
import { distributionHeadline } from './distribution-headline.ts'
import { distributionPlan } from './distribution-plan.ts'
import { overlapContrast } from './overlap-contrast.ts'
import { leastReplicates, type DistributionSpecification } from './specification.ts'

const placementsOf = rememberedPlan(distributionPlan)

/** How much of a ticket another order finds again, how many weights all orders find, and which most of them find. */
export function distributionAnswer(
  specification: DistributionSpecification,
  outcomes: Outcomes,
): Measures {
  const placed = placedOutcomes(placementsOf(specification), outcomes)
  const agreements = specification.seeds.flatMap((replicate) => {
    const [measured] = placed.measured({ arm: agreementArm, replicate }) ?? []
    return measured ? [agreementsOf(specification, measured)] : []
  })
  const half = halfContrast(specification, agreements)
  const overlap = overlapContrast(specification, placed)
  const found = foundContrast(specification, placed)
  const [union, most] = unionContrasts(specification, agreements)
  return {
    headline: distributionHeadline(specification, placed, { half, overlap, found, union }),
    contrasts: [half, overlap, union, most, found],
    responses: agreements.length > 0 ? [unionByRuns(specification, agreements)] : [],
    distributions: agreements.length > 0 ? [byLayer(specification, agreements)] : [],
  }
}

type Replicate = readonly Agreement[]
type Kind = Exclude<keyof Agreement, 'layer'>
const over = (replicate: Replicate, kind: Kind): number[] =>
  overLayers(replicate.map((layer) => layer[kind]))

const common = ({ seeds }: DistributionSpecification) => ({
  replicates: seeds.length,
  margin: 0,
  least: leastReplicates,
})
const sharedQuantity = {
  name: 'Share of one run’s ticket that another keeps too',
  unit: 'share',
} as const

const halfContrast = (
  specification: DistributionSpecification,
  agreements: readonly Replicate[],
): Contrast =>
  contrastOf({
    ...common(specification),
    key: 'half',
    title: 'Is it one ticket, or another in each order?',
    quantity: sharedQuantity,
    words: { above: 'mostly the same', below: 'mostly others' },
    rows: [
      {
        key: 'all',
        label: 'Two runs of one start',
        arm: ticketArm(1),
        against: 'half of the ticket',
        pairs: agreements.map((replicate) => [sharedByTwo(over(replicate, 'found')), 0.5]),
      },
    ],
    says: 'The same initial weights, pruned in several orders of the examples: whether two runs share more of their weights than they do not.',
    mayNotSay: 'That weights which differ are worth as much: only how many they are.',
  })

function unionContrasts(
  specification: DistributionSpecification,
  agreements: readonly Replicate[],
): readonly [union: Contrast, most: Contrast] {
  const { orders } = specification
  const rowsOf = (of: (counts: readonly number[]) => number): PairedValues[] =>
    (
      [
        ['alike', 'random weights that began as large'],
        ['anywhere', 'random weights of the layer'],
      ] as const
    ).map(([kind, against]) => ({
      key: kind,
      label: `${orders} runs`,
      arm: ticketArm(1),
      against,
      pairs: agreements.map((replicate) => [
        of(over(replicate, 'found')),
        of(over(replicate, kind)),
      ]),
    }))
  const union = contrastOf({
    ...common(specification),
    key: 'union',
    title: 'How many weights do all runs find together?',
    quantity: { name: `Weights that any of ${orders} runs keeps, in tickets`, unit: 'number' },
    words: { above: 'more than chance', below: 'fewer than chance' },
    rows: rowsOf((counts) => unionSize(counts) / ticketSize(counts)),
    says: 'One if every order finds the same ticket, as many as there are runs if no two share a weight.',
    mayNotSay: 'How large the union becomes in more orders than these.',
  })
  const most = contrastOf({
    ...common(specification),
    key: 'most',
    title: 'How much of a ticket do most runs keep?',
    quantity: { name: 'Share of a ticket that more than half of the runs keep', unit: 'share' },
    words: { above: 'more than chance', below: 'less than chance' },
    rows: rowsOf(keptByMost),
    says: 'The part of a ticket that hardly depends on the order of the examples.',
    mayNotSay: 'That this part would be a ticket by itself.',
  })
  return [union, most]
}

/** Is what each order finds a ticket at all? */
function foundContrast(
  { seeds, rounds, margin }: DistributionSpecification,
  placed: PlacedOutcomes,
): Contrast {
  const { quantity } = accuracyOutcome(margin)
  return contrastOf({
    key: 'found',
    title: 'Do the tickets of all orders match their dense networks?',
    quantity,
    replicates: seeds.length,
    margin,
    words: { below: 'fail', within: 'match', above: 'better' },
    least: leastReplicates,
    noWorse: true,
    rows: [
      {
        key: ticketArm(1),
        label: 'Tickets, mean over orders',
        arm: ticketArm(1),
        against: 'the whole network in the same orders',
        pairs: againstRoundZero(placed, seeds, ticketArm(1), rounds),
      },
    ],
    says: 'Whether what overlaps, or does not, are tickets.',
    mayNotSay: 'Anything about a single order.',
  })
}

function unionByRuns(
  specification: DistributionSpecification,
  agreements: readonly Replicate[],
): Response {
  const line = (kind: Kind) =>
    Array.from({ length: specification.orders }, (_, i) => i + 1).map((runs) => ({
      x: runs,
      values: agreements.map((replicate) => {
        const counts = over(replicate, kind)
        return unionOf(counts, runs) / ticketSize(counts)
      }),
    }))
  return {
    key: 'union-by-runs',
    title: 'Weights that any run keeps, by number of runs',
    axis: { name: 'Runs', scale: 'linear', unit: 'number' },
    quantity: { name: 'Weights that any of them keeps, in tickets', unit: 'number' },
    replicates: specification.seeds.length,
    lines: [
      responseLineOf(ticketArm(1), line('found'), 'Found'),
      responseLineOf(chanceArm, line('alike')),
    ],
    says: 'How the union grows with each further order, in the mean over all choices of so many runs.',
    mayNotSay: 'How it goes on beyond the runs that were made.',
  }
}

/** Of the weights that any run keeps, the share that each number of runs keeps. */
function byLayer(
  { seeds, orders }: DistributionSpecification,
  agreements: readonly Replicate[],
): Distribution {
  const edges = Array.from({ length: orders + 1 }, (_, i) => i + 0.5)
  return {
    key: 'agreement',
    title: 'How many runs keep a weight that any of them keeps?',
    quantity: { name: 'Runs that keep it', unit: 'number' },
    replicates: seeds.length,
    panels: agreements[0]!.map(({ layer }, index) => {
      const of = (kind: Kind) => agreements.map((replicate) => replicate[index]![kind])
      const shared = aggregateOrNull(of('found').filter(isKept).map(sharedByTwo))
      return {
        label: layer,
        groups: [
          distributionGroupOf('Found', edges, of('found').map(sharesOfUnion)),
          distributionGroupOf('By chance', edges, of('alike').map(sharesOfUnion)),
        ],
        statistics: shared
          ? [
              {
                label: 'Shared by two runs',
                unit: 'share',
                value: shared,
                nothing: meanOf(of('alike').filter(isKept).map(sharedByTwo)),
              },
            ]
          : [],
      }
    }),
    says: 'Weights on the right are found in every order, those on the left in one alone; chance draws among weights that began as large.',
    mayNotSay: 'Which of them the network needs.',
  }
}

function sharesOfUnion(counts: readonly number[]): number[] {
  const union = unionSize(counts)
  return counts.slice(1).map((places) => (union > 0 ? places / union : 0))
}

const isKept = (counts: readonly number[]): boolean => ticketSize(counts) > 0
