import type { Specification } from '@lottery/questions'
import type { Identity } from '@lottery/science'
import type { WithTeam } from '../database/transaction.ts'
import { outcomesOfExperiment } from '../rounds/outcomes.ts'
import { summarise } from './summarise.ts'
import { summaryVersion } from './write-summaries.ts'

/**
 * Summaries of experiments that have none by these rules: after an update. One transaction each, so that a start that
 * is broken off goes on where it was; of two at once the second finds nothing left to do.
 */
export async function summariseMissing(withTeam: WithTeam): Promise<void> {
  const missing = await withTeam(({ rows }) =>
    rows<{ identity: Identity }>(
      `SELECT identity FROM experiment WHERE NOT EXISTS (SELECT FROM experiment_summary AS known
         WHERE known.team = experiment.team AND known.experiment = identity AND version = $1)
       ORDER BY created_at DESC`,
      [summaryVersion],
    ),
  )
  for (const { identity } of missing)
    await withTeam(async (transaction) => {
      const [found] = await transaction.rows<{ specification: Specification }>(
        `SELECT specification FROM experiment WHERE identity = $1 AND NOT EXISTS (
           SELECT FROM experiment_summary AS known WHERE known.experiment = identity AND version = $2)
         FOR UPDATE`,
        [identity, summaryVersion],
      )
      if (!found) return
      const outcomes = await outcomesOfExperiment(transaction, identity)
      await summarise(transaction, identity, found.specification, outcomes)
    })
}
