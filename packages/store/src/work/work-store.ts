import type { EngineName } from '@lottery/science'
import type { WithTeam } from '../database/transaction.ts'
import type { Queue } from '../queue/queue.ts'
import type { WorkStore } from '../store.ts'
import { goneAfterSeconds } from '../trainers/trainers.ts'
import { claimWork } from './claim-work.ts'
import type { EngineLoad } from './work-record.ts'
import { workBy } from './work.ts'

export const workOf = (
  withTeam: WithTeam,
  ofTeam: (team: string) => WithTeam,
  queue: Queue,
  team: string,
): WorkStore => ({
  claim: (engine: EngineName, trainer) => claimWork(ofTeam, queue, team, engine, trainer),
  findMany: (identities) => withTeam((transaction) => workBy(transaction, identities)),
  load: () =>
    withTeam(({ rows }) =>
      rows<EngineLoad>(
        `SELECT engine, coalesce(queued, 0)::integer AS queued, coalesce(running, 0)::integer AS running,
           coalesce(trainers, 0)::integer AS trainers
         FROM (SELECT engine, count(*) FILTER (WHERE state = 'queued') AS queued,
             count(*) FILTER (WHERE state = 'running') AS running
           FROM work WHERE state IN ('queued', 'running') GROUP BY engine) AS open
         FULL JOIN (SELECT engine, count(*) AS trainers FROM trainer
           WHERE last_seen > now() - $1 * interval '1 second' GROUP BY engine) AS there USING (engine)
         ORDER BY engine`,
        [goneAfterSeconds],
      ),
    ),
})
