import type { Identity } from '@lottery/science'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { Queue } from '../queue/queue.ts'
import { lockReplays, moveReplays } from '../replays/move-replays.ts'
import { goneAfterSeconds } from '../trainers/trainers.ts'
import { enqueue } from './enqueue.ts'

/**
 * Brings the work's rows into line with the queue, where trainers die without a word: what was handed back is queued
 * again, what killed every trainer that took it has failed, and what lost its job gets another.
 */
export const sweep = (withTeam: WithTeam, queue: Queue, team: string): Promise<void> =>
  withTeam(async (transaction) => {
    const open = await transaction.rows<OpenWork>(
      `SELECT identity, kind, job, state FROM work WHERE state IN ('queued', 'running')`,
    )
    if (open.length > 0) await alignWithJobs(transaction, queue, team, open)
    await forgetTheGone(transaction)
  })

interface OpenWork {
  readonly identity: Identity
  readonly kind: string
  readonly job: string
  readonly state: string
}

async function alignWithJobs(
  transaction: Transaction,
  queue: Queue,
  team: string,
  open: readonly OpenWork[],
): Promise<void> {
  const jobs = await transaction.withQueue((db) =>
    queue.statesOf(
      db,
      open.map(({ job }) => job),
    ),
  )
  const among = (found: (job: string | undefined, state: string) => boolean): Identity[] =>
    open.filter(({ job, state }) => found(jobs.get(job), state)).map(({ identity }) => identity)

  const dead = new Set(among((job) => job === 'failed'))
  const endsReplays = open.some(({ identity, kind }) => kind === 'replay' && dead.has(identity))
  if (endsReplays) await lockReplays(transaction, team)
  const handedBack = among(
    (job, state) => state === 'running' && (job === 'retry' || job === 'created'),
  )
  await transaction.rows(
    `UPDATE work SET state = 'queued' WHERE identity = ANY($1) AND state = 'running'`,
    [handedBack],
  )
  await transaction.rows(
    `UPDATE work SET state = 'failed', error = 'every trainer that took it died'
     WHERE identity = ANY($1) AND state IN ('queued', 'running')`,
    [[...dead]],
  )
  if (endsReplays) await moveReplays(transaction, queue, team)
  const lost = among((job) => job === undefined || job === 'cancelled' || job === 'completed')
  if (lost.length > 0) {
    await transaction.rows(
      `UPDATE work SET state = 'waiting', job = NULL
       WHERE identity = ANY($1) AND job = ANY($2::uuid[]) AND state IN ('queued', 'running')`,
      [lost, open.map(({ job }) => job)],
    )
    await enqueue(transaction, queue, team, lost)
  }
  for (const identity of handedBack)
    await notify(transaction, team, {
      kind: 'training',
      identity,
      trainer: '',
      step: null,
      steps: 0,
    })
}

async function forgetTheGone({ rows }: Transaction): Promise<void> {
  await rows(`DELETE FROM trainer WHERE last_seen < now() - $1 * interval '1 second'`, [
    goneAfterSeconds,
  ])
  await rows(
    `DELETE FROM training_now WHERE NOT EXISTS (
       SELECT FROM work WHERE work.identity = training_now.work
         AND work.state = 'running' AND work.trainer = training_now.trainer)`,
  )
}
