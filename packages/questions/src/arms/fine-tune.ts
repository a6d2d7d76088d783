import type { ChainArm } from './arm.ts'
import { besideEachRound } from './beside.ts'

/** Liu et al. 2019; Renda et al. 2020. Under a constant rate the same as rewinding the learning rate. */
export const fineTune: ChainArm = {
  role: 'control',
  label: 'Fine-tuned',
  treatment: 'The ticket’s mask on the trained weights that it was cut from, trained again.',
  controlOf: 'ticket',
  isDrawn: false,
  mayNotSay: 'That a new start is worth less: it has been trained twice as long, or longer.',
  place: (beside) =>
    besideEachRound(beside, ({ round, mask }) => ({
      initial: { kind: 'end', round: beside.chain.rounds[round - 1]!.identity },
      mask,
    })),
}
