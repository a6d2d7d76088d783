import type { Identity } from '@lottery/science'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { Queue, TakenNotice } from '../queue/queue.ts'
import type { NoticeStore } from '../store.ts'
import type { NoticeClaim, NoticeRecord } from './notice-record.ts'

const columns = `id, experiment, event, round, counts, state, attempts, error,
  happened_at AS "happenedAt", told_at AS "toldAt", next_at AS "nextAt"`

export const noticesOf = (
  withTeam: WithTeam,
  ofTeam: (team: string) => WithTeam,
  queue: Queue,
): NoticeStore => ({
  webhook: () =>
    withTeam(async ({ rows }) => {
      const [found] = await rows<{ url: string }>('SELECT url FROM webhook')
      return found?.url ?? null
    }),
  setWebhook: (url) =>
    withTeam(async ({ rows }) => {
      if (url === null) await rows('DELETE FROM webhook')
      else
        await rows(
          'INSERT INTO webhook (url) VALUES ($1) ON CONFLICT (team) DO UPDATE SET url = $1',
          [url],
        )
    }),
  findMany: (experiments) =>
    withTeam(async ({ rows }) => {
      const found = await rows<NoticeRecord>(
        `SELECT ${columns} FROM notice WHERE experiment = ANY($1) ORDER BY happened_at, id`,
        [experiments],
      )
      const by = new Map<Identity, NoticeRecord[]>()
      for (const notice of found)
        by.set(notice.experiment, [...(by.get(notice.experiment) ?? []), notice])
      return by
    }),
  claim: () => claimNotice(withTeam, ofTeam, queue),
})

async function claimNotice(
  home: WithTeam,
  ofTeam: (team: string) => WithTeam,
  queue: Queue,
): Promise<NoticeClaim | null> {
  for (;;) {
    const taken = await home(async (transaction) => {
      const job = await transaction.withQueue((db) => queue.takeNotice(db))
      if (!job) return null
      await transaction.actFor(job.data.team)
      const [notice] = await transaction.rows<NoticeRecord>(
        `UPDATE notice SET attempts = attempts + 1, next_at = NULL
         WHERE id = $1 AND state = 'waiting' RETURNING ${columns}`,
        [job.data.id],
      )
      if (!notice) await transaction.withQueue((db) => queue.completeNotice(db, job))
      return { job, notice }
    })
    if (!taken) return null
    const { job, notice } = taken
    if (notice) return claimOf(ofTeam(job.data.team), queue, job, notice)
  }
}

function claimOf(
  withTeam: WithTeam,
  queue: Queue,
  job: TakenNotice,
  notice: NoticeRecord,
): NoticeClaim {
  const { team, id } = job.data
  const settle = async (
    transaction: Transaction,
    changes: string,
    values: readonly unknown[],
  ): Promise<NoticeRecord> => {
    const [settled] = await transaction.rows<NoticeRecord>(
      `UPDATE notice SET ${changes} WHERE id = $1 RETURNING ${columns}`,
      [id, ...values],
    )
    await notify(transaction, team, { kind: 'experiment', identity: notice.experiment })
    return settled ?? notice
  }
  return {
    notice,
    told: () =>
      withTeam(async (transaction) => {
        await transaction.withQueue((db) => queue.completeNotice(db, job))
        await settle(transaction, `state = 'told', told_at = now(), error = NULL`, [])
      }),
    failed: (error) =>
      withTeam(async (transaction) => {
        const nextAt = await transaction.withQueue((db) => queue.failNotice(db, job, error))
        return settle(transaction, `state = $2, error = $3, next_at = $4`, [
          nextAt ? 'waiting' : 'failed',
          error,
          nextAt,
        ])
      }),
  }
}
