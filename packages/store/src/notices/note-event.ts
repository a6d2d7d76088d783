import type { Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import { progressOf } from '../experiments/progress.ts'
import type { Queue } from '../queue/queue.ts'
import type { NoticeEvent } from './notice-record.ts'

/** In the transaction in which it happens: a notice and its job, or, where nobody wants to be told, neither. */
export async function noteEvent(
  transaction: Transaction,
  queue: Queue,
  team: string,
  what: { readonly experiment: Identity; readonly event: NoticeEvent; readonly round?: Identity },
): Promise<void> {
  const { rows, withQueue } = transaction
  const wanted = await rows('SELECT FROM webhook')
  if (wanted.length === 0) return
  const { experiment, event, round = null } = what
  const counts = (await progressOf(transaction, [experiment])).get(experiment)
  const [noted] = await rows<{ id: string }>(
    `INSERT INTO notice (experiment, event, round, counts) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING id`,
    [experiment, event, round, JSON.stringify(counts ?? {})],
  )
  if (noted) await withQueue((db) => queue.addNotice(db, { team, id: noted.id }))
}
