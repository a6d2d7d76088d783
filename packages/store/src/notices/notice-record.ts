import type { Identity } from '@lottery/science'
import type { Progress } from '../experiments/experiment-record.ts'

/** What is worth telling of an experiment: its end, and a round whose loss was no longer a number. */
export const noticeEvents = ['done', 'diverged'] as const
export type NoticeEvent = (typeof noticeEvents)[number]

/** `failed`: tried for about half a day and given up. */
export const noticeStates = ['waiting', 'told', 'failed'] as const
export type NoticeState = (typeof noticeStates)[number]

export interface NoticeRecord {
  /** The same in each telling: at least once may be twice, after a crash. */
  readonly id: string
  readonly experiment: Identity
  readonly event: NoticeEvent
  /** The round that diverged; null for an end. */
  readonly round: Identity | null
  /** Pieces of work by state, when it happened. */
  readonly counts: Progress
  readonly state: NoticeState
  /** Tellings that were begun. */
  readonly attempts: number
  /** Why the last telling failed. */
  readonly error: string | null
  readonly happenedAt: Date
  readonly toldAt: Date | null
  /** When it is told again; null when it is not. */
  readonly nextAt: Date | null
}

/** A notice in the hands of whoever tells it, for at most twenty seconds. */
export interface NoticeClaim {
  readonly notice: NoticeRecord
  readonly told: () => Promise<void>
  /** It is told again after a pause that grows, `waiting`, until it has `failed`. */
  readonly failed: (error: string) => Promise<NoticeRecord>
}
