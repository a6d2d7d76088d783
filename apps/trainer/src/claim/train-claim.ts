import { ProblemError } from '@lottery/science'
import type { Claim } from '@lottery/store'
import { isOutage, patiently, type Patience } from '../outage.ts'
import type { Origin } from '../provenance.ts'
import type { RoundProgress } from '../round/run-round.ts'
import type { TrainerEvent } from '../trainer-event.ts'
import type { ClaimStore } from '../work/hands.ts'
import { doWork } from '../work/work-kinds.ts'
import type { TrainingThread } from '../worker/training-thread.ts'
import { holdClaim } from './hold-claim.ts'
import { reporterOf } from './report-progress.ts'

export interface ClaimSurroundings {
  /** Of the claim's team. */
  readonly store: ClaimStore
  readonly thread: TrainingThread
  readonly origin: Origin
  readonly patience: Patience
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A round that would take longer than this is given back when its trainer is to end. */
const drainMilliseconds = 3_000

/**
 * Does one claim's work and commits it. When `patience.stop` is aborted the round is finished if that is a matter of seconds,
 * else given back: it is a pure function, so nothing is lost but the time.
 *
 * @throws ProblemError, after giving the claim back, for what is wrong with this machine and not with the work
 */
export async function trainClaim(
  claim: Claim,
  { store, thread, origin, patience, now }: ClaimSurroundings,
): Promise<TrainerEvent> {
  const { identity } = claim
  const startedAt = now()
  const lost = new AbortController()
  let progress: RoundProgress | null = null
  const claimed = holdClaim(claim, () => {
    lost.abort()
    thread.abandon()
  })
  const report = reporterOf(store.trainingNow, claim, now)
  const drain = () => {
    if (millisecondsLeft(progress) > drainMilliseconds) thread.abandon()
  }
  patience.stop.addEventListener('abort', drain)
  const released = async (): Promise<TrainerEvent> => {
    await patiently(claim.release, patience)
    return { kind: 'released', identity }
  }

  try {
    const state = await doWork(claim, {
      store,
      engine: thread.engine,
      origin,
      now,
      startedAt,
      patiently: (ask) => patiently(ask, patience),
      train: async (round) => {
        if (lost.signal.aborted || patience.stop.aborted) return null
        const trained = await thread.train(round, (latest) => {
          progress = latest
          report(latest)
        })
        return lost.signal.aborted ? null : trained
      },
    })
    if (state === 'fenced' || (!state && lost.signal.aborted)) return { kind: 'fenced', identity }
    if (!state) return await released()
    return { kind: 'committed', identity, state, seconds: (now() - startedAt) / 1_000 }
  } catch (error) {
    if (isOutage(error)) throw error
    if (isOfThisMachine(error)) {
      await released()
      throw error
    }
    const state = await patiently(() => claim.fail(error), patience)
    if (state === 'fenced') return { kind: 'fenced', identity }
    const message = error instanceof Error ? error.message : String(error)
    return { kind: 'failed', identity, again: state === 'queued', message }
  } finally {
    claimed.letGo()
    patience.stop.removeEventListener('abort', drain)
  }
}

/** A fifth is added for evaluations. Infinite before the first steps: nobody can tell. */
function millisecondsLeft(progress: RoundProgress | null): number {
  if (!progress || progress.stepsPerSecond === 0) return Infinity
  return ((progress.steps - progress.step) / progress.stepsPerSecond) * 1_200
}

/** Its data or its engine: another machine may do better, and every other round would fail here too. */
const isOfThisMachine = (error: unknown): boolean =>
  error instanceof ProblemError &&
  error.problems.some(({ code }) => code.startsWith('dataset-') || code === 'engine-not-available')
