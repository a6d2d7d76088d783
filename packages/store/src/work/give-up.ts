import type { EngineName, Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { Queue } from '../queue/queue.ts'

/**
 * Takes running work of a cancelled experiment out of its trainers' hands, unless another experiment that is not
 * cancelled places it: the job is gone, so the trainer's next touch tells it, and a commit would be fenced. A commit that
 * is under way comes first. Locks go job, then experiment, as a commit's do.
 */
export async function giveUpRunning(
  transaction: Transaction,
  queue: Queue,
  team: string,
  experiment: Identity,
): Promise<void> {
  const { rows, withQueue } = transaction
  const unwanted = await rows<{ identity: Identity; engine: EngineName; job: string }>(
    `SELECT identity, engine, job FROM work
     WHERE state = 'running'
       AND EXISTS (SELECT FROM placement WHERE work = work.identity AND experiment = $1)
       AND NOT EXISTS (
         SELECT FROM placement JOIN experiment ON experiment.identity = placement.experiment
         WHERE placement.work = work.identity AND experiment.state <> 'cancelled')
     ORDER BY identity`,
    [experiment],
  )
  if (unwanted.length === 0) return
  await withQueue((db) =>
    queue.lock(
      db,
      unwanted.map(({ job }) => job),
    ),
  )
  const [found] = await rows<{ state: string }>(
    'SELECT state FROM experiment WHERE identity = $1 FOR UPDATE',
    [experiment],
  )
  if (found?.state !== 'cancelled') return
  const stopped = await rows<{ identity: Identity; job: string }>(
    `UPDATE work SET state = 'withdrawn', trainer = NULL
     WHERE job = ANY($1::uuid[]) AND state = 'running' RETURNING identity, job`,
    [unwanted.map(({ job }) => job)],
  )
  for (const { identity, engine } of unwanted) {
    const job = stopped.find((one) => one.identity === identity)?.job
    if (job === undefined) continue
    await withQueue((db) => queue.remove(db, engine, [job]))
    await rows('UPDATE work SET job = NULL WHERE identity = $1', [identity])
    await rows('DELETE FROM training_now WHERE work = $1', [identity])
    await notify(transaction, team, {
      kind: 'training',
      identity,
      trainer: '',
      step: null,
      steps: 0,
    })
  }
}
