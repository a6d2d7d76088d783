import type { Done, InitialWeights, MaskRecipe, Outcomes } from '@lottery/science'
import type { Placement } from '../question.ts'
import { meanOf, placedOutcomes } from '../answers/placed-outcomes.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { drawn } from '../training/train-recipe.ts'
import { capacityArm, ticketArm } from './arms.ts'
import { disjointLayers, roomFor } from './room.ts'
import type { DisjointSpecification } from './specification.ts'

/**
 * Tickets one after another, each found by iterative pruning from the same start among the places that those before it
 * left. The next one is looked for when the last round of this one is in for every replicate, and dense too: then what
 * is read can no longer change, so work is never taken back.
 */
export function disjointPlan(
  specification: DisjointSpecification,
  outcomes: Outcomes,
): Placement[] {
  let searches = specification.seeds.map((seed) => searchOf(specification, seed))
  const placements: Placement[] = []
  for (let ticket = 1; ; ticket++) {
    const found = searches.map((search) => nextTicket(specification, search, ticket))
    placements.push(...found.flatMap((one) => one.placements))
    if (ticket === specification.tickets) return placements
    if (!goesOn(specification, placements, outcomes, ticket)) return placements
    searches = found.map(({ search }) => search)
  }
}

/** One replicate between two tickets. */
interface Search {
  readonly seed: number
  readonly start: InitialWeights
  /** Places of the tickets so far. */
  readonly tickets: readonly MaskRecipe[]
  /** By draw, as many random places of each layer. */
  readonly random: readonly (readonly MaskRecipe[])[]
}

const searchOf = (specification: DisjointSpecification, seed: number): Search => ({
  seed,
  start: drawn(specification, seed, ['init']),
  tickets: [],
  random: Array.from({ length: specification.draws }, () => []),
})

function nextTicket(
  specification: DisjointSpecification,
  { seed, start, tickets, random }: Search,
  ticket: number,
): { readonly placements: readonly Placement[]; readonly search: Search } {
  const without = (forbidden: readonly MaskRecipe[]): MaskRecipe =>
    forbidden.length === 0
      ? { kind: 'all' }
      : {
          kind: 'difference',
          from: { kind: 'all' },
          less: forbidden,
          layers: disjointLayers(specification),
        }
  const line = (arm: string, draw: number, forbidden: readonly MaskRecipe[]) => {
    const { rounds } = iterativePruning(specification, seed, { start, base: without(forbidden) })
    const placed = rounds.map(({ round, recipe }) =>
      place({ arm, replicate: seed, round, draw }, recipe),
    )
    return { placed, mask: rounds.at(-1)!.mask }
  }
  const { placed, mask } = line(ticketArm(ticket), 0, tickets)
  const controls =
    ticket === 1 ? [] : random.flatMap((own, draw) => line(capacityArm(ticket), draw, own).placed)
  const dense = ticket === 1 ? [{ ...placed[0]!, arm: 'dense' }] : []
  return {
    placements: [...placed, ...dense, ...controls],
    search: {
      seed,
      start,
      tickets: [...tickets, mask],
      random: random.map((own, draw) => [
        ...own,
        {
          kind: 'random',
          like: mask,
          within: without(own),
          seed,
          stream: ['forbidden', ticket, draw],
        },
      ]),
    },
  }
}

/** While the mean over replicates is no more than the margin below dense, and every layer has room for one more. */
function goesOn(
  specification: DisjointSpecification,
  placements: readonly Placement[],
  outcomes: Outcomes,
  ticket: number,
): boolean {
  const { seeds, rounds, margin } = specification
  const placed = placedOutcomes(placements, outcomes)
  const doneOf = (arm: string, replicate: number, round: number): Done | undefined =>
    placed.done({ arm, replicate, round })?.[0]
  const differences: number[] = []
  for (const seed of seeds) {
    const [dense, first, last] = [
      doneOf('dense', seed, 0),
      doneOf(ticketArm(1), seed, rounds),
      doneOf(ticketArm(ticket), seed, rounds),
    ]
    if (!dense || !first || !last) return false
    if (roomFor(specification, first.layers).tickets <= ticket) return false
    differences.push(last.earlyStop.testAccuracy - dense.earlyStop.testAccuracy)
  }
  return meanOf(differences) >= -margin
}
