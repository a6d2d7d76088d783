import { ProblemError } from '@lottery/science'
import type { RunRecord, Store } from '@lottery/store'
import { checkKeys, fits, groupRuns, isWhole, type Configurations } from '../group/grouped-runs.ts'
import { filterOf, membersOf } from '../group/members.ts'
import type { ConfigurationCache } from '../group/run-configuration.ts'
import { parseSelection } from '../group/selection.ts'
import { runId } from '../node/global-id.ts'
import { conditionsOf, parseRunFilter } from './run-filter.ts'
import type { RunFilterInput, RunSort } from './run-list-input.ts'
import { rowsOfSingleRuns, sortRows, type RowOfRuns } from './run-rows.ts'

export interface RunsAsked {
  readonly filter: RunFilterInput
  /** Keys of the configuration; none lists each run for itself. */
  readonly groupBy: readonly string[]
  readonly sort: RunSort
  /** Share of weights at which accuracies are read. */
  readonly at: number
}
export interface FoundRuns {
  /** Sorted. */
  readonly rows: readonly RowOfRuns[]
  /** Runs that match, grouped or not. */
  readonly matching: readonly RunRecord[]
  readonly configurations: Configurations
}

/** Every row of a list, whatever a page shows of it. Throws a ProblemError that names the field. */
export async function findRuns(
  { filter, groupBy, sort, at }: RunsAsked,
  store: Store,
  cache: ConfigurationCache,
): Promise<FoundRuns> {
  const narrow = parseRunFilter(filter)
  const conditions = conditionsOf(filter)
  const whole = isWhole(groupBy)
  const wide = { keys: new Map(), text: null, minimumRounds: null, archived: conditions.archived }
  const selections = new Map(
    (filter.groups ?? []).map((id) => [id, parseSelection(id, 'filter.groups')]),
  )
  if (selections.size > 0 && groupBy.length > 0 && !whole) throw membersAreListedAlone(groupBy)
  const read = sort === 'accuracy' || sort === 'difference' ? at : null
  const [listed, all, members] = await Promise.all([
    store.runs.list(narrow, read),
    whole && filter.text ? store.runs.list(filterOf(wide), read) : null,
    selections.size > 0 ? membersOf(selections, store, cache) : null,
  ])
  const population = all ?? listed
  const configurations = await cache.load(store, [
    ...new Set(population.map(({ experiment }) => experiment)),
  ])
  const keys = checkKeys(groupBy, configurations, 'groupBy')
  const where = (filter.where ?? []).map(({ key }) => key)
  checkKeys(where, configurations, 'filter.where')
  const chosen = members && new Set(members.flatMap(({ runs }) => runs.map(runId)))
  const within = listed.filter((run) => {
    const configuration = configurations.get(run.experiment)
    if (!configuration || !fits(conditions, run, configuration)) return false
    return !chosen || chosen.has(runId(run))
  })
  const { states } = filter
  const matching = states ? within.filter(({ state }) => states.includes(state)) : within
  const rows =
    groupBy.length === 0
      ? rowsOfSingleRuns(matching, configurations)
      : rowsOfGroups(
          groupRuns(whole ? population : within, keys, configurations, whole ? wide : conditions),
          matching,
        )
  return { rows: sortRows(rows, sort, configurations), matching, configurations }
}

/** Groups with a run that matches; all of their runs count in their figures. */
function rowsOfGroups(
  groups: ReturnType<typeof groupRuns>,
  matching: readonly RunRecord[],
): RowOfRuns[] {
  const ids = new Set(matching.map(runId))
  return groups.flatMap((group) => {
    const fitting = group.runs.filter((run) => ids.has(runId(run)))
    return fitting.length > 0 ? [{ ...group, isGroup: true, fitting }] : []
  })
}

const membersAreListedAlone = (groupBy: readonly string[]): ProblemError =>
  new ProblemError([
    {
      code: 'conflict',
      field: 'groupBy',
      value: groupBy,
      fix: 'members of groups are listed one by one ([]), or by all but the seed.',
    },
  ])
