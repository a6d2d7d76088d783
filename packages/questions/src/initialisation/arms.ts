import type { Arm } from '../question.ts'
import { freshKinds, startKinds, type FreshKind, type StartKind } from './starts.ts'

/** `sparse`: the ticket's mask is trained; `whole`: the whole network, drawn anew but at the ticket's places. */
export const ticketSettings = ['sparse', 'whole'] as const
export type TicketSetting = (typeof ticketSettings)[number]
/** `fresh`: the whole network, without any ticket in it. */
export type Setting = TicketSetting | 'fresh'

export const startArm = (setting: Setting, kind: StartKind): string =>
  setting === 'sparse' ? kind : `${setting}-${kind}`
/** The ticket's own weights at its places. */
export const ticketArm = (setting: TicketSetting): string =>
  setting === 'sparse' ? 'ticket' : 'whole-ticket'

/** As rows and lines name them. */
export const startLabels: Readonly<Record<StartKind, string>> = {
  constant: '±σ with the ticket’s signs',
  signs: 'Its signs, magnitudes drawn anew',
  shuffled: 'Its values, shuffled by layer',
  fitted: 'Drawn as other replicates’ tickets began',
  glorot: 'A plain draw (Glorot)',
  gaussian: 'A Gaussian of equal variance',
}
const short: Readonly<Record<StartKind, string>> = {
  constant: '±σ, signs',
  signs: 'Signs',
  shuffled: 'Shuffled',
  fitted: 'Fitted',
  glorot: 'Glorot',
  gaussian: 'Gaussian',
}

const isPlain = (kind: StartKind): boolean => kind === 'glorot' || kind === 'gaussian'

const armOf = (setting: TicketSetting, kind: StartKind): Arm => ({
  key: startArm(setting, kind),
  role: isPlain(kind) ? 'control' : 'treatment',
  label: setting === 'sparse' ? short[kind] : `${short[kind]}, whole`,
  treatment:
    setting === 'sparse'
      ? `The ticket’s mask is trained, its weights started from: ${startLabels[kind].toLowerCase()}.`
      : `The whole network is drawn anew, but for the ticket’s places: ${startLabels[kind].toLowerCase()}.`,
  controlOf: isPlain(kind) ? ticketArm(setting) : null,
})

const freshTreatments: Readonly<Record<FreshKind, string>> = {
  fitted: 'by layer from the initial weights that other replicates’ tickets kept',
  glorot: 'plainly (Glorot)',
  gaussian: 'from a Gaussian whose mean square is that of the fitted draw, layer by layer',
}

const freshArm = (kind: FreshKind): Arm => ({
  key: startArm('fresh', kind),
  role: isPlain(kind) ? 'control' : 'treatment',
  label: `${short[kind]}, fresh`,
  treatment: `The whole network is drawn ${freshTreatments[kind]}: there is no ticket in it.`,
  controlOf: isPlain(kind) ? startArm('fresh', 'fitted') : null,
})

export const arms: readonly Arm[] = [
  {
    key: 'ticket',
    role: 'treatment',
    label: 'Ticket',
    treatment: 'Trained, pruned by final magnitude, rewound to its own start, trained again.',
    controlOf: null,
  },
  ...startKinds.map((kind) => armOf('sparse', kind)),
  {
    key: 'whole-ticket',
    role: 'treatment',
    label: 'Ticket, whole',
    treatment: 'The whole network is drawn anew, but the ticket’s places start as they did.',
    controlOf: null,
  },
  ...startKinds.map((kind) => armOf('whole', kind)),
  ...freshKinds.map(freshArm),
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network: round 0 of the ticket.',
    controlOf: 'ticket',
  },
]

/** Where what is measured is placed: of the ticket's mask, and of random ones of its counts. */
export const measureArm = (mask: 'ticket' | 'random'): string => `kept-initial/${mask}`
