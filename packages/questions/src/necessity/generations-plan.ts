import type { MaskRecipe, MeasurementKey, Outcomes } from '@lottery/science'
import { placedOutcomes } from '../answers/placed-outcomes.ts'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { measureRecipe } from '../training/measure-recipe.ts'
import { place } from '../training/place.ts'
import { drawn, trainRecipe } from '../training/train-recipe.ts'
import {
  agreementArm,
  armsAt,
  generationKinds,
  overlapArm,
  placesOf,
  survives,
  treatedNetwork,
  type GenerationKind,
  type Network,
} from './generations.ts'
import type { GenerationsSpecification } from './specification.ts'

/**
 * After the first generation: another ticket is found in the treated network, and the same is done to it, as long as the
 * network and its tickets last. Every kind goes its own way.
 */
export function generationsPlan(
  specification: GenerationsSpecification,
  first: readonly Placement[],
  outcomes: Outcomes,
): Placement[] {
  const redrawn = specification.seeds.flatMap((seed) => {
    const { start, rounds } = iterativePruning(specification, seed)
    const line: Line = { seed, found: { start, removed: [] }, tickets: [rounds.at(-1)!.mask] }
    return redraws(specification, armsAt('redraw', 1).redrawn, line)
  })
  return [
    ...redrawn,
    ...generationKinds(specification).flatMap((kind) => {
      const placements: Placement[] = []
      let lines = specification.seeds.map((seed) => firstLine(specification, kind, seed))
      for (let generation = 2; generation <= specification.generations; generation++) {
        const placed = placedOutcomes([...first, ...redrawn, ...placements], outcomes)
        if (!survives(specification, placed, kind, generation - 1)) break
        const made = lines.map((line) => nextGeneration(specification, kind, generation, line))
        placements.push(...made.flatMap((one) => one.placements))
        lines = made.map(({ line }) => line)
      }
      return placements
    }),
  ]
}

/** One replicate between two generations. */
interface Line {
  readonly seed: number
  /** The network in which the next ticket is found. */
  readonly found: Network
  /** Of the generations so far. */
  readonly tickets: readonly MaskRecipe[]
}

function firstLine(
  specification: GenerationsSpecification,
  kind: GenerationKind,
  seed: number,
): Line {
  const { start, rounds } = iterativePruning(specification, seed)
  const ticket = rounds.at(-1)!.mask
  const original: Network = { start, removed: [] }
  const at = { seed, places: ticket, draw: 0, generation: 1 }
  return { seed, found: treatedNetwork(specification, kind, original, at), tickets: [ticket] }
}

function nextGeneration(
  specification: GenerationsSpecification,
  kind: GenerationKind,
  generation: number,
  { seed, found, tickets }: Line,
): { readonly placements: readonly Placement[]; readonly line: Line } {
  const { rounds: round, from, draws } = specification
  const arms = armsAt(kind, generation)
  const chain = iterativePruning(specification, seed, {
    start: found.start,
    base: placesOf(found),
  }).rounds
  const ticket = chain.at(-1)!.mask
  const before: Network =
    from === 'cumulative' ? found : { start: drawn(specification, seed, ['init']), removed: [] }
  const whole = (arm: string, draw: number, network: Network): Placement =>
    place(
      { arm, replicate: seed, round, draw },
      trainRecipe(specification, {
        seed,
        round,
        initial: network.start,
        mask: placesOf(network),
      }),
    )
  const treat = (places: MaskRecipe, draw: number): Network =>
    treatedNetwork(specification, kind, before, { seed, places, draw, generation })
  const matched = (draw: number): MaskRecipe => ({
    kind: 'magnitude-matched',
    like: ticket,
    weights: before.start,
    ...(before.removed.length > 0 ? { within: placesOf(before) } : {}),
    seed,
    stream: ['magnitude-matched', round, draw, generation],
  })
  const line = { seed, found: treat(ticket, 0), tickets: [...tickets, ticket] }
  return {
    line,
    placements: [
      ...chain.map((one) =>
        place({ arm: arms.ticket, replicate: seed, round: one.round, draw: 0 }, one.recipe),
      ),
      ...redraws(specification, arms.redrawn, { seed, found, tickets: line.tickets }),
      whole(arms.treated, 0, line.found),
      ...Array.from({ length: draws }, (_, draw) =>
        whole(arms.matched, draw, treat(matched(draw), draw)),
      ),
      ...measured(specification, kind, generation, { ...line, found }),
    ],
  }
}

/** The last ticket's mask with its weights drawn anew: the streams are those of every re-drawn ticket. */
const redraws = (
  specification: GenerationsSpecification,
  arm: string,
  { seed, tickets }: Line,
): Placement[] =>
  Array.from({ length: specification.draws }, (_, draw) => {
    const { rounds: round } = specification
    const initial = drawn(specification, seed, ['reinit', round, draw])
    return place(
      { arm, replicate: seed, round, draw },
      trainRecipe(specification, { seed, round, initial, mask: tickets.at(-1)! }),
    )
  })

/** What the last ticket shares with the one before and with the first, and what all of them cover. */
function measured(
  specification: GenerationsSpecification,
  kind: GenerationKind,
  generation: number,
  { seed, found, tickets }: Line,
): Placement[] {
  const last = tickets.at(-1)!
  const one = (
    arm: string,
    draw: number,
    measurement: MeasurementKey,
    masks: readonly MaskRecipe[],
  ): Placement =>
    place(
      { arm, replicate: seed, round: specification.rounds, draw },
      measureRecipe(specification, { measurement, masks, initial: found.start }),
    )
  return [
    one(overlapArm(kind, generation), 0, 'mask-overlap', [tickets.at(-2)!, last]),
    one(overlapArm(kind, generation), 1, 'mask-overlap', [tickets[0]!, last]),
    one(agreementArm(kind, generation), 0, 'mask-agreement', tickets),
  ]
}
