import type { Identity } from '@lottery/science'
import { identityOfSpecification } from '@lottery/questions'
import { In } from 'typeorm'
import { identityFrom } from '../database/identity-prefix.ts'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { Queue } from '../queue/queue.ts'
import { outcomesOfExperiment } from '../rounds/outcomes.ts'
import type { ExperimentStore } from '../store.ts'
import { statesOf } from '../work/work.ts'
import { collapsesOf } from './collapses.ts'
import type { Description, ExperimentRecord } from './experiment-record.ts'
import { Experiment, recordOf } from './experiment.ts'
import { listExperiments, networksInUse } from './list.ts'
import { placementsBy } from './placement.ts'
import { paceOf } from './pace.ts'
import { progressOf } from './progress.ts'
import { planFrom, replanExperiment } from './replan.ts'
import { steeringOf } from './steer.ts'
import { storedExperiment } from './stored-experiment.ts'
import { withoutWeights } from './without-weights.ts'

export function experimentsOf(withTeam: WithTeam, queue: Queue, team: string): ExperimentStore {
  return {
    submit: (specification, description = {}) =>
      withTeam(async (transaction) => {
        const identity = identityOfSpecification(specification)
        const created = await insert(transaction, identity, specification, description)
        if (!created) await wake(transaction, team, identity)
        await replanExperiment(transaction, queue, team, identity, { retryFailed: !created })
        await notify(transaction, team, { kind: 'experiment', identity })
        return { experiment: await storedExperiment(transaction, identity), created }
      }),
    preview: (specification) =>
      withTeam(async (transaction) => {
        const identity = identityOfSpecification(specification)
        const { plan } = await planFrom(transaction, specification)
        const planned = plan.work.map((work) => work.identity)
        const known = await statesOf(transaction, planned)
        const experiment = await transaction.manager.findOneBy(Experiment, { team, identity })
        const isNew = new Set(planned.filter((work) => !known.has(work)))
        return {
          identity,
          experiment: experiment && recordOf(experiment),
          plan,
          isNew,
          known,
          withoutWeights: await withoutWeights(
            transaction,
            plan.work.filter((work) => isNew.has(work.identity)),
          ),
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
    networks: () => withTeam(networksInUse),
    placements: (identities) =>
      withTeam((transaction) => placementsBy(transaction, 'experiment', identities)),
    placing: (work) => withTeam((transaction) => placementsBy(transaction, 'work', work)),
    outcomes: (identity) => withTeam((transaction) => outcomesOfExperiment(transaction, identity)),
    progress: (identities) => withTeam((transaction) => progressOf(transaction, identities)),
    collapses: (identities) => withTeam((transaction) => collapsesOf(transaction, identities)),
    pace: (identities) => withTeam((transaction) => paceOf(transaction, identities)),
    ...steeringOf(withTeam, queue, team),
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

/** The same specification again: it wants its work again, if it had been paused, cancelled or put away. */
async function wake({ rows }: Transaction, team: string, identity: Identity): Promise<void> {
  await rows(
    `UPDATE experiment SET archived = false, state = CASE WHEN state IN ('paused', 'cancelled') THEN 'active' ELSE state END
     WHERE team = $1 AND identity = $2`,
    [team, identity],
  )
}
