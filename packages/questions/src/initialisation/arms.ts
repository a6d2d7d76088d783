import type { Arm } from '../question.ts'
import { startKinds, type StartKind } from './starts.ts'

/** `sparse`: the ticket's mask is trained; `whole`: the whole network, drawn anew but at the ticket's places. */
export const settings = ['sparse', 'whole'] as const
export type Setting = (typeof settings)[number]

export const startArm = (setting: Setting, kind: StartKind): string =>
  setting === 'sparse' ? kind : `whole-${kind}`
/** The ticket's own weights at its places. */
export const ticketArm = (setting: Setting): string =>
  setting === 'sparse' ? 'ticket' : 'whole-ticket'

/** As rows and lines name them. */
export const startLabels: Readonly<Record<StartKind, string>> = {
  constant: '±σ with the ticket’s signs',
  signs: 'Its signs, magnitudes drawn anew',
  shuffled: 'Its values, shuffled by layer',
  glorot: 'A plain draw (Glorot)',
  gaussian: 'A Gaussian of equal variance',
}
const short: Readonly<Record<StartKind, string>> = {
  constant: '±σ, signs',
  signs: 'Signs',
  shuffled: 'Shuffled',
  glorot: 'Glorot',
  gaussian: 'Gaussian',
}

const armOf = (setting: Setting, kind: StartKind): Arm => ({
  key: startArm(setting, kind),
  role: kind === 'glorot' || kind === 'gaussian' ? 'control' : 'treatment',
  label: setting === 'sparse' ? short[kind] : `${short[kind]}, whole`,
  treatment:
    setting === 'sparse'
      ? `The ticket’s mask is trained, its weights started from: ${startLabels[kind].toLowerCase()}.`
      : `The whole network is drawn anew, but for the ticket’s places: ${startLabels[kind].toLowerCase()}.`,
  controlOf: kind === 'glorot' || kind === 'gaussian' ? ticketArm(setting) : null,
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
