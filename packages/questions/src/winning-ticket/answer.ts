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
import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import type { Measures } from '../measures.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import { againstArms } from './against-arms.ts'
import { drawsBeside, plan } from './plan.ts'
import type { WinningTicketSpecification } from './specification.ts'

const placementsOf = rememberedPlan(plan)

/** The curve of ticket and controls, where its pruning fell, the verdict, and the ticket beside each other arm. */
export const answer = (specification: WinningTicketSpecification, outcomes: Outcomes): Measures =>
  measures(specification, ticketReplicates(specification, placementsOf(specification), outcomes))

export function measures(
  specification: WinningTicketSpecification,
  rounds: readonly RoundReplicates[],
): Measures {
  const { network, scope, exempt, margin, speed, claimFrom, seeds } = specification
  const redrawn = specification.arms['random-reinit']
  const layers = prunableLayers(networkOf(network))
  const asked = seeds.length
  const contrasts = againstArms(specification, rounds)
  return {
    ...(contrasts.length > 0 && { contrasts }),
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
