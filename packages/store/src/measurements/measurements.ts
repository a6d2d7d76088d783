import type { WithTeam } from '../database/transaction.ts'
import type { Queue } from '../queue/queue.ts'
import type { MeasurementStore } from '../store.ts'
import { Fenced, settle, underFence } from '../work/settle.ts'
import { measuredBy } from './measured-values.ts'

export const measurementsOf = (
  withTeam: WithTeam,
  ofTeam: (team: string) => WithTeam,
  queue: Queue,
): MeasurementStore => ({
  commit: (claim, values) =>
    underFence(ofTeam(claim.team), queue, claim, async (transaction) => {
      const written = await transaction.rows(
        `INSERT INTO measurement (work, name, place, values)
         SELECT $1, name, place, ARRAY(SELECT jsonb_array_elements_text(numbers)::float8)
         FROM jsonb_to_recordset($2::jsonb) AS new (name text, place smallint, numbers jsonb)
         ON CONFLICT DO NOTHING RETURNING name`,
        [
          claim.identity,
          JSON.stringify(
            Object.entries(values).map(([name, numbers], place) => ({ name, place, numbers })),
          ),
        ],
      )
      if (written.length !== Object.keys(values).length) throw new Fenced()
      await settle(transaction, queue, claim, 'done')
    }),
  findMany: (identities) =>
    withTeam((transaction) => measuredBy(transaction, 'work = ANY($1)', identities)),
})
