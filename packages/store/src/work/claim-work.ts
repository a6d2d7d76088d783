import type { EngineName, Identity, Recipe } from '@lottery/science'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { Queue, TakenJob } from '../queue/queue.ts'
import { lockReplays, moveReplays } from '../replays/move-replays.ts'
import type { Claim } from './work-record.ts'

export const mostErrors = 3

/** Takes a job and marks its work in one transaction; a job whose work needs nothing any more is cleared away. */
export async function claimWork(
  withTeam: (team: string) => WithTeam,
  queue: Queue,
  home: string,
  engine: EngineName,
  trainer: string,
): Promise<Claim | null> {
  for (;;) {
    const taken = await withTeam(home)(async (transaction) => {
      const job = await transaction.withQueue((db) => queue.take(db, engine))
      if (!job) return null
      await transaction.actFor(job.data.team)
      const work = await begin(transaction, job.data.identity, trainer)
      if (!work) await transaction.withQueue((db) => queue.complete(db, engine, job))
      return { job, work }
    })
    if (!taken) return null
    if (taken.work) return claimOf(withTeam, queue, taken.job, taken.work, engine, trainer)
  }
}

interface Begun {
  readonly recipe: Recipe
  readonly round: number
}

/** `running` too: then its trainer was given up, and the job handed out again. */
async function begin(
  { rows }: Transaction,
  identity: Identity,
  trainer: string,
): Promise<Begun | undefined> {
  const [begun] = await rows<Begun>(
    `UPDATE work SET state = 'running', trainer = $2, started_at = now()
     WHERE identity = $1 AND state IN ('queued', 'running') RETURNING recipe, round`,
    [identity, trainer],
  )
  return begun
}

function claimOf(
  withTeam: (team: string) => WithTeam,
  queue: Queue,
  { id, retryCount, data: { team, identity } }: TakenJob,
  begun: Begun,
  engine: EngineName,
  trainer: string,
): Claim {
  const job = { id, retryCount }
  const giveBack = (
    reason: string,
    then: (transaction: Transaction) => Promise<'queued' | 'failed'>,
  ): Promise<'queued' | 'failed' | 'fenced'> =>
    withTeam(team)(async (transaction) => {
      if (!(await transaction.withQueue((db) => queue.giveBack(db, engine, job, reason))))
        return 'fenced'
      const state = await then(transaction)
      if (state === 'failed') await transaction.withQueue((db) => queue.remove(db, engine, [id]))
      await transaction.rows('DELETE FROM training_now WHERE work = $1', [identity])
      await notify(transaction, team, { kind: 'training', identity, trainer, step: null, steps: 0 })
      return state
    })

  return {
    team,
    identity,
    ...begun,
    engine,
    trainer,
    job,
    touch: () => queue.touch(engine, job),
    fail: (error) => {
      const message = error instanceof Error ? error.message : String(error)
      return giveBack(message, async (transaction) => {
        const { rows } = transaction
        const isReplay = begun.recipe.kind === 'replay'
        if (isReplay) await lockReplays(transaction, team)
        const [work] = await rows<{ state: 'queued' | 'failed' }>(
          `UPDATE work SET errors = errors + 1, error = $2,
             state = CASE WHEN errors + 1 >= $3 THEN 'failed' ELSE 'queued' END
           WHERE identity = $1 RETURNING state`,
          [identity, message, mostErrors],
        )
        const state = work?.state ?? 'failed'
        if (isReplay && state === 'failed') await moveReplays(transaction, queue, team)
        return state
      })
    },
    release: async () => {
      await giveBack('released', async ({ rows }) => {
        await rows(`UPDATE work SET state = 'queued', trainer = NULL WHERE identity = $1`, [
          identity,
        ])
        return 'queued'
      })
    },
  }
}
