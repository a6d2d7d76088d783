import type { BlockPiece, InitialWeights, MaskRecipe } from '@lottery/science'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import { shuffledArm, ticketsArm } from './arms.ts'
import { narrowNetwork } from './narrow-network.ts'
import type { BlocksSpecification } from './specification.ts'

/**
 * Narrow networks, one a block, each with a draw and a ticket of its own; then the large network, whose first blocks start
 * with the tickets' values at their places. All of it is known from the start. The large ones share the order of the
 * tickets' own round, on which no mask was chosen.
 */
export const blocksPlan = (specification: BlocksSpecification): Placement[] =>
  specification.seeds.flatMap((seed) => replicate(specification, seed))

interface Ticket {
  readonly block: number
  readonly start: InitialWeights
  readonly mask: MaskRecipe
}

function replicate(specification: BlocksSpecification, seed: number): Placement[] {
  const { rounds, blocks } = specification
  const network = narrowNetwork(specification)
  const lines = Array.from({ length: blocks }, (_, block) => {
    const start = drawn(specification, seed, ['block', block, 'init'])
    const line = iterativePruning(specification, seed, { start, network })
    return { block, start, line, mask: line.rounds.at(-1)!.mask }
  })
  const narrow = lines.flatMap(({ block, line }) =>
    line.rounds.map(({ round, recipe }) =>
      place({ arm: 'narrow', replicate: seed, round, draw: block }, recipe),
    ),
  )
  const start = drawn(specification, seed, ['init'])
  const large = (round: number, initial: InitialWeights) =>
    trainRecipe(specification, { seed, round, initial, mask: { kind: 'all' } })
  const at = { replicate: seed, round: rounds, draw: 0 }
  return [
    ...narrow,
    place({ ...at, arm: 'dense', round: 0 }, large(0, start)),
    place({ ...at, arm: 'untouched' }, large(rounds, start)),
    ...implanted(specification, seed, lines).map(({ arm, draw, pieces }) =>
      place({ ...at, arm, draw }, large(rounds, { kind: 'blocks', of: start, pieces })),
    ),
  ]
}

interface Implanted {
  readonly arm: string
  readonly draw: number
  readonly pieces: readonly BlockPiece[]
}

/** The first blocks hold their tickets, as they are or shuffled; the others hold fresh values at the same places. */
function implanted(
  specification: BlocksSpecification,
  seed: number,
  tickets: readonly Ticket[],
): Implanted[] {
  const network = narrowNetwork(specification)
  const draws = Array.from({ length: specification.draws }, (_, draw) => draw)
  const piecesOf = (
    count: number,
    draw: number,
    held: (ticket: Ticket) => InitialWeights,
  ): BlockPiece[] =>
    tickets.map((ticket) => ({
      block: ticket.block,
      network,
      weights:
        ticket.block < count
          ? held(ticket)
          : drawn(specification, seed, ['block', ticket.block, 'redraw', draw]),
      mask: ticket.mask,
    }))
  return specification.tickets.flatMap((count) => [
    // With a ticket in every block nothing is drawn.
    ...(count === tickets.length ? [0] : draws).map((draw) => ({
      arm: ticketsArm(count),
      draw,
      pieces: piecesOf(count, draw, ({ start }) => start),
    })),
    ...(count === 0 ? [] : draws).map((draw) => ({
      arm: shuffledArm(count),
      draw,
      pieces: piecesOf(count, draw, ({ block, start, mask }) => ({
        kind: 'shuffle',
        of: start,
        places: mask,
        seed,
        stream: ['block', block, 'shuffle', draw],
      })),
    })),
  ])
}
