import { drawn } from '../training/train-recipe.ts'
import type { ChainArm } from './arm.ts'
import { besideEachRound } from './beside.ts'

/** Frankle & Carbin 2019, section 2: the control that makes a ticket a winning one. */
export const randomReinit: ChainArm = {
  role: 'control',
  label: 'Re-initialised',
  treatment: 'The ticket’s mask with its weights drawn anew.',
  controlOf: 'ticket',
  isDrawn: true,
  place: (beside) =>
    besideEachRound(beside, ({ round, mask }, draw) => ({
      initial: drawn(beside.specification, beside.seed, ['reinit', round, draw]),
      mask,
    })),
}
