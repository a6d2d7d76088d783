import { sum } from '@lottery/science'
import type { RunRecord } from '@lottery/store'
import { groupOfRuns, type Configurations, type GroupOfRuns } from '../group/grouped-runs.ts'
import { valueOf } from '../group/run-configuration.ts'
import { runId } from '../node/global-id.ts'
import type { RunSort } from './run-list-input.ts'

/** One row to be: a group, or a run for itself, with those of its runs that fit the filter. */
export interface RowOfRuns extends GroupOfRuns {
  readonly isGroup: boolean
  readonly fitting: readonly RunRecord[]
}

export const rowsOfSingleRuns = (
  runs: readonly RunRecord[],
  configurations: Configurations,
): RowOfRuns[] =>
  runs.map((run) => ({
    ...groupOfRuns(runId(run), [run], configurations),
    isGroup: false,
    fitting: [run],
  }))

/** Ties, and rows without the number sorted by, stand by id, so that pages do not overlap. */
export function sortRows(
  rows: readonly RowOfRuns[],
  sort: RunSort,
  configurations: Configurations,
): RowOfRuns[] {
  if (sort === 'name') {
    const names = new Map(rows.map((row) => [row, nameOf(row, configurations)]))
    return rows.toSorted((a, b) => compareText(names.get(a) ?? '', names.get(b) ?? ''))
  }
  const values = new Map(rows.map((row) => [row, sortValueOf(row, sort)]))
  return rows.toSorted(
    (a, b) =>
      (values.get(b) ?? -Infinity) - (values.get(a) ?? -Infinity) || compareText(a.id, b.id),
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function sortValueOf({ runs }: RowOfRuns, sort: Exclude<RunSort, 'name'>): number {
  switch (sort) {
    case 'changed':
      return changedAt(runs).getTime()
    case 'cost':
      return sum(runs.map(({ seconds }) => seconds))
    case 'accuracy':
    case 'difference': {
      const found = runs.flatMap((run) => run[sort] ?? [])
      return found.length > 0 ? sum(found) / found.length : Number.MIN_SAFE_INTEGER
    }
  }
}

const nameKeys = ['network', 'data.dataset', 'scope', 'arm'] as const

function nameOf({ runs, id }: RowOfRuns, configurations: Configurations): string {
  const [run] = runs
  const configuration = run && configurations.get(run.experiment)
  const seed = String(run?.replicate ?? 0).padStart(10, '0')
  const names = configuration ? nameKeys.map((key) => valueOf(key, run, configuration)) : []
  return [...names, seed, id].join(' ')
}

export const stateOf = (runs: readonly RunRecord[]): RunRecord['state'] => {
  const order = ['running', 'failed', 'diverged', 'waiting', 'cancelled'] as const
  const states = new Set(runs.map(({ state }) => state))
  return order.find((state) => states.has(state)) ?? 'done'
}

export const changedAt = (runs: readonly RunRecord[]): Date =>
  new Date(runs.reduce((latest, run) => Math.max(latest, run.changedAt.getTime()), 0))
