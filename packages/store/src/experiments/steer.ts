import { ProblemError, type Identity } from '@lottery/science'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { Queue } from '../queue/queue.ts'
import type { ExperimentStore } from '../store.ts'
import { lockForWithdrawal, withdraw } from '../work/enqueue.ts'
import { giveUpRunning } from '../work/give-up.ts'
import type { ExperimentRecord } from './experiment-record.ts'
import { Experiment } from './experiment.ts'
import { progressOf } from './progress.ts'
import { replanExperiment } from './replan.ts'
import { storedExperiment } from './stored-experiment.ts'

type Steering = Pick<
  ExperimentStore,
  'pause' | 'resume' | 'cancel' | 'retry' | 'archive' | 'unarchive' | 'describe'
>
type ChangeOf = (found: ExperimentRecord) => Partial<Experiment>
type Step = (transaction: Transaction) => Promise<unknown>

/** What a person does with an experiment. Results stay whatever is done; asking twice is asking once. */
export function steeringOf(withTeam: WithTeam, queue: Queue, team: string): Steering {
  /** Changes an experiment, then does what follows for its work, in one transaction. */
  const change = (
    identity: Identity,
    changeOf: ChangeOf,
    then: Step = async () => {},
    before: Step = async () => {},
  ): Promise<ExperimentRecord> =>
    withTeam(async (transaction) => {
      await before(transaction)
      const changed = changeOf(await storedExperiment(transaction, identity))
      if (Object.keys(changed).length > 0)
        await transaction.manager.update(Experiment, { team, identity }, changed)
      await then(transaction)
      await notify(transaction, team, { kind: 'experiment', identity })
      return storedExperiment(transaction, identity)
    })
  const stop = (identity: Identity, changeOf: ChangeOf): Promise<ExperimentRecord> =>
    change(
      identity,
      changeOf,
      (transaction) => withdraw(transaction, queue),
      (transaction) => lockForWithdrawal(transaction, team),
    )
  const goOn = (identity: Identity, changeOf: ChangeOf): Promise<ExperimentRecord> =>
    change(identity, changeOf, (transaction) =>
      replanExperiment(transaction, queue, team, identity),
    )

  return {
    pause: (identity) => stop(identity, become('paused')),
    resume: (identity) => goOn(identity, become('active')),
    cancel: async (identity) => {
      const changed = await stop(identity, become('cancelled'))
      // Apart, since a commit under way holds its job and waits for the lock that withdrawing takes.
      await withTeam((transaction) => giveUpRunning(transaction, queue, team, identity))
      return changed
    },
    retry: (identity) =>
      withTeam(async (transaction) => {
        await refuseRetry(transaction, await storedExperiment(transaction, identity))
        await replanExperiment(transaction, queue, team, identity, { retryFailed: true })
        await notify(transaction, team, { kind: 'experiment', identity })
        return storedExperiment(transaction, identity)
      }),
    archive: (identity) => stop(identity, () => ({ archived: true })),
    unarchive: (identity) => goOn(identity, () => ({ archived: false })),
    describe: (identity, { name, tags, note }) =>
      change(identity, () => ({
        ...(name === undefined ? {} : { name }),
        ...(tags === undefined ? {} : { tags: [...tags] }),
        ...(note === undefined ? {} : { note }),
      })),
  }
}

/** What is finished has nothing left to pause or to cancel, and is no less finished for it; what is archived rests. */
const become =
  (next: 'active' | 'paused' | 'cancelled'): ChangeOf =>
  (found) => {
    if (found.archived) throw archivedProblem(found.identity)
    return found.state === 'finished' ? {} : { state: next }
  }

const archivedProblem = (identity: Identity): ProblemError =>
  new ProblemError([
    { code: 'archived', field: 'id', value: identity, fix: 'it is archived: bring it back first.' },
  ])

/** A round that failed may do better; one that diverged is a result, and would come out the same. */
async function refuseRetry(
  transaction: Transaction,
  { identity, state, archived }: ExperimentRecord,
): Promise<void> {
  if (archived) throw archivedProblem(identity)
  if (state === 'paused' || state === 'cancelled')
    throw new ProblemError([
      {
        code: 'not-active',
        field: 'id',
        value: identity,
        fix: `it is ${state}: resume it first; resuming queues what is left.`,
      },
    ])
  const progress = (await progressOf(transaction, [identity])).get(identity)
  if (!progress || progress.failed > 0 || progress.diverged === 0) return
  throw new ProblemError([
    {
      code: 'diverged-not-retried',
      field: 'id',
      value: identity,
      fix: `no round has failed. ${progress.diverged === 1 ? 'One has diverged and would' : `${progress.diverged} have diverged and would`} diverge again, since a round follows from its recipe: clone the experiment with a lower learning rate.`,
    },
  ])
}
