import type { WithTeam } from '../database/transaction.ts'
import type { RunStore } from '../store.ts'
import { condensedOutcomes } from './condensed-outcomes.ts'
import { countRuns, listRuns } from './list-runs.ts'
import { readRunSummaries, readSummaries, summaryVersions } from './read-summaries.ts'

export const runsOf = (withTeam: WithTeam): RunStore => ({
  list: (filter, at) => withTeam((transaction) => listRuns(transaction, filter, at)),
  count: () => withTeam(countRuns),
  summaries: (experiments) => withTeam((transaction) => readSummaries(transaction, experiments)),
  summaryVersions: (experiments) =>
    withTeam((transaction) => summaryVersions(transaction, experiments)),
  runSummaries: (runs) => withTeam((transaction) => readRunSummaries(transaction, runs)),
  outcomes: (experiments) => withTeam((transaction) => condensedOutcomes(transaction, experiments)),
})
