import type { ExperimentRecord, RoundRecord } from '@lottery/store'

/** Committed before the experiment was submitted: trained for another one. */
export const isShared = (
  { committedAt }: Pick<RoundRecord, 'committedAt'>,
  { createdAt }: Pick<ExperimentRecord, 'createdAt'>,
): boolean => committedAt < createdAt

interface Left {
  readonly waiting: number
  readonly queued: number
  readonly training: number
}
type Timed = { readonly provenance: Pick<RoundRecord['provenance'], 'startedAt' | 'finishedAt'> }

/** Rounds left × their mean time, evaluation included, ÷ trainers. Half of a round in training counts as done. */
export function secondsLeftOf(
  { waiting, queued, training }: Left,
  rounds: readonly Timed[],
  trainers: number,
): number | null {
  const left = waiting + queued + training / 2
  if (left === 0 || rounds.length === 0 || trainers === 0) return null
  const seconds = rounds
    .map(({ provenance }) => provenance.finishedAt.getTime() - provenance.startedAt.getTime())
    .reduce((sum, milliseconds) => sum + milliseconds / 1000, 0)
  return (left * (seconds / rounds.length)) / trainers
}
