import type { ReplayRecord, ReplaysStopped } from '@lottery/store'
import { counted, duration, whole } from './numbers.ts'
import type { ProgressRow } from './progress.ts'

/** What `lottery replay` leaves: how each replay of an experiment stands. */
export interface ReplaysFound {
  readonly identity: string
  /** Rounds that are done, and how many of them had their arrays before. */
  readonly rounds: number
  readonly kept: number
  readonly replays: readonly ReplayRecord[]
}

/** Something may still come of it by itself. */
export const isOpen = ({ state }: ReplayRecord): boolean =>
  state === 'queued' || state === 'running'

/** One bar for all; the time left from those that are done, spread over the trainers. */
export function replayRow(
  identity: string,
  replays: readonly ReplayRecord[],
  trainers: number,
): ProgressRow {
  const done = replays.filter(({ comparison }) => comparison !== null)
  const seconds = done.flatMap((one) => one.seconds ?? [])
  const mean = seconds.reduce((sum, one) => sum + one, 0) / seconds.length
  const left = replays.filter(({ state }) => state === 'waiting').length
  const toCome = replays.filter(isOpen).length + left
  const otherwise = done.filter(({ comparison }) => comparison?.agreement !== 'same').length
  const notes = [
    ...(otherwise > 0 ? [`${whole(otherwise)} not as stored`] : []),
    ...(seconds.length > 0 && toCome > 0
      ? [`about ${duration((mean * toCome) / Math.max(1, Math.min(trainers, toCome)))} left`]
      : []),
  ]
  return {
    key: identity,
    label: `Replays of ${identity.slice(0, 8)}`,
    done: done.length,
    total: replays.length,
    note: notes.join(', '),
  }
}

const mostTold = 10

export function replayLines({ identity, rounds, kept, replays }: ReplaysFound): string[] {
  if (rounds === 0) return ['No round is done yet: there is nothing to train again.']
  if (replays.length === 0)
    return [
      `${counted(rounds, 'round')}, and the weights of all are kept: there is nothing to train again.`,
    ]
  const of = (wanted: string): ReplayRecord[] =>
    replays.filter(({ comparison }) => comparison?.agreement === wanted)
  const [same, close, different] = ['same', 'close', 'different'].map(of) as [
    ReplayRecord[],
    ReplayRecord[],
    ReplayRecord[],
  ]
  const failed = replays.filter(({ state }) => state === 'failed')
  const withdrawn = replays.filter(({ state }) => state === 'withdrawn')
  const left = replays.filter(({ state }) => !['done', 'failed', 'withdrawn'].includes(state))
  const behind = [
    ...(failed.length > 0 ? ['failed in training'] : []),
    ...(close.length + different.length > 0 ? ['did not come out as stored'] : []),
    ...(withdrawn.length > 0 ? ['was taken back'] : []),
  ]
  return [
    `${counted(rounds, 'round')}, the weights of ${whole(kept)} kept before.`,
    ...(same.length > 0
      ? [
          `${counted(same.length, 'round')} trained again and the same, bit for bit: the weights are stored. lottery verify checks them.`,
        ]
      : []),
    ...(close.length > 0
      ? [
          `${counted(close.length, 'round')} the same to the engines’ tolerance, last bits apart: weights are stored where their hash is the round’s.`,
          ...close.slice(0, mostTold).flatMap(differenceLines),
        ]
      : []),
    ...(different.length > 0
      ? [
          `${counted(different.length, 'round')} not as stored; nothing was changed:`,
          ...different.slice(0, mostTold).flatMap(differenceLines),
        ]
      : []),
    ...(failed.length > 0
      ? [
          `${counted(failed.length, 'round')} could not be trained:`,
          ...failed
            .slice(0, mostTold)
            .map(({ round, error }) => `  ${short(round)}: ${error ?? ''}`),
        ]
      : []),
    ...(withdrawn.length > 0
      ? [
          `${counted(withdrawn.length, 'round')} taken back before a trainer began: lottery replay ${identity.slice(0, 8)} asks again.`,
        ]
      : []),
    ...(left.length > 0 ? [leftLine(left.length, replays.some(isOpen), identity, behind)] : []),
  ]
}

/** `behind`: what may have become of the rounds that the others are made from. */
const leftLine = (
  left: number,
  goesOn: boolean,
  identity: string,
  behind: readonly string[],
): string =>
  goesOn
    ? `${counted(left, 'round')} to come: lottery replay ${identity.slice(0, 8)} goes on.`
    : `${counted(left, 'round')} not tried: a round that they are made from ${behind.join(', or ') || 'is not here'}.`

export const stoppedLine = ({ withdrawn, running }: ReplaysStopped): string =>
  [
    withdrawn > 0 ? `${counted(withdrawn, 'replay')} taken back` : 'No replay was waiting',
    ...(running > 0 ? [`${whole(running)} that a trainer has begun will be finished`] : []),
  ].join('; ') + '.'

const differenceLines = ({ round, comparison, engineVersion, cpu }: ReplayRecord): string[] => [
  `  ${short(round)}, with ${engineVersion ?? '?'} on ${cpu ?? '?'}`,
  ...(comparison?.differences.slice(0, 3).map((line) => `    ${line}`) ?? []),
  ...((comparison?.differences.length ?? 0) > 3
    ? [`    and ${(comparison?.differences.length ?? 0) - 3} more`]
    : []),
]

const short = (identity: string): string => identity.slice(0, 12)
