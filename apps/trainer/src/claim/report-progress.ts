import type { Claim, TrainingNowStore } from '@lottery/store'
import type { RoundProgress } from '../round/run-round.ts'

const restMilliseconds = 1_000

/**
 * Tells the store how far a round is, at most once a second and one report at a time. A report that does not arrive is
 * no loss: the next one says more.
 */
export function reporterOf(
  trainingNow: Pick<TrainingNowStore, 'report'>,
  { identity, trainer }: Pick<Claim, 'identity' | 'trainer'>,
  now: () => number,
): (progress: RoundProgress) => void {
  let next = -Infinity
  let busy = false
  return (progress) => {
    if (busy || now() < next) return
    busy = true
    next = now() + restMilliseconds
    const done = () => {
      busy = false
    }
    trainingNow.report({ identity, trainer, ...progress }).then(done, done)
  }
}
