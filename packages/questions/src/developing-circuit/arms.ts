import type { Arm } from '../question.ts'
import type { Way } from './circuit.ts'
import {
  orders,
  paces,
  redrawnKinds,
  windows,
  type Order,
  type Pace,
  type RedrawnKind,
  type Window,
} from './specification.ts'
import { wayArm, wayLabel } from './ways.ts'

export const redrawnArm = (kind: RedrawnKind): string => `redrawn-${kind}`
export const rewiredArm = (kind: RedrawnKind): string => `random-redrawn-${kind}`

export const paceWords: Readonly<Record<Pace, string>> = {
  decreasing: 'fewer and fewer at a time',
  constant: 'as many each time',
  increasing: 'more and more at a time',
}
export const orderWords: Readonly<Record<Order, string>> = {
  small: 'the smallest first',
  large: 'the largest first',
  random: 'any, as many of each layer as by size',
}
export const windowWords: Readonly<Record<Window, string>> = {
  middle: 'in the middle of the training',
  early: 'early in the training',
  late: 'late in the training',
}
export const redrawnWords: Readonly<Record<RedrawnKind, string>> = {
  all: 'all weights that it still has',
  survivors: 'the weights that it keeps to the end',
}

const usual: Way = { pace: 'decreasing', order: 'small', window: 'middle' }

const wayOf = (way: Way): Arm => {
  const isRandom = way.order === 'random'
  return {
    key: wayArm(way),
    role: isRandom ? 'control' : 'treatment',
    label: wayLabel(way),
    treatment: `Pruned while it trains: ${orderWords[way.order]}, ${paceWords[way.pace]}, ${windowWords[way.window]}.`,
    controlOf: isRandom ? wayArm({ ...way, order: 'small' }) : null,
  }
}

const ways = paces.flatMap((pace) =>
  orders.flatMap((order) => windows.map((window): Way => ({ pace, order, window }))),
)

export const arms: readonly Arm[] = [
  ...ways.map(wayOf),
  ...redrawnKinds.flatMap((kind): Arm[] => [
    {
      key: redrawnArm(kind),
      role: 'treatment',
      label: kind === 'all' ? 'Redrawn' : 'Survivors redrawn',
      treatment: `In the circuit of the first way ${redrawnWords[kind]} are drawn anew while it develops; its wiring goes on as before.`,
      controlOf: null,
    },
    {
      key: rewiredArm(kind),
      role: 'control',
      label: kind === 'all' ? 'Random, redrawn' : 'Random, survivors redrawn',
      treatment: `The same done to the circuit that is wired at random.`,
      controlOf: redrawnArm(kind),
    },
  ]),
  {
    key: 'never-pruned',
    role: 'control',
    label: 'Never pruned',
    treatment: 'The same training, interrupted as often, and nothing pruned.',
    controlOf: wayArm(usual),
  },
  {
    key: 'unbroken',
    role: 'control',
    label: 'Never interrupted',
    treatment: 'As long a training in one piece, and nothing pruned.',
    controlOf: wayArm(usual),
  },
  {
    key: 'dense',
    role: 'reference',
    label: 'Dense',
    treatment: 'The whole network after the first part of the training, which all share.',
    controlOf: wayArm(usual),
  },
]
