import {
  curveOf,
  depthProfilesOf,
  networkOf,
  prunableLayers,
  verdictOf,
  type Identity,
  type Outcomes,
  type RoundReplicates,
} from '@lottery/science'
import type { Measures } from '../measures.ts'
import type { Placed, Placement } from '../question.ts'
import { identityOfSpecification } from '../specification/specification.ts'
import { groupReplicates } from '../training/group-replicates.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { plan } from './plan.ts'
import type { WinningTicketSpecification } from './specification.ts'

/** The curve of ticket and controls, where its pruning fell, and the verdict. */
export const answer = (specification: WinningTicketSpecification, outcomes: Outcomes): Measures =>
  measures(specification, replicates(specification, placementsOf(specification), outcomes))

export const replicates = (
  specification: WinningTicketSpecification,
  placements: readonly Placed[],
  outcomes: Outcomes,
): RoundReplicates[] =>
  groupReplicates(placements, outcomes, plannedRemaining(specification), standing)

const standing = { chain: 'ticket', reference: 'dense' }

export function measures(
  specification: WinningTicketSpecification,
  rounds: readonly RoundReplicates[],
): Measures {
  const { network, scope, exempt, margin, speed, claimFrom, seeds } = specification
  const redrawn = specification.arms['random-reinit']
  const asked = seeds.length
  return {
    curve: curveOf({
      replicates: asked,
      rounds,
      arms: [
        { arm: 'ticket', controlOf: null, draws: 1 },
        ...(redrawn ? [{ arm: 'random-reinit', controlOf: 'ticket', draws: redrawn.draws }] : []),
        { arm: 'dense', controlOf: 'ticket', draws: 1 },
      ],
    }),
    depthProfile: {
      ticket: depthProfilesOf({
        arm: 'ticket',
        scope,
        exempt,
        replicates: asked,
        layers: prunableLayers(networkOf(network)),
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

const remembered = new Map<Identity, readonly Placement[]>()
const mostRemembered = 32

/**
 * The plan, remembered for the specifications asked for last: naming 400 rounds costs 10 ms, all else in an answer 3,
 * and an answer is wanted for every request.
 */
function placementsOf(specification: WinningTicketSpecification): readonly Placement[] {
  const identity = identityOfSpecification(specification)
  const placements = remembered.get(identity) ?? plan(specification)
  remembered.delete(identity)
  remembered.set(identity, placements)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
  return placements
}
