import type { TreatmentKind } from './specification.ts'

/** What is done, and what it would mean if the network could not do without. */
export const kindWords: Readonly<Record<TreatmentKind, { done: string; needs: string }>> = {
  redraw: { done: 'The ticket’s weights are drawn anew', needs: 'its initial weights' },
  flip: { done: 'The ticket’s weights are negated', needs: 'the signs of its initial weights' },
  shuffle: {
    done: 'The ticket’s weights change places among themselves',
    needs: 'its initial values at their own places',
  },
  hold: { done: 'The ticket is held at its start, untrained', needs: 'its training' },
  remove: { done: 'The ticket is removed', needs: 'its places' },
}
