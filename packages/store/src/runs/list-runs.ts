import type { Transaction } from '../database/transaction.ts'
import type { RunCounts, RunFilter, RunRecord } from './run-record.ts'

/**
 * Every run that fits, one row each, in one statement however many: about 100 bytes a row leave the database. `at`: the
 * share of weights at which accuracies are read, above 0 up to 1; null leaves them out, which is faster.
 */
export const listRuns = (
  { rows }: Transaction,
  filter: RunFilter,
  at: number | null,
): Promise<RunRecord[]> =>
  rows<RunRecord>(
    `WITH fitting AS MATERIALIZED (
       SELECT team, identity, created_at, name, tags, specification, archived,
         -ln(1 - coalesce((specification->>'rate')::float8, 0.2)) / 2 + 1e-9 AS half
       FROM experiment
       WHERE ($1::text[] IS NULL OR specification->>'network' = ANY($1))
         AND ($2::text[] IS NULL OR specification->'data'->>'dataset' = ANY($2))
         AND ($3::text[] IS NULL OR specification->>'scope' = ANY($3))
         AND ($5::text[] IS NULL OR question = ANY($5))
         AND ($6::text[] IS NULL OR identity = ANY($6))
         AND ($8::integer IS NULL OR (specification->>'rounds')::integer >= $8)
         AND ($9::boolean IS NULL OR archived = $9)
     ), remarkable AS MATERIALIZED (
       SELECT placement.team, experiment, arm, replicate, draw, bool_or(state = 'running') AS running,
         bool_or(state = 'failed') AS failed, max(started_at) AS began
       FROM work JOIN placement ON placement.team = work.team AND placement.work = work.identity
       WHERE state IN ('running', 'failed', 'withdrawn') AND kind = 'train'
       GROUP BY placement.team, experiment, arm, replicate, draw
     )
     SELECT run.experiment, run.arm, run.replicate::float8 AS replicate, run.draw,
       CASE WHEN running THEN 'running' WHEN failed THEN 'failed' WHEN diverged > 0 THEN 'diverged'
         WHEN settled = rounds THEN 'done' WHEN running IS NOT NULL THEN 'cancelled'
         ELSE 'waiting' END AS state,
       rounds, settled, seconds, greatest(committed_at, began, created_at) AS "changedAt",
       read.accuracy, read.difference
     FROM fitting
     JOIN run_summary AS run ON run.team = fitting.team AND run.experiment = fitting.identity
     LEFT JOIN remarkable ON remarkable.team = run.team AND remarkable.experiment = run.experiment
       AND remarkable.arm = run.arm AND remarkable.replicate = run.replicate AND remarkable.draw = run.draw
     LEFT JOIN LATERAL (
       SELECT place.accuracy, place.difference
       FROM unnest(run.remaining, run.accuracy, run.difference) AS place(share, accuracy, difference)
       WHERE $10::float8 IS NOT NULL
         AND (rounds = 1 AND share = 1 OR abs(ln(share) - ln($10)) <= half)
       ORDER BY abs(ln(share) - ln($10)) LIMIT 1) AS read ON $10 IS NOT NULL
     WHERE ($4::text[] IS NULL OR run.arm = ANY($4))
       AND ($7::text IS NULL OR concat_ws(' ', name, array_to_string(tags, ' '),
         specification->>'network', specification->'data'->>'dataset', specification->>'scope',
         run.arm, run.experiment) ILIKE $7)`,
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
     FROM run_summary AS run
     JOIN experiment ON experiment.team = run.team AND experiment.identity = run.experiment`,
  )
  return counts ?? { listed: 0, archived: 0 }
}
