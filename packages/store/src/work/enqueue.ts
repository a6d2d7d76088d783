import type { EngineName, Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { NewJob, Queue } from '../queue/queue.ts'

/** In the caller's transaction: the rows say `queued` and the jobs are there, or neither. Keeps the given order. */
export async function enqueue(
  { rows, withQueue }: Transaction,
  queue: Queue,
  team: string,
  identities: readonly Identity[],
): Promise<void> {
  if (identities.length === 0) return
  const queued = await rows<{
    identity: Identity
    kind: string
    engine: EngineName
    round: number
    id: string
  }>(
    `UPDATE work SET state = 'queued', job = gen_random_uuid(), errors = 0, error = NULL
     WHERE identity = ANY($1) AND state IN ('waiting', 'withdrawn', 'blocked', 'failed')
     RETURNING identity, kind, engine, round, job AS id`,
    [identities],
  )
  const place = new Map(identities.map((identity, i) => [identity, i]))
  const ordered = queued.toSorted(
    (a, b) => (place.get(a.identity) ?? 0) - (place.get(b.identity) ?? 0),
  )
  if (ordered.length > 0) await withQueue((db) => queue.add(db, team, ordered.map(newJob)))
}

/** A replay adds nothing to an answer, so it goes after every round that does. */
const newJob = ({ kind, ...job }: Omit<NewJob, 'isLast'> & { readonly kind: string }): NewJob => ({
  ...job,
  isLast: kind === 'replay',
})

/** Planners of a team go side by side, but not beside a withdrawal, which could miss what they are about to place. */
export const lockAgainstWithdrawal = ({ rows }: Transaction, team: string): Promise<unknown> =>
  rows('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [`withdrawal/${team}`])

export const lockForWithdrawal = ({ rows }: Transaction, team: string): Promise<unknown> =>
  rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`withdrawal/${team}`])

/** Takes jobs that nobody has begun out of the queue, and marks their work. */
export async function withdrawJobs(
  { rows, withQueue }: Transaction,
  queue: Queue,
  jobs: readonly string[],
): Promise<void> {
  if (jobs.length === 0) return
  // Jobs before rows, the order in which a claim locks them.
  const removed = await withQueue((db) => queue.removeUnstarted(db, jobs))
  await rows(`UPDATE work SET state = 'withdrawn', job = NULL WHERE job = ANY($1::uuid[])`, [
    removed,
  ])
}

/** Takes work out of the queue that nobody has begun and no active experiment places. Replays are placed by none. */
export async function withdraw(transaction: Transaction, queue: Queue): Promise<void> {
  const { rows } = transaction
  const unwanted = `state = $1 AND kind <> 'replay' AND NOT EXISTS (
    SELECT FROM placement JOIN experiment ON experiment.identity = placement.experiment
    WHERE placement.work = work.identity AND experiment.state NOT IN ('paused', 'cancelled')
      AND NOT experiment.archived)`
  const queued = await rows<{ job: string }>(`SELECT job FROM work WHERE ${unwanted}`, ['queued'])
  await withdrawJobs(
    transaction,
    queue,
    queued.map(({ job }) => job),
  )
  await rows(`UPDATE work SET state = 'withdrawn' WHERE ${unwanted}`, ['waiting'])
}
