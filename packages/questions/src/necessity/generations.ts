import {
  armResultOf,
  averageOfDraws,
  minimumOf,
  verdictOf,
  type CompleteReplicate,
  type InitialWeights,
  type MaskRecipe,
  type RoundVerdict,
} from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import type {
  GenerationsSpecification,
  NecessitySpecification,
  TreatmentKind,
} from './specification.ts'
import { treated } from './treatment.ts'

/** Kinds that leave a network in which another ticket can be found: one that is held is never trained, nor pruned. */
export type GenerationKind = Exclude<TreatmentKind, 'hold'>
export const generationKinds = ({ kinds }: NecessitySpecification): GenerationKind[] =>
  kinds.filter((kind) => kind !== 'hold')

/** What stands at a generation, from 1; those of the first are the arms of every necessity. */
export const armsAt = (kind: GenerationKind, generation: number) =>
  generation === 1
    ? {
        ticket: 'ticket',
        redrawn: 'reinit',
        treated: kind as string,
        matched: `${kind}-magnitude-matched`,
      }
    : {
        ticket: `ticket-${kind}-${generation}`,
        redrawn: `reinit-${kind}-${generation}`,
        treated: `${kind}-${generation}`,
        matched: `${kind}-${generation}-magnitude-matched`,
      }
/** Measured, and not trained: draw 0 with the ticket before, draw 1 with the first one. */
export const overlapArm = (kind: GenerationKind, generation: number): string =>
  `overlap-${kind}-${generation}`
/** Of all tickets up to this one. */
export const agreementArm = (kind: GenerationKind, generation: number): string =>
  `agreement-${kind}-${generation}`

/** A whole network between two generations: where it starts, and which tickets' places it has lost. */
export interface Network {
  readonly start: InitialWeights
  readonly removed: readonly MaskRecipe[]
}

/** All places but those removed. */
export function placesOf({ removed }: Network): MaskRecipe {
  const [only, ...others] = removed
  if (!only) return { kind: 'all' }
  return others.length === 0
    ? { kind: 'complement', of: only }
    : { kind: 'difference', from: { kind: 'all' }, less: removed }
}

/** What becomes of a network when a kind of treatment is done to some of its places, in a generation from 1. */
export function treatedNetwork(
  specification: NecessitySpecification,
  kind: GenerationKind,
  network: Network,
  at: {
    readonly seed: number
    readonly places: MaskRecipe
    readonly draw: number
    readonly generation: number
  },
): Network {
  if (kind === 'remove') return { ...network, removed: [...network.removed, at.places] }
  return {
    ...network,
    start: treated(specification, kind, { ...at, start: network.start }).initial,
  }
}

/** Whether the ticket of a generation wins in the network that it was found in; null while one of it is to come. */
export function ticketVerdict(
  specification: GenerationsSpecification,
  placed: PlacedOutcomes,
  kind: GenerationKind,
  generation: number,
): RoundVerdict | null {
  const { seeds, rounds, margin, speed } = specification
  const arms = armsAt(kind, generation)
  const complete = seeds.flatMap((replicate): CompleteReplicate[] => {
    const [dense] = placed.done({ arm: arms.ticket, replicate, round: 0 }) ?? []
    const [ticket] = placed.done({ arm: arms.ticket, replicate, round: rounds }) ?? []
    const redrawn = placed.done({ arm: arms.redrawn, replicate, round: rounds })
    if (!dense || !ticket || !redrawn) return []
    const target = minimumOf(dense.series.validationLoss)
    return [
      {
        replicate,
        dense: armResultOf(dense, target),
        arms: {
          ticket: armResultOf(ticket, target),
          redrawn: averageOfDraws(redrawn.map((done) => armResultOf(done, target))),
        },
      },
    ]
  })
  if (complete.length < seeds.length) return null
  const [verdict] = verdictOf({
    margin,
    speed,
    replicates: seeds.length,
    claimFrom: rounds,
    ticket: 'ticket',
    redrawn: 'redrawn',
    rounds: [
      { round: rounds, remaining: plannedRemaining(specification).at(-1)!, complete, lost: [] },
    ],
  }).rounds
  return verdict ?? null
}

/**
 * Whether a further generation is looked for: the treated network is, in the mean, no more than the margin below the
 * untouched one, and the ticket that was treated is not shown to lose. Read from complete sets alone, which can no longer
 * change, so that work is never taken back.
 */
export function survives(
  specification: GenerationsSpecification,
  placed: PlacedOutcomes,
  kind: GenerationKind,
  generation: number,
): boolean {
  const { seeds, rounds, margin } = specification
  const verdict = ticketVerdict(specification, placed, kind, generation)
  if (!verdict || verdict.state === 'not-winning') return false
  const differences = seeds.flatMap((replicate) => {
    const at = { replicate, round: rounds }
    const [untouched] = placed.done({ ...at, arm: 'untouched' }) ?? []
    const treated = placed.done({ ...at, arm: armsAt(kind, generation).treated })
    if (!untouched || !treated) return []
    const accuracy = meanOf(treated.map(({ earlyStop }) => earlyStop.testAccuracy))
    return [accuracy - untouched.earlyStop.testAccuracy]
  })
  return differences.length === seeds.length && meanOf(differences) >= -margin
}
