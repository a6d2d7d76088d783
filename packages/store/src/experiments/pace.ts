import type { Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { Pace } from './experiment-record.ts'

/** One statement, however many experiments; one without a committed round is left out. */
export async function paceOf(
  { rows }: Transaction,
  experiments: readonly Identity[],
): Promise<Map<Identity, Pace>> {
  const found = await rows<Pace & { experiment: Identity }>(
    `SELECT placed.experiment, count(*)::integer AS committed,
       count(*) FILTER (WHERE round.committed_at < experiment.created_at)::integer AS shared,
       extract(epoch FROM sum(round.finished_at - round.started_at))::float8 AS seconds,
       min(round.started_at) FILTER (WHERE round.committed_at >= experiment.created_at) AS "startedAt"
     FROM (SELECT DISTINCT team, experiment, work FROM placement WHERE experiment = ANY($1)) AS placed
     JOIN round ON round.team = placed.team AND round.identity = placed.work
     JOIN experiment ON experiment.team = placed.team AND experiment.identity = placed.experiment
     GROUP BY placed.experiment`,
    [experiments],
  )
  return new Map(found.map(({ experiment, ...pace }) => [experiment, pace]))
}
