import {
  contrastOf,
  networkOf,
  responseLineOf,
  slopeOver,
  type Contrast,
  type Outcomes,
  type Reading,
  type Response,
} from '@lottery/science'
import { accuracyOutcome } from '../answers/trained-outcomes.ts'
import type { Measures } from '../measures.ts'
import { armOfSize } from './arms.ts'
import { disjointBySize, disjointContrast, disjointTickets, disjointWords } from './disjoint.ts'
import { headlineOf } from './headline.ts'
import { equalCounts, levelsOf, stepWords } from './levels.ts'
import { counted, levelResults, type LevelResults, type Sparse } from './results.ts'
import { sizeToSize } from './size-to-size.ts'
import { leastReplicates, type SizeSpecification } from './specification.ts'

/** Whether tickets of equal counts are better in larger networks, and how few weights still win in each. */
export function answer(specification: SizeSpecification, outcomes: Outcomes): Measures {
  const levels = levelsOf(specification)
  const counts = equalCounts(specification, levels)
  const results = levels.map((level) => levelResults(specification, level, outcomes))
  const own = slopes(specification, results, counts, 'none')
  const beyond = slopes(specification, results, counts, 'random-mask')
  const beyondWhole = slopes(specification, results, counts, 'dense')
  const last = counts.at(-1)!
  const stepwise = sizeToSize(specification, results, last)
  const disjoint = disjointTickets(specification, levels, outcomes)
  return {
    headline: headlineOf(
      specification,
      results,
      { own, beyond, beyondWhole, stepwise },
      disjointWords(specification, disjoint),
    ),
    contrasts: [
      own,
      beyond,
      beyondWhole,
      bySize(specification, results, last, 'random-mask'),
      bySize(specification, results, last, 'dense'),
      stepwise,
      ...disjointContrast(disjoint),
    ],
    responses: [
      accuracyBySize(specification, results, last),
      smallestBySize(specification, results),
      accuracyByCount(specification, results, counts, 'ticket'),
      accuracyByCount(specification, results, counts, 'random-mask'),
      ...disjointBySize(
        specification,
        disjoint,
        (level) => placeOf(specification, { level }),
        axisOf(specification),
      ),
    ],
  }
}

const { quantity } = accuracyOutcome(0)

/** Where a size stands on the axis of a slope. */
const positionOf = ({ along }: SizeSpecification, { level }: LevelResults): number =>
  along === 'width' ? Math.log2(level.weights) : level.size

/** One row a count: how accuracy changes from size to size, against no change or against that of a control. */
function slopes(
  specification: SizeSpecification,
  results: readonly LevelResults[],
  counts: readonly number[],
  control: keyof typeof slopeReading,
): Contrast {
  const { seeds, margin, along } = specification
  const x = results.map((one) => positionOf(specification, one))
  const slopeOf = (arm: Sparse | 'dense', replicate: number, count: number): number | null => {
    const y = results.flatMap(
      (one) =>
        (arm === 'dense' ? one.dense(replicate) : one.accuracyAt(arm, replicate, count)) ?? [],
    )
    return y.length === x.length ? slopeOver(x, y) : null
  }
  return contrastOf({
    ...slopeReading[control],
    quantity: { ...quantity, name: `${quantity.name}, a ${stepWords[along]}` },
    replicates: seeds.length,
    // The margin is of the whole way from the smallest size to the largest.
    margin: margin / (Math.max(...x) - Math.min(...x)),
    words:
      control === 'none'
        ? { below: 'larger is worse', within: 'as good in any', above: 'larger is better' }
        : { below: 'gains less', within: 'gains as much', above: 'gains more' },
    least: leastReplicates,
    rows: counts.map((count) => ({
      key: String(count),
      label: `${counted(count)} weights`,
      arm: armOfSize('ticket', results.at(-1)!.level.place),
      against: slopeAgainst[control],
      pairs: seeds.flatMap((replicate) => {
        const treated = slopeOf('ticket', replicate, count)
        const other = control === 'none' ? 0 : slopeOf(control, replicate, count)
        return treated !== null && other !== null ? [[treated, other] as const] : []
      }),
    })),
  })
}

const slopeAgainst = {
  none: 'no change with size',
  'random-mask': 'random masks',
  dense: 'the whole networks',
}

const slopeReading: Readonly<
  Record<keyof typeof slopeAgainst, Reading & Pick<Contrast, 'key' | 'title'>>
> = {
  none: {
    key: 'slope',
    title: 'Are tickets of as many weights better in larger networks?',
    says: 'Tickets are compared at equal numbers of weights, whatever the network they were found in.',
    mayNotSay: 'How many tickets there are: a better best one is what more of them would give.',
  },
  'random-mask': {
    key: 'slope-random-mask',
    title: 'And beyond what random masks gain?',
    says: 'The same change with size, less that of random masks with as many weights of each layer.',
    mayNotSay:
      'That tickets get better: they gain on random masks also where those get worse. Read it with the one above.',
  },
  dense: {
    key: 'slope-dense',
    title: 'And beyond what the whole networks gain?',
    says: 'The same change with size, less that of the networks with all their weights.',
    mayNotSay:
      'Whether a ticket keeps pace by more to choose from or by a better network around it.',
  },
}

/** One row a size, at one count. */
function bySize(
  { seeds, margin }: SizeSpecification,
  results: readonly LevelResults[],
  count: number,
  control: 'random-mask' | 'dense',
): Contrast {
  const isDense = control === 'dense'
  return contrastOf({
    key: `ticket-${control}`,
    title: isDense
      ? `Does a ticket of ${counted(count)} weights match its whole network?`
      : `Is a ticket of ${counted(count)} weights better than random masks?`,
    quantity,
    replicates: seeds.length,
    margin,
    words: isDense
      ? { below: 'fails', within: 'matches', above: 'better' }
      : { below: 'worse', within: 'as good', above: 'better' },
    least: leastReplicates,
    ...(isDense && { noWorse: true }),
    rows: results.map(({ level, accuracyAt, dense }) => ({
      key: String(level.place),
      label: titleOf(level),
      arm: armOfSize('ticket', level.place),
      against: isDense ? 'its whole network' : 'random masks with its counts',
      pairs: seeds.flatMap((replicate) => {
        const ticket = accuracyAt('ticket', replicate, count)
        const other = isDense ? dense(replicate) : accuracyAt(control, replicate, count)
        return ticket !== null && other !== null ? [[ticket, other] as const] : []
      }),
    })),
    says: 'Each size was pruned until as few weights were left; between two rounds the value is on the line of log counts.',
    mayNotSay: 'That all rows hold together: they are not corrected for one another.',
  })
}

const titleOf = ({ network, weights }: LevelResults['level']): string =>
  `${networkOf(network).title}, ${counted(weights)} weights`

const axisOf = ({ along }: SizeSpecification): Response['axis'] =>
  along === 'width'
    ? { name: 'Weights of the whole network', scale: 'log', unit: 'number' }
    : { name: 'Hidden layers', scale: 'linear', unit: 'number' }
const placeOf = ({ along }: SizeSpecification, { level }: Pick<LevelResults, 'level'>): number =>
  along === 'width' ? level.weights : level.size

/** Replicates in which everything at a size is in. */
function accuracyBySize(
  specification: SizeSpecification,
  results: readonly LevelResults[],
  count: number,
): Response {
  const { seeds } = specification
  const found = results.map((one) => ({
    x: placeOf(specification, one),
    replicates: seeds.flatMap((replicate) => {
      const ticket = one.accuracyAt('ticket', replicate, count)
      const random = one.accuracyAt('random-mask', replicate, count)
      const dense = one.dense(replicate)
      return ticket === null || random === null || dense === null ? [] : [{ ticket, random, dense }]
    }),
  }))
  const line = (arm: string, key: 'ticket' | 'random' | 'dense', label: string) =>
    responseLineOf(
      arm,
      found.map(({ x, replicates }) => ({ x, values: replicates.map((one) => one[key]) })),
      label,
    )
  return {
    key: 'accuracy-by-size',
    title: `Accuracy by size, sparse networks with ${counted(count)} weights`,
    axis: axisOf(specification),
    quantity,
    replicates: seeds.length,
    lines: [
      line(armOfSize('ticket', 1), 'ticket', 'Ticket'),
      line(armOfSize('random-mask', 1), 'random', 'Random masks'),
      line('dense', 'dense', 'Whole network'),
    ],
    says: 'Sparse networks have equally many weights at every size; the whole one has all of its own.',
    mayNotSay: 'What another number of weights would show.',
  }
}

/** A size at which nothing is shown has no point. Counts are planned, so every replicate has the same. */
function smallestBySize(
  specification: SizeSpecification,
  results: readonly LevelResults[],
): Response {
  const line = (
    arm: string,
    label: string,
    roundOf: (one: LevelResults) => { readonly round: number } | null,
  ) =>
    responseLineOf(
      arm,
      results.map((one) => {
        const kept = one.level.kept[roundOf(one)?.round ?? -1]
        return {
          x: placeOf(specification, one),
          values: kept === undefined ? [] : specification.seeds.map(() => kept),
        }
      }),
      label,
    )
  return {
    key: 'smallest-by-size',
    title: 'Fewest weights, by size',
    axis: axisOf(specification),
    quantity: { name: 'Weights kept', unit: 'number' },
    replicates: specification.seeds.length,
    lines: [
      line(armOfSize('ticket', 1), 'Ticket wins', ({ smallest }) => smallest.winning),
      line(armOfSize('ticket', 2), 'Ticket matches', ({ smallest }) => smallest.matching.ticket),
      line(
        armOfSize('random-mask', 1),
        'Random masks match',
        ({ smallest }) => smallest.matching['random-mask'],
      ),
    ],
    says: 'The sparsest round that still wins, or is no worse than its whole network, from the first claim down without a miss.',
    mayNotSay:
      'That fewer would not do: rounds are steps, the last one is the end of the search, and an undecided round ends it too.',
  }
}

function accuracyByCount(
  { seeds }: SizeSpecification,
  results: readonly LevelResults[],
  counts: readonly number[],
  arm: Sparse,
): Response {
  const isTicket = arm === 'ticket'
  return {
    key: `accuracy-by-count-${arm}`,
    title: `${isTicket ? 'Tickets' : 'Random masks'} of every size, by weights kept`,
    axis: { name: 'Weights kept', scale: 'log', unit: 'number' },
    quantity,
    replicates: seeds.length,
    lines: results.map(({ level, accuracyAt }) =>
      responseLineOf(
        armOfSize(arm, level.place),
        counts.map((count) => ({
          x: count,
          values: seeds.flatMap((replicate) => accuracyAt(arm, replicate, count) ?? []),
        })),
        networkOf(level.network).title,
      ),
    ),
    says: isTicket
      ? 'Lines that lie on one another say that the network in which a ticket was found does not matter, only its number of weights.'
      : 'The same numbers of weights of each layer, at random places of the larger and the smaller networks.',
    mayNotSay: 'Anything beyond the counts that all sizes pass.',
  }
}
