import type { Identity, ReplicateSummary, RunSummary } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { Wins } from './run-record.ts'

/** Of the rules by which summaries are made: those of an older version are made anew at start. */
export const summaryVersion = 1

export interface RunRow {
  readonly arm: string
  readonly replicate: number
  readonly draw: number
  readonly rounds: number
  readonly settled: number
  readonly diverged: number
  readonly seconds: number
  readonly committedAt: Date | null
  /** Of its rounds that are in, densest first. */
  readonly remaining: readonly number[]
  readonly accuracy: readonly number[]
  readonly difference: readonly number[]
  readonly summary: RunSummary
}

export interface Summaries {
  /** Planned share of weights by round. */
  readonly remaining: readonly number[]
  readonly wins: Wins | null
  readonly replicates: readonly ReplicateSummary[]
  readonly runs: readonly RunRow[]
}

/** Rows that say the same as before are left alone, so that a commit writes those of its own replicate. */
export async function writeSummaries(
  { rows }: Transaction,
  experiment: Identity,
  { remaining, wins, replicates, runs }: Summaries,
): Promise<void> {
  await rows(
    `INSERT INTO experiment_summary (experiment, version, remaining, wins) VALUES ($1, $2, $3, $4)
     ON CONFLICT (team, experiment) DO UPDATE SET version = excluded.version, remaining = excluded.remaining,
       wins = excluded.wins, summarised_at = now()`,
    [experiment, summaryVersion, remaining, wins && JSON.stringify(wins)],
  )
  await rows(
    `INSERT INTO replicate_summary (experiment, replicate, summary)
     SELECT $1, replicate, summary FROM json_to_recordset($2::json) AS new (replicate bigint, summary json)
     ON CONFLICT (team, experiment, replicate) DO UPDATE SET summary = excluded.summary
     WHERE replicate_summary.summary::text <> excluded.summary::text`,
    [
      experiment,
      JSON.stringify(replicates.map((summary) => ({ replicate: summary.replicate, summary }))),
    ],
  )
  await rows(
    `INSERT INTO run_summary (experiment, arm, replicate, draw, rounds, settled, diverged, seconds,
       committed_at, remaining, accuracy, difference, summary)
     SELECT $1, new.* FROM json_to_recordset($2::json) AS new (arm text, replicate bigint, draw integer,
       rounds integer, settled integer, diverged integer, seconds float8, "committedAt" timestamptz,
       remaining float8[], accuracy float8[], difference float8[], summary json)
     ON CONFLICT (team, experiment, arm, replicate, draw) DO UPDATE SET rounds = excluded.rounds,
       settled = excluded.settled, diverged = excluded.diverged, seconds = excluded.seconds,
       committed_at = excluded.committed_at, remaining = excluded.remaining, accuracy = excluded.accuracy,
       difference = excluded.difference, summary = excluded.summary
     WHERE (run_summary.rounds, run_summary.settled, run_summary.committed_at, run_summary.summary::text)
       IS DISTINCT FROM (excluded.rounds, excluded.settled, excluded.committed_at, excluded.summary::text)`,
    [experiment, JSON.stringify(runs)],
  )
}
