import { embeddedArm, matchedArm, shuffledArm, ticketsArm } from './arms.ts'
import type { SufficiencySpecification } from './specification.ts'

/** What the modes differ in, once their rounds are in: a dose on an axis, a treated and a control arm at each. */
export interface Design {
  /** Ascending. */
  readonly doses: readonly {
    readonly x: number
    readonly treated: string
    readonly control: string
  }[]
  /** Where tickets are found. */
  readonly line: 'narrow' | 'ticket'
  /** Whether a steeper slope than the control's speaks for tickets, or a flatter one. */
  readonly sought: 'steeper' | 'flatter'
  readonly axis: string
  readonly change: string
  readonly treated: string
  readonly control: string
  readonly against: string
  readonly decided: { readonly for: string; readonly chance: string; readonly against: string }
  readonly says: string
  readonly mayNotSay: string
}

export const designOf = (specification: SufficiencySpecification): Design =>
  specification.mode === 'blocks'
    ? {
        ...blocks,
        doses: specification.tickets.map((x) => ({
          x,
          treated: ticketsArm(x),
          control: shuffledArm(x),
        })),
      }
    : {
        ...embedding,
        doses: specification.scales.map((x, level) => ({
          x,
          treated: embeddedArm(level),
          control: matchedArm(level),
        })),
      }

const blocks: Omit<Design, 'doses'> = {
  line: 'narrow',
  sought: 'steeper',
  axis: 'Blocks that hold a ticket',
  change: 'change a ticket',
  treated: 'Tickets',
  control: 'Tickets shuffled',
  against: 'the same values shuffled within each ticket and layer',
  decided: { for: 'tickets help', chance: 'no more than chance', against: 'tickets harm' },
  says: 'As more blocks of the whole network start with a narrow network’s ticket, scale and number of weights stay the same; beside it the same values shuffled.',
  mayNotSay:
    'That a ticket is enough by itself: the whole network is trained, and its other weights are a fresh draw.',
}

const embedding: Omit<Design, 'doses'> = {
  line: 'ticket',
  sought: 'flatter',
  axis: 'Scale of all weights outside',
  change: 'change from scale 0 to 1',
  treated: 'Ticket kept',
  control: 'Magnitude-matched kept',
  against: 'as many weights that began as large kept instead',
  decided: {
    for: 'ticket suffices better',
    chance: 'no more than chance',
    against: 'suffices less',
  },
  says: 'As all weights but the ticket’s start smaller, the whole network has less to begin with; beside it the same with other weights that began as large.',
  mayNotSay:
    'That the ticket is enough by itself: all weights are trained, whatever they start from.',
}
