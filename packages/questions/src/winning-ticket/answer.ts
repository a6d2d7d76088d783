import {
  curveOf,
  depthProfilesOf,
  networkOf,
  prunableLayers,
  totalOf,
  verdictOf,
  type Outcomes,
  type RoundReplicates,
} from '@lottery/science'
import type { ChainArm } from '../arms/arm.ts'
import { chainArmKeys, chainArms, type ChainArmKey } from '../arms/registry.ts'
import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import type { Measures } from '../measures.ts'
import { accuracyByRound } from '../answers/accuracy-by-round.ts'
import { placedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { drawsBeside, plan } from './plan.ts'
import type { WinningTicketSpecification } from './specification.ts'

const placementsOf = rememberedPlan(plan)

/** The curve of ticket and controls, where its pruning fell, the verdict, and the ticket against each other arm. */
export function answer(specification: WinningTicketSpecification, outcomes: Outcomes): Measures {
  const placements = placementsOf(specification)
  const rounds = ticketReplicates(specification, placements, outcomes)
  const placed = placedOutcomes(placements, outcomes)
  const contrasts = armsBesideVerdict(specification).map((control) => {
    const { label, treatment, mayNotSay }: ChainArm = chainArms[control]
    return accuracyByRound(specification, placed, {
      arm: 'ticket',
      control,
      against: label.toLowerCase(),
      title: `Ticket against: ${label.toLowerCase()}`,
      least: 5,
      says: treatment,
      mayNotSay: [mayNotSay, 'That all rows hold together: they are not corrected for one another.']
        .filter((sentence) => sentence !== undefined)
        .join(' '),
    })
  })
  return {
    ...measures(specification, rounds),
    ...(contrasts.length > 0 && { contrasts }),
  }
}

/** Arms whose comparison with the ticket is no part of the verdict; they are paired one by one, so that none hides another. */
export const armsBesideVerdict = ({ arms }: WinningTicketSpecification): ChainArmKey[] =>
  chainArmKeys.filter((key) => key in arms && key !== 'random-reinit')

export function measures(
  specification: WinningTicketSpecification,
  rounds: readonly RoundReplicates[],
): Measures {
  const { network, scope, exempt, margin, speed, claimFrom, seeds } = specification
  const redrawn = specification.arms['random-reinit']
  const layers = prunableLayers(networkOf(network))
  const asked = seeds.length
  return {
    curve: curveOf({
      replicates: asked,
      rounds,
      weights: totalOf(layers),
      arms: Object.entries({ ticket: 1, ...drawsBeside(specification), dense: 1 }).map(
        ([arm, draws]) => ({
          arm,
          draws,
          controlOf: arm === 'ticket' ? null : 'ticket',
        }),
      ),
    }),
    depthProfile: {
      ticket: depthProfilesOf({
        arm: 'ticket',
        scope,
        exempt,
        replicates: asked,
        layers,
        rounds,
      }),
    },
    verdict: verdictOf({
      margin,
      speed,
      claimFrom,
      replicates: asked,
      ticket: 'ticket',
      redrawn: redrawn ? 'random-reinit' : null,
      rounds,
    }),
  }
}
