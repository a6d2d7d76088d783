import type { Outcomes, RoundReplicates } from '@lottery/science'
import { ticketReplicates } from '../arms/ticket-with-arms.ts'
import type { Placed } from '../question.ts'
import { liveArm } from './effective.ts'
import type { DepthSpecification } from './specification.ts'

/** What is only measured is no run. */
export const depthReplicates = (
  specification: DepthSpecification,
  placements: readonly Placed[],
  outcomes: Outcomes,
): RoundReplicates[] =>
  ticketReplicates(
    specification,
    placements.filter(({ arm }) => arm !== liveArm),
    outcomes,
  )
