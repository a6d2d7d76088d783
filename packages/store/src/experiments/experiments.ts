import { ProblemError, type Identity } from '@lottery/science'
import { identityOfSpecification } from '@lottery/questions'
import { In } from 'typeorm'
import { identityFrom } from '../database/identity-prefix.ts'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { Queue } from '../queue/queue.ts'
import { outcomesOfExperiment } from '../rounds/outcomes.ts'
import type { ExperimentStore } from '../store.ts'
import { lockForWithdrawal, withdraw } from '../work/enqueue.ts'
import { statesOf } from '../work/work.ts'
import type { Description, ExperimentRecord } from './experiment-record.ts'
import { Experiment, recordOf } from './experiment.ts'
import { listExperiments } from './list.ts'
import { placementsBy } from './placement.ts'
import { paceOf } from './pace.ts'
import { progressOf } from './progress.ts'
import { planFrom, replanExperiment } from './replan.ts'

export function experimentsOf(withTeam: WithTeam, queue: Queue, team: string): ExperimentStore {
  /** Changes an experiment, then does what follows for its work, in one transaction. */
  const change = (
    identity: Identity,
    changeOf: (found: ExperimentRecord) => Partial<Experiment>,
    then: (transaction: Transaction) => Promise<unknown> = async () => {},
    before: (transaction: Transaction) => Promise<unknown> = async () => {},
  ): Promise<ExperimentRecord> =>
    withTeam(async (transaction) => {
      await before(transaction)
      const changed = changeOf(await stored(transaction, identity))
      if (Object.keys(changed).length > 0)
        await transaction.manager.update(Experiment, { team, identity }, changed)
      await then(transaction)
      await notify(transaction, team, { kind: 'experiment', identity })
      return stored(transaction, identity)
    })
  const stop = (
    identity: Identity,
    changeOf: (found: ExperimentRecord) => Partial<Experiment>,
  ): Promise<ExperimentRecord> =>
    change(
      identity,
      changeOf,
      (transaction) => withdraw(transaction, queue),
      (transaction) => lockForWithdrawal(transaction, team),
    )
  const goOn = (
    identity: Identity,
    changeOf: (found: ExperimentRecord) => Partial<Experiment>,
  ): Promise<ExperimentRecord> =>
    change(identity, changeOf, (transaction) =>
      replanExperiment(transaction, queue, team, identity, { retryFailed: true }),
    )

  return {
    submit: (specification, description = {}) =>
      withTeam(async (transaction) => {
        const identity = identityOfSpecification(specification)
        const created = await insert(transaction, identity, specification, description)
        if (!created) await wake(transaction, team, identity)
        await replanExperiment(transaction, queue, team, identity, { retryFailed: !created })
        await notify(transaction, team, { kind: 'experiment', identity })
        return { experiment: await stored(transaction, identity), created }
      }),
    preview: (specification) =>
      withTeam(async (transaction) => {
        const identity = identityOfSpecification(specification)
        const { plan } = await planFrom(transaction, specification)
        const planned = plan.work.map((work) => work.identity)
        const known = await statesOf(transaction, planned)
        const experiment = await transaction.manager.findOneBy(Experiment, { team, identity })
        return {
          identity,
          experiment: experiment && recordOf(experiment),
          plan,
          isNew: new Set(planned.filter((work) => !known.has(work))),
          known,
        }
      }),
    find: (text) =>
      withTeam(async (transaction) => {
        const identity = await identityFrom(transaction, 'experiment', text)
        if (identity === null) return null
        const found = await transaction.manager.findOneBy(Experiment, { team, identity })
        return found && recordOf(found)
      }),
    findMany: (identities) =>
      withTeam(async ({ manager }) => {
        const found = await manager.findBy(Experiment, { team, identity: In([...identities]) })
        return new Map(found.map((experiment) => [experiment.identity, recordOf(experiment)]))
      }),
    list: (filter) => withTeam((transaction) => listExperiments(transaction, filter)),
    placements: (identities) =>
      withTeam((transaction) => placementsBy(transaction, 'experiment', identities)),
    placing: (work) => withTeam((transaction) => placementsBy(transaction, 'work', work)),
    outcomes: (identity) => withTeam((transaction) => outcomesOfExperiment(transaction, identity)),
    progress: (identities) => withTeam((transaction) => progressOf(transaction, identities)),
    pace: (identities) => withTeam((transaction) => paceOf(transaction, identities)),
    // What is finished has nothing left to cancel, and is no less finished for it.
    cancel: (identity) =>
      stop(identity, ({ state }) => (state === 'active' ? { state: 'cancelled' } : {})),
    archive: (identity) => stop(identity, () => ({ archived: true })),
    resume: (identity) =>
      goOn(identity, ({ state }) => (state === 'cancelled' ? { state: 'active' } : {})),
    unarchive: (identity) => goOn(identity, () => ({ archived: false })),
    describe: (identity, { name, tags, note }) =>
      change(identity, () => ({
        ...(name === undefined ? {} : { name }),
        ...(tags === undefined ? {} : { tags: [...tags] }),
        ...(note === undefined ? {} : { note }),
      })),
  }
}

async function insert(
  { rows }: Transaction,
  identity: Identity,
  specification: ExperimentRecord['specification'],
  { name = '', tags = [], note = '' }: Description,
): Promise<boolean> {
  const inserted = await rows(
    `INSERT INTO experiment (identity, specification, question, name, tags, note)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING identity`,
    [identity, JSON.stringify(specification), specification.question, name, tags, note],
  )
  return inserted.length > 0
}

/** The same specification again: it wants its work again, if it had been cancelled or put away. */
async function wake({ rows }: Transaction, team: string, identity: Identity): Promise<void> {
  await rows(
    `UPDATE experiment SET archived = false, state = CASE state WHEN 'cancelled' THEN 'active' ELSE state END
     WHERE team = $1 AND identity = $2`,
    [team, identity],
  )
}

async function stored({ manager }: Transaction, identity: Identity): Promise<ExperimentRecord> {
  const found = await manager.findOneBy(Experiment, { identity })
  if (found) return recordOf(found)
  throw new ProblemError([
    {
      code: 'not-found',
      field: 'id',
      value: identity,
      fix: 'there is no such experiment; see the list of experiments.',
    },
  ])
}
