import {
  maskIdentity,
  networkOf,
  packMask,
  prunableLayers,
  ProblemError,
  type EngineVersion,
  type Mask,
  type TrainRecipe,
} from '@lottery/science'
import type { Claim, CommittedRound, Store } from '@lottery/store'
import { measured } from '../measurement/measured.ts'
import { isOutage, patiently, type Patience } from '../outage.ts'
import type { Origin } from '../provenance.ts'
import type { RoundProgress, TrainedRound } from '../round/run-round.ts'
import type { TrainerEvent } from '../trainer-event.ts'
import type { EngineInfo } from '../worker/messages.ts'
import type { TrainingThread } from '../worker/training-thread.ts'
import { holdClaim } from './hold-claim.ts'
import { reporterOf } from './report-progress.ts'

export interface ClaimSurroundings {
  /** Of the claim's team. */
  readonly store: {
    readonly arrays: Pick<Store['arrays'], 'derived' | 'endWeights'>
    readonly trainingNow: Pick<Store['trainingNow'], 'report'>
    readonly rounds: Pick<Store['rounds'], 'commit'>
    readonly measurements: Pick<Store['measurements'], 'commit'>
  }
  readonly thread: TrainingThread
  readonly origin: Origin
  readonly patience: Patience
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A round that would take longer than this is given back when its trainer is to end. */
const drainMilliseconds = 3_000

/**
 * Trains one claim and commits it. When `patience.stop` is aborted the round is finished if that is a matter of seconds,
 * else given back: it is a pure function, so nothing is lost but the time.
 *
 * @throws ProblemError, after giving the claim back, for what is wrong with this machine and not with the work
 */
export async function trainClaim(
  claim: Claim,
  { store, thread, origin, patience, now }: ClaimSurroundings,
): Promise<TrainerEvent> {
  const { identity, recipe } = claim
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
    if (recipe.kind === 'measure') {
      const values = await patiently(() => measured(recipe, store.arrays), patience)
      const answer = await patiently(() => store.measurements.commit(claim, values), patience)
      return answer === 'fenced'
        ? { kind: 'fenced', identity }
        : { kind: 'committed', identity, state: 'done', seconds: (now() - startedAt) / 1_000 }
    }
    refuseOtherNumerics(recipe.engine, thread.engine)
    const derived = store.arrays.derived(recipe.network)
    const mask = await patiently(() => derived.mask(recipe.mask), patience)
    const initial = await patiently(() => derived.weights(recipe.initial), patience)
    if (lost.signal.aborted) return { kind: 'fenced', identity }
    if (patience.stop.aborted) return await released()
    const trained = await thread.train({ recipe, mask, initial }, (latest) => {
      progress = latest
      report(latest)
    })
    if (lost.signal.aborted) return { kind: 'fenced', identity }
    if (!trained) return await released()
    const finishedAt = now()
    const round = committedRound(recipe, mask, trained, {
      ...origin,
      engine: thread.engine.name,
      engineVersion: thread.engine.version,
      numerics: thread.engine.numerics,
      startedAt: new Date(startedAt),
      finishedAt: new Date(finishedAt),
      trainMilliseconds: trained.trainMilliseconds,
      stepsPerSecond: trained.stepsPerSecond,
    })
    const answer = await patiently(() => store.rounds.commit(claim, round), patience)
    if (answer === 'fenced') return { kind: 'fenced', identity }
    const seconds = (now() - startedAt) / 1_000
    return { kind: 'committed', identity, state: trained.outcome.state, seconds }
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

const committedRound = (
  recipe: TrainRecipe,
  mask: Mask,
  { outcome, startHash, endHash, endKept, history }: TrainedRound,
  provenance: CommittedRound['provenance'],
): CommittedRound => ({
  outcome,
  mask: {
    identity: maskIdentity(recipe.mask, recipe.network),
    packed: packMask(mask, prunableLayers(networkOf(recipe.network))),
  },
  startHash,
  endHash,
  endKept,
  history,
  provenance,
})

/** Arms never mix engines unseen, and neither do versions whose last bits differ. */
function refuseOtherNumerics(wanted: EngineVersion, { name, numerics }: EngineInfo): void {
  if (wanted.name === name && wanted.numerics === numerics) return
  throw new ProblemError([
    {
      code: 'engine-numerics',
      field: 'engine',
      value: wanted,
      fix: `this trainer has ${name}, numerics ${numerics}, which would not give the same bits: use the version of lottery-lab that submitted the work, or submit it again.`,
    },
  ])
}

/** Its data or its engine: another machine may do better, and every other round would fail here too. */
const isOfThisMachine = (error: unknown): boolean =>
  error instanceof ProblemError &&
  error.problems.some(({ code }) => code.startsWith('dataset-') || code === 'engine-not-available')
