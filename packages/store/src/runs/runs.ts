import type { WithTeam } from '../database/transaction.ts'
import type { RunStore } from '../store.ts'
import { condensedOutcomes } from './condensed-outcomes.ts'
import { countRuns, listRuns } from './list-runs.ts'

export const runsOf = (withTeam: WithTeam): RunStore => ({
  list: (filter, at) => withTeam((transaction) => listRuns(transaction, filter, at)),
  count: () => withTeam(countRuns),
  outcomes: (experiments) => withTeam((transaction) => condensedOutcomes(transaction, experiments)),
})
