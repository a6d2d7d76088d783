import type { InitialWeights, MaskRecipe } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning, type Chain } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import { measureArm, startArm, ticketArm } from './arms.ts'
import type { InitialisationSpecification } from './specification.ts'
import {
  freshKinds,
  freshStartOf,
  isDrawn,
  plainKinds,
  startOf,
  type StartKind,
  type TicketPlaces,
} from './starts.ts'

/** What starts the specification asks for: its strategies, and the plain draws that they are held against. */
export const startsAsked = ({
  strategies,
}: Pick<InitialisationSpecification, 'strategies'>): readonly StartKind[] => [
  ...strategies,
  ...plainKinds,
]

/** Only what is learnt from other tickets can be tried without one. */
export const asksFresh = ({
  strategies,
}: Pick<InitialisationSpecification, 'strategies'>): boolean => strategies.includes('fitted')

/**
 * The ticket of the last round is found; then its mask, and the whole network, are trained from other starts in the order
 * of its own round. In the whole network all other places are drawn anew, so that a start is all that is left of the ticket;
 * in a fresh one there is no ticket at all.
 */
export function plan(specification: InitialisationSpecification): Placement[] {
  const chains = specification.seeds.map((seed) => iterativePruning(specification, seed))
  const tickets = chains.map(({ start, rounds }) => ({ start, places: rounds.at(-1)!.mask }))
  return chains.flatMap((chain, index) =>
    replicate(specification, specification.seeds[index]!, chain, othersOf(tickets, index)),
  )
}

/** Tickets that a distribution is fitted to, at most: they are thousands of weights a layer. */
const mostOthers = 10

/** Those that come next, and after the last the first; never the one itself. */
const othersOf = <Ticket>(tickets: readonly Ticket[], index: number): Ticket[] =>
  [...tickets.slice(index + 1), ...tickets.slice(0, index)].slice(0, mostOthers)

function replicate(
  specification: InitialisationSpecification,
  seed: number,
  { start, rounds }: Chain,
  others: TicketPlaces['others'],
): Placement[] {
  const ticket = rounds.map(({ round, recipe }) =>
    place({ arm: 'ticket', replicate: seed, round, draw: 0 }, recipe),
  )
  const { round, mask } = rounds.at(-1)!
  const at: TicketPlaces = { seed, round, start, places: mask, others }
  return [
    ...ticket,
    { ...ticket[0]!, arm: 'dense' },
    ...startsAsked(specification).flatMap((kind) => trainings(specification, kind, at)),
    ...drawsOf(specification).map((draw) =>
      whole(specification, ticketArm('whole'), at, draw, start),
    ),
    ...(asksFresh(specification) ? fresh(specification, at) : []),
    ...measurements(specification, at, ticket),
  ]
}

const drawsOf = ({ draws }: InitialisationSpecification): number[] =>
  Array.from({ length: draws }, (_, draw) => draw)

function trainings(
  specification: InitialisationSpecification,
  kind: StartKind,
  at: TicketPlaces,
): Placement[] {
  const { seed, round, places } = at
  const draws = drawsOf(specification)
  return [
    ...(isDrawn(kind) ? draws : [0]).map((draw) =>
      place(
        { arm: startArm('sparse', kind), replicate: seed, round, draw },
        trainRecipe(specification, {
          seed,
          round,
          initial: startOf(specification, kind, at, draw),
          mask: places,
        }),
      ),
    ),
    ...draws.map((draw) =>
      whole(
        specification,
        startArm('whole', kind),
        at,
        draw,
        startOf(specification, kind, at, draw),
      ),
    ),
  ]
}

/** The rest of the network is the same in all arms of a draw. */
function whole(
  specification: InitialisationSpecification,
  arm: string,
  { seed, round, places }: TicketPlaces,
  draw: number,
  by: InitialWeights,
): Placement {
  const fresh = drawn(specification, seed, ['initialisation', 'whole', draw])
  return place(
    { arm, replicate: seed, round, draw },
    trainRecipe(specification, {
      seed,
      round,
      initial: { kind: 'replace', of: fresh, places, by },
      mask: { kind: 'all' },
    }),
  )
}

/** All of the network starts from what is learnt from other tickets, or from draws that know nothing of them. */
const fresh = (specification: InitialisationSpecification, at: TicketPlaces): Placement[] =>
  freshKinds.flatMap((kind) =>
    drawsOf(specification).map((draw) =>
      place(
        { arm: startArm('fresh', kind), replicate: at.seed, round: at.round, draw },
        trainRecipe(specification, {
          seed: at.seed,
          round: at.round,
          initial: freshStartOf(specification, kind, at, draw),
          mask: { kind: 'all' },
        }),
      ),
    ),
  )

function measurements(
  specification: InitialisationSpecification,
  { seed, round, start, places }: TicketPlaces,
  ticket: readonly Placement[],
): Placement[] {
  const [dense, own] = [ticket[0]!.identity, ticket.at(-1)!.identity]
  const measured = (arm: string, draw: number, mask: MaskRecipe, ends: readonly string[]) =>
    place(
      { arm, replicate: seed, round, draw },
      {
        kind: 'measure',
        semantics: 1,
        measurement: 'kept-initial',
        network: specification.network,
        masks: [mask],
        initial: start,
        ends,
      },
    )
  return [
    measured(measureArm('ticket'), 0, places, [dense, own]),
    ...drawsOf(specification).map((draw) =>
      measured(
        measureArm('random'),
        draw,
        {
          kind: 'random',
          like: places,
          within: { kind: 'all' },
          seed,
          stream: ['random-mask', round, draw],
        },
        [dense],
      ),
    ),
  ]
}
