import { plannedCounts } from '../training/planned-remaining.ts'
import type { ChainArm } from './arm.ts'
import { besideEachRound } from './beside.ts'

/** Frankle & Carbin 2019, section 2 and figure 4: pruned once, straight to the ticket's count. */
export const oneShot: ChainArm = {
  role: 'control',
  label: 'One-shot',
  treatment: 'The dense network pruned at once to the ticket’s count, rewound to the same start.',
  controlOf: 'ticket',
  isDrawn: false,
  place: (beside) => {
    const counts = plannedCounts(beside.specification)
    const dense = beside.chain.rounds[0]!.identity
    return besideEachRound(beside, ({ round }) => ({
      initial: beside.chain.start,
      startStep: beside.chain.startStep,
      mask: { kind: 'prune', round: dense, criterion: 'magnitude', amount: counts[round]! },
    }))
  },
}
