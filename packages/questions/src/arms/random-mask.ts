import type { ChainArm } from './arm.ts'
import { besideEachRound } from './beside.ts'

/** Are these the right weights, or only the right number in each layer? */
export const randomMask: ChainArm = {
  role: 'control',
  label: 'Random mask',
  treatment: 'As many weights of each layer as the ticket, at random, from the same start.',
  controlOf: 'ticket',
  isDrawn: true,
  place: (beside) =>
    besideEachRound(beside, ({ round, mask }, draw) => ({
      initial: beside.chain.start,
      startStep: beside.chain.startStep,
      mask: {
        kind: 'random',
        like: mask,
        within: { kind: 'all' },
        seed: beside.seed,
        stream: ['random-mask', round, draw],
      },
    })),
}
