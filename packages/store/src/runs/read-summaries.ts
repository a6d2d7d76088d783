import type { Identity, ReplicateSummary, RunSummary } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { ExperimentSummary, RunKey, Wins } from './run-record.ts'

interface ExperimentRow {
  readonly experiment: Identity
  readonly remaining: readonly number[]
  readonly wins: Wins | null
  readonly replicates: readonly ReplicateSummary[]
}

/** By experiment, in one statement. */
export async function readSummaries(
  { rows }: Transaction,
  experiments: readonly Identity[],
): Promise<Map<Identity, ExperimentSummary>> {
  const found = await rows<ExperimentRow>(
    `SELECT experiment, remaining, wins, replicates.list AS replicates
     FROM experiment_summary AS own CROSS JOIN LATERAL (
       SELECT coalesce(json_agg(summary ORDER BY replicate), '[]') AS list FROM replicate_summary AS part
       WHERE part.team = own.team AND part.experiment = own.experiment) AS replicates
     WHERE experiment = ANY($1)`,
    [experiments],
  )
  return new Map(found.map(({ experiment, ...summary }) => [experiment, summary]))
}

/** When the summary of each experiment was made, by experiment: text that is equal as long as the summary is. */
export async function summaryVersions(
  { rows }: Transaction,
  experiments: readonly Identity[],
): Promise<Map<Identity, string>> {
  const found = await rows<{ experiment: Identity; version: string }>(
    `SELECT experiment, summarised_at::text AS version FROM experiment_summary WHERE experiment = ANY($1)`,
    [experiments],
  )
  return new Map(found.map(({ experiment, version }) => [experiment, version]))
}

/** In the order of the keys, in one statement; null for a run that is not there. */
export async function readRunSummaries(
  { rows }: Transaction,
  runs: readonly RunKey[],
): Promise<(RunSummary | null)[]> {
  const found = await rows<{ summary: RunSummary | null }>(
    `SELECT summary FROM json_to_recordset($1::json)
       AS wanted (place integer, experiment text, arm text, replicate bigint, draw integer)
     LEFT JOIN run_summary AS run ON run.experiment = wanted.experiment AND run.arm = wanted.arm
       AND run.replicate = wanted.replicate AND run.draw = wanted.draw
     ORDER BY place`,
    [
      JSON.stringify(
        runs.map(({ experiment, arm, replicate, draw }, place) => ({
          place,
          experiment,
          arm,
          replicate,
          draw,
        })),
      ),
    ],
  )
  return found.map(({ summary }) => summary)
}
