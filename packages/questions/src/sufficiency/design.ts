import {
  embeddedArm,
  matchedArm,
  overlayArm,
  overlayControls,
  shuffledArm,
  ticketsArm,
} from './arms.ts'
import type { DosedSpecification } from './specification.ts'

/** What the modes differ in, once their rounds are in: a dose on an axis, a treated and a control arm at each. */
export interface Design {
  /** By x, ascending. */
  readonly doses: readonly {
    /** Where it stands on the axis of a figure. */
    readonly x: number
    /** What slopes are taken over: of what the ticket is asked to do, how much. */
    readonly dose: number
    readonly treated: string
    /** In the order of the controls below. */
    readonly controls: readonly string[]
  }[]
  /** Where tickets are found. */
  readonly line: 'narrow' | 'ticket' | 'overlaid'
  readonly axis: string
  readonly change: string
  /** For what dose, after a number. */
  readonly per: string
  readonly treated: string
  /** The first one decides. */
  readonly controls: readonly { readonly label: string; readonly against: string }[]
  readonly decided: { readonly for: string; readonly chance: string; readonly against: string }
  readonly says: string
  readonly mayNotSay: string
}

export function designOf(specification: DosedSpecification): Design {
  switch (specification.mode) {
    case 'blocks':
      return {
        ...blocks,
        doses: specification.tickets.map((x) => ({
          x,
          dose: x,
          treated: ticketsArm(x),
          controls: [shuffledArm(x)],
        })),
      }
    case 'embedding':
      return {
        ...embedding,
        doses: specification.scales.map((x, level) => ({
          x,
          dose: 1 - x,
          treated: embeddedArm(level),
          controls: [matchedArm(level)],
        })),
      }
    case 'overlay':
      return {
        ...(specification.align ? aligned : overlay),
        doses: specification.tickets.map((x) => ({
          x,
          dose: x,
          treated: overlayArm('tickets', x),
          controls: overlayControls.map((control) => overlayArm(control, x)),
        })),
      }
  }
}

const blocks: Omit<Design, 'doses'> = {
  line: 'narrow',
  axis: 'Blocks that hold a ticket',
  change: 'change a ticket',
  per: 'a ticket',
  treated: 'Tickets',
  controls: [
    {
      label: 'Tickets shuffled',
      against: 'the same values shuffled within each ticket and layer',
    },
  ],
  decided: { for: 'tickets help', chance: 'no more than chance', against: 'tickets harm' },
  says: 'As more blocks of the whole network start with a narrow network’s ticket, scale and number of weights stay the same; beside it the same values shuffled.',
  mayNotSay:
    'That a ticket is enough by itself: the whole network is trained, and its other weights are a fresh draw.',
}

const embedding: Omit<Design, 'doses'> = {
  line: 'ticket',
  axis: 'Scale of all weights outside',
  change: 'change from scale 1 to 0',
  per: 'from scale 1 to 0',
  treated: 'Ticket kept',
  controls: [
    {
      label: 'Magnitude-matched kept',
      against: 'as many weights that began as large kept instead',
    },
  ],
  decided: {
    for: 'ticket suffices better',
    chance: 'no more than chance',
    against: 'suffices less',
  },
  says: 'As all weights but the ticket’s start smaller, the whole network has less to begin with; beside it the same with other weights that began as large.',
  mayNotSay:
    'That the ticket is enough by itself: all weights are trained, whatever they start from.',
}

const overlay: Omit<Design, 'doses'> = {
  line: 'overlaid',
  axis: 'Tickets overlaid',
  change: 'change a ticket',
  per: 'a ticket',
  treated: 'Tickets',
  controls: [
    { label: 'Shuffled', against: 'the same values shuffled within each ticket and layer' },
    { label: 'Drawn anew', against: 'values drawn anew at the same places' },
    { label: 'Random places', against: 'the same values at random places of each layer' },
  ],
  decided: { for: 'tickets help', chance: 'no more than chance', against: 'tickets harm' },
  says: 'Tickets of other draws are put at their own places into a fresh draw, first come, first kept; beside it the same values shuffled, drawn anew, or at random places.',
  mayNotSay:
    'That tickets do not add up where nothing is found: hidden units of other draws stand in another order, and no ticket was found in this one.',
}

const aligned: Omit<Design, 'doses'> = {
  ...overlay,
  says: 'Tickets of other draws are put into a fresh draw, first come, first kept, their hidden units in the order in which the trained network that each was found in fits this one; beside it the same values shuffled, drawn anew, or at random places.',
  mayNotSay:
    'That tickets do not add up where nothing is found: matching finds a good order of units and not always the best, and networks of other draws may differ in more than their order.',
}
