import type { ExperimentRecord, RunRecord } from '@lottery/store'
import { groupId } from '../group/group-id.ts'
import { runId } from '../node/global-id.ts'
import type { RunGrouping, RunSort } from './run-list-input.ts'
import type { RunRowType } from './run-row-type.ts'

/** One row to be: its runs, and what rows are sorted by. */
export interface RowOfRuns {
  readonly id: string
  readonly isGroup: boolean
  readonly runs: readonly RunRecord[]
}

export function rowsOfRuns(runs: readonly RunRecord[], grouping: RunGrouping): RowOfRuns[] {
  if (grouping === 'none')
    return runs.map((run) => ({ id: runId(run), isGroup: false, runs: [run] }))
  const groups = new Map<string, RunRecord[]>()
  for (const run of runs) {
    const id = groupId(run.experiment, run.arm)
    const group = groups.get(id)
    if (group) group.push(run)
    else groups.set(id, [run])
  }
  return [...groups].map(([id, members]) => ({ id, isGroup: true, runs: members }))
}

/** Ties, and rows without the number sorted by, stand by id, so that pages do not overlap. */
export function sortRows(
  rows: readonly RowOfRuns[],
  sort: RunSort,
  experiments: ReadonlyMap<string, ExperimentRecord>,
): RowOfRuns[] {
  if (sort === 'name') {
    const names = new Map(rows.map((row) => [row, nameOf(row, experiments)]))
    return rows.toSorted((a, b) => (names.get(a) ?? '').localeCompare(names.get(b) ?? ''))
  }
  const values = new Map(rows.map((row) => [row, valueOf(row, sort)]))
  return rows.toSorted(
    (a, b) =>
      (values.get(b) ?? -Infinity) - (values.get(a) ?? -Infinity) || a.id.localeCompare(b.id),
  )
}

function valueOf({ runs }: RowOfRuns, sort: Exclude<RunSort, 'name'>): number {
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

function nameOf(
  { runs, id }: RowOfRuns,
  experiments: ReadonlyMap<string, ExperimentRecord>,
): string {
  const [run] = runs
  const specification = run && experiments.get(run.experiment)?.specification
  const seed = String(run?.replicate ?? 0).padStart(10, '0')
  return [
    specification?.network,
    specification?.data.dataset,
    specification?.scope,
    run?.arm,
    seed,
    id,
  ].join(' ')
}

/** One row of the page; figures are found when they are asked for. */
export function runRowOf(
  { id, isGroup, runs }: RowOfRuns,
  { specification, identity }: ExperimentRecord,
  title: string,
  at: number,
): RunRowType {
  const [first] = runs
  if (!first) throw new RangeError('A row has at least one run')
  return {
    id,
    isGroup,
    experiment: identity,
    title,
    arm: first.arm,
    replicate: isGroup ? null : first.replicate,
    draw: isGroup ? null : first.draw,
    runs: runs.length,
    replicates: specification.seeds.length,
    network: specification.network,
    dataset: specification.data.dataset,
    scope: specification.scope,
    rewindStep: specification.rewindStep,
    state: stateOf(runs),
    settled: sum(runs.map(({ settled }) => settled)),
    rounds: sum(runs.map(({ rounds }) => rounds)),
    failed: runs.filter(({ state }) => state === 'failed').length,
    diverged: runs.filter(({ state }) => state === 'diverged').length,
    coreHours: sum(runs.map(({ seconds }) => seconds)) / 3600,
    changedAt: changedAt(runs),
    at,
  }
}

const stateOf = (runs: readonly RunRecord[]): RunRecord['state'] => {
  const first = (['running', 'failed', 'diverged'] as const).find((state) =>
    runs.some((run) => run.state === state),
  )
  if (first) return first
  const rest = (['waiting', 'cancelled'] as const).find((state) =>
    runs.some((run) => run.state === state),
  )
  return rest ?? 'done'
}

const changedAt = (runs: readonly RunRecord[]): Date =>
  new Date(Math.max(...runs.map((run) => run.changedAt.getTime())))

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
