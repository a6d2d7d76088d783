import type { MaskRecipe, MeasurementKey, MeasureRecipe } from '@lottery/science'
import { ticketWithArms } from '../arms/ticket-with-arms.ts'
import type { Placement } from '../question.ts'
import { iterativePruning, type Chain } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { plannedCounts } from '../training/planned-remaining.ts'
import {
  buildArm,
  builds,
  builtMasks,
  overlapArm,
  partners,
  type BuiltMask,
  type Partner,
} from './masks.ts'
import { measuredRounds, type PropertiesSpecification } from './specification.ts'

/** The ticket's chain is all that is trained; the rest measures its masks beside others of the same counts. */
export function plan(specification: PropertiesSpecification): Placement[] {
  const { seeds } = specification
  const chains = seeds.map((seed) => iterativePruning(specification, seed))
  return seeds.flatMap((seed, index) => [
    ...ticketWithArms(specification, seed, {}),
    ...measuredRounds(specification).flatMap((round) =>
      measurements(specification, {
        seed,
        round,
        chain: chains[index]!,
        next: nextOf(chains, index),
      }),
    ),
  ])
}

/** Replicates stand in a ring; two of them make one pair, one none. */
function nextOf(chains: readonly Chain[], index: number): Chain | null {
  const hasPair = chains.length > 2 || (chains.length === 2 && index === 0)
  return hasPair ? chains[(index + 1) % chains.length]! : null
}

interface Measured {
  readonly seed: number
  readonly round: number
  readonly chain: Chain
  readonly next: Chain | null
}

function measurements(
  specification: PropertiesSpecification,
  { seed, round, chain, next }: Measured,
): Placement[] {
  const ticket = chain.rounds[round]!.mask
  const dense = chain.rounds[0]!.identity
  const amount = plannedCounts(specification)[round]!
  const random = Array.from({ length: specification.draws }, (_, draw): MaskRecipe => ({
    kind: 'random',
    like: ticket,
    within: { kind: 'all' },
    seed,
    stream: ['random-mask', round, draw],
  }))
  const initialMagnitude: MaskRecipe = {
    kind: 'prune',
    round: dense,
    criterion: 'large-init',
    amount,
  }
  const built: Record<BuiltMask, readonly MaskRecipe[]> = {
    ticket: [ticket],
    'random-mask': random,
    'initial-magnitude': [initialMagnitude],
  }
  const laidOver: Record<Partner, readonly MaskRecipe[]> = {
    'one-shot': [{ kind: 'prune', round: dense, criterion: 'magnitude', amount }],
    'initial-magnitude': [initialMagnitude],
    'other-seed': next ? [next.rounds[round]!.mask] : [],
    'random-mask': random,
  }
  const measure = (
    arm: string,
    draw: number,
    own: Pick<MeasureRecipe, 'measurement' | 'masks'> & Partial<MeasureRecipe>,
  ): Placement =>
    place(
      { arm, replicate: seed, round, draw },
      {
        kind: 'measure',
        semantics: 1,
        network: specification.network,
        initial: null,
        ends: [],
        ...own,
      },
    )
  return [
    ...builds.flatMap((build) =>
      builtMasks.flatMap((mask) =>
        built[mask].map((own, draw) =>
          measure(buildArm(build, mask), draw, {
            measurement: build satisfies MeasurementKey,
            masks: [own],
            ...(build === 'input-map' ? { initial: chain.start, ends: [dense] } : {}),
          }),
        ),
      ),
    ),
    ...partners.flatMap((partner) =>
      laidOver[partner].map((other, draw) => {
        const elsewhere = partner === 'other-seed' && next
        return measure(overlapArm(partner), draw, {
          measurement: 'overlap-by-strata',
          masks: [ticket, other],
          initial: chain.start,
          ...(elsewhere ? { otherInitials: [next.start] } : {}),
          ends: [dense, ...(elsewhere ? [next.rounds[0]!.identity] : [])],
        })
      }),
    ),
  ]
}
