import {
  contrastOf,
  responseLineOf,
  type Contrast,
  type Done,
  type Outcomes,
  type PairedValues,
  type Response,
} from '@lottery/science'
import type { Measures } from '../measures.ts'
import { meanOf, placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import {
  accuracyOutcome,
  neverGotThere,
  stepsOutcome,
  type TrainedOutcome,
} from '../answers/trained-outcomes.ts'
import { capacityArm, ordinal, ticketArm } from './arms.ts'
import { headlineOf } from './disjoint-headline.ts'
import { disjointPlan } from './disjoint-plan.ts'
import { leastReplicates, type DisjointSpecification } from './specification.ts'

/** Each ticket against the dense network, and against one found with random places forbidden; and how many match. */
export function disjointAnswer(specification: DisjointSpecification, outcomes: Outcomes): Measures {
  const placements = disjointPlan(specification, outcomes)
  const placed = placedOutcomes(placements, outcomes)
  const arms = new Set(placements.map(({ arm }) => arm))
  const tickets = Array.from({ length: specification.tickets }, (_, i) => i + 1).filter((ticket) =>
    arms.has(ticketArm(ticket)),
  )
  const accuracy = accuracyOutcome(specification.margin)
  const dense = againstDense(specification, placed, accuracy, tickets)
  const capacity = againstCapacity(specification, placed, accuracy, tickets)
  return {
    headline: headlineOf(specification, placed, dense, capacity),
    contrasts: [
      dense,
      ...(capacity.rows.length > 0 ? [capacity] : []),
      againstDense(specification, placed, stepsOutcome('the dense network’s'), tickets),
    ],
    responses: [byTicket(specification, placed, accuracy, tickets)],
  }
}

function againstDense(
  { seeds, rounds }: DisjointSpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
  tickets: readonly number[],
): Contrast {
  const isSpeed = outcome.key === 'steps'
  return contrastOf({
    key: `dense-${outcome.key}`,
    title: `${outcome.quantity.name}, ticket by ticket, beside the dense network`,
    quantity: outcome.quantity,
    replicates: seeds.length,
    margin: outcome.margin,
    words: isSpeed
      ? { below: 'faster', within: 'as fast', above: 'slower' }
      : { below: 'fails', within: 'matches', above: 'better' },
    least: leastReplicates,
    noWorse: !isSpeed,
    rows: tickets.map((ticket): PairedValues => {
      const both = seeds.flatMap((replicate) => {
        const [dense] = placed.done({ arm: 'dense', replicate }) ?? []
        const [one] = placed.done({ arm: ticketArm(ticket), replicate, round: rounds }) ?? []
        return dense && one ? [{ dense, one }] : []
      })
      // Dense is held against its own minimum, which it reaches by definition.
      const treated = both.some(({ dense, one }) => outcome.isCensored?.(one, dense) ?? false)
      return {
        key: ticketArm(ticket),
        label: `${ordinal(ticket)} ticket`,
        arm: ticketArm(ticket),
        against: treated ? `the dense network; ${neverGotThere}` : 'the dense network',
        pairs: both.map(({ dense, one }) => [outcome.of(one, dense), outcome.of(dense, dense)]),
        censored: { treated, control: false },
      }
    }),
    says: 'Each ticket was found among the places that those before it left, from the same initial weights, and stands against the whole network.',
    mayNotSay:
      'That no other ticket is there: the search takes one after another, and each later one is found in fewer weights.',
  })
}

function againstCapacity(
  { seeds, rounds }: DisjointSpecification,
  placed: PlacedOutcomes,
  outcome: TrainedOutcome,
  tickets: readonly number[],
): Contrast {
  return contrastOf({
    key: 'capacity',
    title: 'Is it the earlier tickets that are missed, or only their room?',
    quantity: outcome.quantity,
    replicates: seeds.length,
    margin: outcome.margin,
    words: { below: 'tickets missed', within: 'only room', above: 'better' },
    least: leastReplicates,
    rows: tickets
      .filter((ticket) => ticket > 1)
      .map((ticket): PairedValues => ({
        key: ticketArm(ticket),
        label: `${ordinal(ticket)} ticket`,
        arm: ticketArm(ticket),
        against: 'a ticket found with as many random places forbidden',
        pairs: seeds.flatMap((replicate) => {
          const [dense] = placed.done({ arm: 'dense', replicate }) ?? []
          const [one] = placed.done({ arm: ticketArm(ticket), replicate, round: rounds }) ?? []
          const others = placed.done({ arm: capacityArm(ticket), replicate, round: rounds })
          return dense && one && others
            ? [[outcome.of(one, dense), meanOf(others.map((done) => outcome.of(done, dense)))]]
            : []
        }),
      })),
    says: 'Both are found with as many places of each layer forbidden: those of the earlier tickets, or random ones.',
    mayNotSay: 'Whether either matches the dense network.',
  })
}

/** A place holds the replicates in which everything at it is in. */
function byTicket(
  { seeds, rounds }: DisjointSpecification,
  placed: PlacedOutcomes,
  { quantity, of }: TrainedOutcome,
  tickets: readonly number[],
): Response {
  const found = tickets.map((ticket) => ({
    x: ticket,
    replicates: seeds.flatMap((replicate) => {
      const at = { replicate, round: rounds }
      const [dense] = placed.done({ arm: 'dense', replicate }) ?? []
      const [one] = placed.done({ ...at, arm: ticketArm(ticket) }) ?? []
      const others = ticket === 1 ? [] : placed.done({ ...at, arm: capacityArm(ticket) })
      if (!dense || !one || !others) return []
      const told = (done: Done): number => of(done, dense)
      return [{ dense: told(dense), one: told(one), others: others.map(told) }]
    }),
  }))
  return {
    key: 'accuracy-by-ticket',
    title: `${quantity.name}, ticket by ticket`,
    axis: { name: 'Ticket', scale: 'linear', unit: 'number' },
    quantity,
    replicates: seeds.length,
    lines: [
      responseLineOf(
        ticketArm(1),
        found.map(({ x, replicates }) => ({ x, values: replicates.map(({ one }) => one) })),
        'Tickets',
      ),
      responseLineOf(
        capacityArm(2),
        found.map(({ x, replicates }) => ({
          x,
          values: replicates.flatMap(({ others }) => (others.length > 0 ? [meanOf(others)] : [])),
        })),
        'Random places forbidden',
      ),
      responseLineOf(
        'dense',
        found.map(({ x, replicates }) => ({ x, values: replicates.map(({ dense }) => dense) })),
      ),
    ],
    says: 'How good each further ticket is that has no weight in common with those before it.',
    mayNotSay: 'How many there are beyond the last one that was looked for.',
  }
}
