import { setTimeout as pause } from 'node:timers/promises'
import { questionOf } from '@lottery/questions'
import type { ExperimentRecord, NoticeClaim, NoticeRecord, Store } from '@lottery/store'
import { fetchWithin, TooSlow } from '../server/fetch-within.ts'
import { printable } from '../terminal/printable.ts'
import { aborted } from './stop-signals.ts'

/** What a webhook is sent, as JSON. */
export interface WebhookNotice {
  /** The same each time it is sent: drop what you have seen. It is the header `Idempotency-Key` too. */
  readonly id: string
  readonly event: 'experiment.done' | 'experiment.diverged'
  /** SHA-256 of the experiment's specification. */
  readonly experiment: string
  /** The name given to it, else its question. */
  readonly name: string
  /** Identity of the round that diverged; null for an end. */
  readonly round: string | null
  /** Rounds by state, when it happened. */
  readonly counts: {
    readonly total: number
    readonly done: number
    readonly diverged: number
    readonly blocked: number
    readonly failed: number
  }
  /** Of its page. */
  readonly address: string
  /** When it happened, ISO 8601. */
  readonly time: string
}

export interface TellerOptions {
  readonly store: Pick<Store, 'notices' | 'experiments'>
  readonly webhook: string
  /** Of the pages. */
  readonly address: string
  readonly say: (line: string) => void
}

/** Milliseconds between two looks for something to tell. */
const between = 1_000
/** Milliseconds a receiver has to answer; well within the twenty seconds for which a notice is ours. */
const patience = 10_000

/** Tells what has been noted, one after the other, until stopped. What could not be told is told again later. */
export function tellNotices({ store, webhook, address, say }: TellerOptions): {
  /** Waits for an answer that is under way, unless in a hurry: then it is told again at the next start. */
  readonly stop: (hurry: AbortSignal) => Promise<void>
} {
  const stopping = new AbortController()
  const loop = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      // A database that is away shows elsewhere; what was noted waits there.
      const claim = await store.notices.claim().catch(() => null)
      if (claim) await tell(claim).catch(() => {})
      else await pause(between, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
  const tell = async (claim: NoticeClaim): Promise<void> => {
    const { notice } = claim
    const experiment = await store.experiments.find(notice.experiment)
    if (!experiment) return claim.told()
    const body = noticeOf(notice, experiment, address)
    const error = await send(webhook, body)
    if (error === null) return claim.told()
    const { nextAt } = await claim.failed(error)
    const what = `${printable(body.name)} ${notice.event === 'done' ? 'is done' : 'has diverged'}`
    say(
      nextAt
        ? `The webhook was not told that ${what}: ${error} It is told again in ${Math.max(1, Math.round((nextAt.getTime() - Date.now()) / 1_000))} s.`
        : `The webhook was not told that ${what}: ${error} It was tried often enough and is given up.`,
    )
  }
  const running = loop()
  return {
    stop: async (hurry) => {
      stopping.abort()
      await Promise.race([running, aborted(hurry)])
    },
  }
}

export const noticeOf = (
  { id, event, round, counts, happenedAt }: NoticeRecord,
  { identity, name, question }: ExperimentRecord,
  address: string,
): WebhookNotice => ({
  id,
  event: `experiment.${event}`,
  experiment: identity,
  name: name || questionOf(question).title,
  round,
  counts: {
    total: counts.planned,
    done: counts.done,
    diverged: counts.diverged,
    blocked: counts.blocked,
    failed: counts.failed,
  },
  address: new URL(`/experiments/${identity}`, address).href,
  time: happenedAt.toISOString(),
})

/** Null when the receiver has it; else why not, in a sentence. */
async function send(webhook: string, notice: WebhookNotice): Promise<string | null> {
  try {
    const { ok, status, body } = await fetchWithin(patience, new URL(webhook), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': notice.id },
      body: JSON.stringify(notice),
      redirect: 'manual',
    })
    await body?.cancel()
    if (ok) return null
    return status >= 300 && status < 400
      ? `it answers ${status}, another address: start with that one.`
      : `it answers ${status}.`
  } catch (error) {
    if (error instanceof TooSlow) return `it does not answer within ${patience / 1_000} s.`
    return `nobody answers there${causeOf(error)}.`
  }
}

const causeOf = (error: unknown): string => {
  const cause = error instanceof Error ? error.cause : null
  return cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
}
