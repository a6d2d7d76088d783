import type { Transaction } from '../database/transaction.ts'
import type { RunCounts, RunFilter, RunRecord } from './run-record.ts'

/**
 * Every run that fits, one row each, in one statement however many: about 60 bytes a row leave the database. `at`: the
 * share of weights at which accuracies are read, above 0 up to 1.
 */
export const listRuns = (
  { rows }: Transaction,
  filter: RunFilter,
  at: number,
): Promise<RunRecord[]> =>
  rows<RunRecord>(
    `WITH fitting AS (
       SELECT team, identity, created_at, -ln(1 - (specification->>'rate')::float8) / 2 + 1e-9 AS half
       FROM experiment
       WHERE ($1::text[] IS NULL OR specification->>'network' = ANY($1))
         AND ($2::text[] IS NULL OR specification->'data'->>'dataset' = ANY($2))
         AND ($3::text[] IS NULL OR specification->>'scope' = ANY($3))
         AND ($5::text[] IS NULL OR question = ANY($5))
         AND ($6::text[] IS NULL OR identity = ANY($6))
         AND ($8::integer IS NULL OR (specification->>'rounds')::integer >= $8)
         AND ($9::boolean IS NULL OR archived = $9)
     ), placed AS (
       SELECT placement.*, fitting.half, fitting.created_at, work.state, work.started_at AS began,
         round.early_stop_test_accuracy AS accuracy, round.committed_at, round.state AS result,
         extract(epoch FROM round.finished_at - round.started_at) AS seconds,
         CASE WHEN round.kept > 0 THEN abs(ln(round.kept::float8 / round.total) - ln($10::float8)) END AS distance,
         dense.early_stop_test_accuracy AS dense
       FROM fitting
       JOIN placement ON placement.team = fitting.team AND placement.experiment = fitting.identity
       JOIN work ON work.team = placement.team AND work.identity = placement.work
       LEFT JOIN round ON round.team = placement.team AND round.identity = placement.work
       LEFT JOIN placement AS origin ON origin.team = placement.team
         AND origin.experiment = placement.experiment AND origin.arm = 'dense'
         AND origin.replicate = placement.replicate AND origin.round = 0 AND origin.draw = 0
       LEFT JOIN round AS dense ON dense.team = origin.team AND dense.identity = origin.work
       JOIN experiment ON experiment.team = fitting.team AND experiment.identity = fitting.identity
       WHERE ($4::text[] IS NULL OR placement.arm = ANY($4))
         AND ($7::text IS NULL OR concat_ws(' ', experiment.name, array_to_string(experiment.tags, ' '),
           specification->>'network', specification->'data'->>'dataset', specification->>'scope',
           placement.arm, placement.experiment) ILIKE $7)
     )
     SELECT experiment, arm, replicate::float8 AS replicate, draw,
       CASE WHEN bool_or(state = 'running') THEN 'running'
         WHEN bool_or(state = 'failed') THEN 'failed'
         WHEN bool_or(state = 'diverged') THEN 'diverged'
         WHEN bool_and(state = 'done') THEN 'done'
         WHEN bool_or(state = 'withdrawn') THEN 'cancelled'
         ELSE 'waiting' END AS state,
       count(*)::integer AS rounds, count(result)::integer AS settled,
       coalesce(sum(seconds), 0)::float8 AS seconds,
       max(coalesce(committed_at, began, created_at)) AS "changedAt",
       (array_agg(accuracy ORDER BY distance) FILTER (WHERE distance <= half))[1] AS accuracy,
       (array_agg(accuracy - dense ORDER BY distance) FILTER (WHERE distance <= half))[1] AS difference
     FROM placed GROUP BY experiment, arm, replicate, draw`,
    [
      filter.networks ?? null,
      filter.datasets ?? null,
      filter.scopes ?? null,
      filter.arms ?? null,
      filter.questions ?? null,
      filter.experiments ?? null,
      filter.text ? `%${filter.text.replace(/[\\%_]/g, '\\$&')}%` : null,
      filter.minimumRounds ?? null,
      filter.archived ?? null,
      at,
    ],
  )

/** In one statement. */
export async function countRuns({ rows }: Transaction): Promise<RunCounts> {
  const [counts] = await rows<RunCounts>(
    `SELECT count(*) FILTER (WHERE NOT archived)::integer AS listed,
       count(*) FILTER (WHERE archived)::integer AS archived
     FROM (SELECT DISTINCT team, experiment, arm, replicate, draw FROM placement) AS run
     JOIN experiment ON experiment.team = run.team AND experiment.identity = run.experiment`,
  )
  return counts ?? { listed: 0, archived: 0 }
}
