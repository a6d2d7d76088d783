import type { RoundComparison } from '@lottery/science'
import type { WithTeam } from '../database/transaction.ts'
import { storedExperiment } from '../experiments/stored-experiment.ts'
import type { Queue } from '../queue/queue.ts'
import type { ReplayStore } from '../store.ts'
import { underFence } from '../work/settle.ts'
import { commitReplay } from './commit-replay.ts'
import type { ReplayRecord } from './replay-record.ts'
import { requestReplays } from './request-replays.ts'
import { stopReplays } from './stop-replays.ts'

export const replaysOf = (
  withTeam: WithTeam,
  ofTeam: (team: string) => WithTeam,
  queue: Queue,
  team: string,
): ReplayStore => ({
  submit: (experiment, { again = false } = {}) =>
    withTeam(async (transaction) => {
      await storedExperiment(transaction, experiment)
      return requestReplays(transaction, queue, team, experiment, again)
    }),
  stop: (experiment) =>
    withTeam(async (transaction) => {
      await storedExperiment(transaction, experiment)
      return stopReplays(transaction, queue, team, experiment)
    }),
  findMany: (rounds) =>
    withTeam(async ({ rows }) => {
      const found = await rows<ReplayRow>(
        `SELECT recipe->>'round' AS round, state, error, agreement, differences,
           engine_version AS "engineVersion", cpu,
           extract(epoch FROM finished_at - started_at)::float8 AS seconds
         FROM work LEFT JOIN replay ON replay.team = work.team AND replay.work = work.identity
         WHERE kind = 'replay' AND recipe->>'round' = ANY($1)`,
        [rounds],
      )
      return new Map(found.map((row) => [row.round, recordOf(row)]))
    }),
  commit: (claim, replayed) =>
    underFence(ofTeam(claim.team), queue, claim, (transaction) =>
      commitReplay(transaction, queue, claim, replayed),
    ),
})

interface ReplayRow extends Omit<ReplayRecord, 'comparison'> {
  readonly agreement: RoundComparison['agreement'] | null
  readonly differences: readonly string[] | null
}

const recordOf = ({ agreement, differences, ...row }: ReplayRow): ReplayRecord => ({
  ...row,
  comparison: agreement && { agreement, differences: differences ?? [] },
  seconds: agreement && row.seconds,
})
