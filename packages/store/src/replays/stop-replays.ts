import type { Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { Queue } from '../queue/queue.ts'
import { withdrawJobs } from '../work/enqueue.ts'
import type { WorkState } from '../work/work-record.ts'
import { lockReplays, moveReplays } from './move-replays.ts'
import type { ReplaysStopped } from './replay-record.ts'
import { roundsBehind } from './request-replays.ts'

/** Takes back what nobody has begun; what is made from it, for another experiment too, can then not go on either. */
export async function stopReplays(
  transaction: Transaction,
  queue: Queue,
  team: string,
  experiment: Identity,
): Promise<ReplaysStopped> {
  const { rows } = transaction
  await lockReplays(transaction, team)
  const behind = (await roundsBehind(transaction, experiment)).map(({ identity }) => identity)
  const open = await rows<{ identity: Identity; job: string | null; state: WorkState }>(
    `SELECT identity, job, state FROM work
     WHERE kind = 'replay' AND recipe->>'round' = ANY($1) AND state IN ('queued', 'waiting')`,
    [behind],
  )
  const jobs = open.flatMap(({ job, state }) => (state === 'queued' && job ? [job] : []))
  await withdrawJobs(transaction, queue, jobs)
  await rows(`UPDATE work SET state = 'withdrawn' WHERE identity = ANY($1) AND state = 'waiting'`, [
    open.map(({ identity }) => identity),
  ])
  await moveReplays(transaction, queue, team)
  const states = await rows<{ state: WorkState }>(
    `SELECT state FROM work WHERE kind = 'replay' AND recipe->>'round' = ANY($1)
       AND (state = 'running' OR identity = ANY($2))`,
    [behind, open.map(({ identity }) => identity)],
  )
  const withdrawn = states.filter(({ state }) => state === 'withdrawn').length
  return { withdrawn, running: states.length - withdrawn }
}
