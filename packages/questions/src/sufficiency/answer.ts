import {
  contrastOf,
  responseLineOf,
  slopeOver,
  type Contrast,
  type Done,
  type Outcomes,
  type Quantity,
  type Response,
} from '@lottery/science'
import type { Measures } from '../measures.ts'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import {
  accuracyOutcome,
  areaOutcome,
  stepsOutcome,
  type TrainedOutcome,
} from '../answers/trained-outcomes.ts'
import { shuffledArm, ticketsArm } from './arms.ts'
import { headlineOf } from './headline.ts'
import { plan } from './plan.ts'
import { leastReplicates, type SufficiencySpecification } from './specification.ts'

/** What each ticket more changes, against the same values shuffled, in three outcomes; and the outcomes by number. */
export function answer(specification: SufficiencySpecification, outcomes: Outcomes): Measures {
  const placed = placedOutcomes(plan(specification), outcomes)
  const { seeds, margin } = specification
  const untouched = seeds.flatMap((replicate) => placed.done({ arm: 'untouched', replicate }) ?? [])
  const told = [areaOutcome(untouched, margin), accuracyOutcome(margin), stepsOutcome()]
  const slopes = told.map((outcome) => slopeContrast(specification, placed, outcome))
  const narrow = narrowContrast(specification, placed)
  return {
    headline: headlineOf(specification, slopes[0]!, narrow),
    contrasts: [...slopes, narrow],
    responses: told.map((outcome) => byTickets(specification, placed, outcome)),
  }
}

/** One outcome of one replicate by number of tickets, draws averaged; null while one of them is to come. */
function linesOf(
  { tickets, rounds }: SufficiencySpecification,
  placed: PlacedOutcomes,
  { of }: TrainedOutcome,
  replicate: number,
): { readonly tickets: readonly number[]; readonly shuffled: readonly number[] } | null {
  const [untouched] = placed.done({ arm: 'untouched', replicate }) ?? []
  const line = (armOf: (count: number) => string): number[] =>
    tickets.flatMap((count) => {
      const done = placed.done({ arm: armOf(count), replicate, round: rounds })
      return done && untouched ? [meanOf(done.map((one: Done) => of(one, untouched)))] : []
    })
  const lines = { tickets: line(ticketsArm), shuffled: line(shuffledArm) }
  const isComplete =
    lines.tickets.length === tickets.length && lines.shuffled.length === tickets.length
  return isComplete ? lines : null
}

/** The margin is of the whole way from the fewest tickets to the most, so a slope has its share of it. */
function slopeContrast(
  specification: SufficiencySpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
): Contrast {
  const { seeds, tickets } = specification
  const most = tickets.at(-1)!
  const isSpeed = outcome.worse === 'above'
  return contrastOf({
    key: outcome.key,
    title: `${outcome.quantity.name}: what each ticket more changes`,
    quantity: { ...outcome.quantity, name: `${outcome.quantity.name}, change a ticket` },
    replicates: seeds.length,
    margin: outcome.margin / (most - tickets[0]!),
    sought: isSpeed ? 'below' : 'above',
    words: isSpeed
      ? { below: 'tickets speed up', within: 'no more than chance', above: 'tickets slow down' }
      : { above: 'tickets help', within: 'no more than chance', below: 'tickets harm' },
    least: leastReplicates,
    rows: [
      {
        key: 'tickets/shuffled',
        label: 'Values of tickets',
        arm: ticketsArm(most),
        against: 'the same values shuffled within each ticket and layer',
        pairs: seeds.flatMap((replicate) => {
          const lines = linesOf(specification, placed, outcome, replicate)
          return lines
            ? [[slopeOver(tickets, lines.tickets), slopeOver(tickets, lines.shuffled)] as const]
            : []
        }),
      },
    ],
    says: 'Blocks of the whole network start with tickets that were found in narrow ones, as many as there are on the axis of the other figure; scale and number of weights are the same throughout.',
    mayNotSay:
      'That a ticket is enough by itself: the whole network is trained, and its other weights are a fresh draw.',
  })
}

/** Narrow networks are averaged in a replicate: are what is put into the blocks tickets at all? */
function narrowContrast(
  { seeds, rounds, margin }: SufficiencySpecification,
  placed: PlacedOutcomes,
): Contrast {
  const accuracy = accuracyOutcome(margin)
  const meanAt = (replicate: number, round: number): number | null => {
    const done = placed.done({ arm: 'narrow', replicate, round })
    return done && meanOf(done.map((one) => accuracy.of(one, one)))
  }
  return contrastOf({
    key: 'narrow',
    title: 'Do the narrow networks’ tickets match their own networks?',
    quantity: accuracy.quantity,
    replicates: seeds.length,
    margin,
    words: { below: 'fail', within: 'match', above: 'better' },
    least: leastReplicates,
    noWorse: true,
    rows: [
      {
        key: 'narrow',
        label: 'Tickets of narrow networks',
        arm: 'narrow',
        against: 'the narrow networks they were found in, unpruned',
        pairs: seeds.flatMap((replicate) => {
          const [ticket, dense] = [meanAt(replicate, rounds), meanAt(replicate, 0)]
          return ticket !== null && dense !== null ? [[ticket, dense] as const] : []
        }),
      },
    ],
    says: 'Each was pruned and trained by itself before anything was put into the whole network.',
    mayNotSay: 'Anything about the whole network.',
  })
}

function byTickets(
  specification: SufficiencySpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
): Response {
  const { seeds, tickets } = specification
  const complete = seeds.flatMap(
    (replicate) => linesOf(specification, placed, outcome, replicate) ?? [],
  )
  const shown = outcome.quantity.unit === 'ratio' ? Math.exp : (value: number): number => value
  const quantity: Quantity =
    outcome.quantity.unit === 'ratio' ? { ...outcome.quantity, unit: 'steps' } : outcome.quantity
  const values = (line: 'tickets' | 'shuffled') =>
    tickets.map((x, i) => ({ x, values: complete.map((lines) => shown(lines[line][i]!)) }))
  const most = tickets.at(-1)!
  return {
    key: `${outcome.key}-by-tickets`,
    title: `${outcome.quantity.name}, by blocks that hold a ticket`,
    axis: { name: 'Blocks that hold a ticket', scale: 'linear', unit: 'number' },
    quantity,
    replicates: seeds.length,
    lines: [
      responseLineOf(ticketsArm(most), values('tickets'), 'Tickets'),
      responseLineOf(shuffledArm(most), values('shuffled'), 'Tickets shuffled'),
    ],
    says: 'What becomes of the whole network as more of its blocks start with a narrow network’s ticket, beside the same values shuffled.',
    mayNotSay: 'Anything beyond the blocks that the network has.',
  }
}
