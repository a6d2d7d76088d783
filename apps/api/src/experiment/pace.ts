import type { Pace } from '@lottery/store'

interface Left {
  readonly waiting: number
  readonly queued: number
  readonly training: number
}

/** Rounds that wait or are trained; half of a round in training counts as done. */
export const roundsLeft = ({ waiting, queued, training }: Left): number =>
  waiting + queued + training / 2

/** Rounds left × the mean time of those committed, ÷ trainers. */
export function secondsLeftOf(
  left: number,
  { committed, seconds }: Pick<Pace, 'committed' | 'seconds'>,
  trainers: number,
): number | null {
  if (left === 0 || committed === 0 || trainers === 0) return null
  return (left * (seconds / committed)) / trainers
}
