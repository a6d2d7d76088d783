import { chainArmKeys } from '../arms/registry.ts'
import { ticketWithArms, type ArmDraws } from '../arms/ticket-with-arms.ts'
import type { Placement } from '../question.ts'
import type { WinningTicketSpecification } from './specification.ts'

/** Iterative magnitude pruning and its controls; all of it is known from the start. */
export const plan = (specification: WinningTicketSpecification): Placement[] =>
  specification.seeds.flatMap((seed) =>
    ticketWithArms(specification, seed, drawsBeside(specification)),
  )

/** Of the arms that are asked for. */
export const drawsBeside = ({ arms }: WinningTicketSpecification): ArmDraws =>
  Object.fromEntries(
    chainArmKeys.flatMap((key) => {
      const asked = arms[key]
      return asked ? [[key, 'draws' in asked ? asked.draws : 1]] : []
    }),
  )
