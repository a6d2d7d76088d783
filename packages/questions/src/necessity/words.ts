import type { TreatmentKind } from './specification.ts'

/** What is done, and what the ticket loses by it: such as its `training`. */
export const kindWords: Readonly<Record<TreatmentKind, { done: string; loses: string }>> = {
  redraw: { done: 'The ticket’s weights are drawn anew', loses: 'initial weights' },
  flip: { done: 'The ticket’s weights are negated', loses: 'initial signs' },
  shuffle: {
    done: 'The ticket’s weights change places among themselves',
    loses: 'arrangement',
  },
  hold: { done: 'The ticket is held at its start, untrained', loses: 'training' },
  remove: { done: 'The ticket is removed', loses: 'places' },
}
