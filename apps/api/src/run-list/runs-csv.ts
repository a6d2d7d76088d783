import type { ExperimentRecord } from '@lottery/store'
import { checkKnown, type Configurations } from '../group/grouped-runs.ts'
import type { Context } from '../server/context.ts'
import { csvLine, csvRemark, type CsvCell } from './csv-text.ts'
import { findRuns, type RunsAsked } from './find-runs.ts'
import { loadFigures } from './run-figures.ts'
import { runRowOf, valuesOf } from './run-row.ts'
import type { RunFiguresType, RunRowType, RunValueType } from './run-row-type.ts'
import type { RowOfRuns } from './run-rows.ts'

/** Rows whose figures are found at once: a list of any length takes no more memory than one page. */
const chunk = 100

/**
 * Every row that matches as CSV, whatever a page shows: a head that says what was asked, when, and how many there are,
 * then a line a row, numbers with every digit. Fractions are in 0…1; several values of a key are counted. What is wrong
 * with the question throws before the first line.
 */
export async function runsCsv(
  asked: RunsAsked,
  columns: readonly string[],
  context: Context,
  date: Date,
): Promise<AsyncGenerator<string>> {
  const { store, services } = context
  const found = await findRuns(asked, store, services.configurations)
  checkKnown(columns, found.configurations, 'columns')
  return lines(
    asked,
    columns,
    found.rows,
    found.matching.length,
    found.configurations,
    context,
    date,
  )
}

async function* lines(
  asked: RunsAsked,
  columns: readonly string[],
  rows: readonly RowOfRuns[],
  matching: number,
  configurations: Configurations,
  context: Context,
  date: Date,
): AsyncGenerator<string> {
  const { filter, groupBy, sort, at } = asked
  const head = {
    title: 'Runs of lottery-lab',
    query: JSON.stringify({ filter, groupBy, sort, at }),
    'one row': groupBy.length > 0 ? 'a group; figures over all of its members' : 'a run',
    rows: rows.length,
    'runs that match': matching,
    date: date.toISOString(),
  }
  for (const [name, value] of Object.entries(head)) yield csvRemark(name, value)
  yield csvLine([...Object.keys(cellsOf(null, null)), ...columns])
  for (let start = 0; start < rows.length; start += chunk) {
    context.refresh()
    const part = rows.slice(start, start + chunk)
    const lists = await Promise.all(
      part.map(async (row) => {
        const record = await context.loaders.experiment.load(row.experiments[0] ?? '')
        return record ? lineOf(row, record, at, columns, configurations, context) : ''
      }),
    )
    yield lists.join('')
  }
}

async function lineOf(
  of: RowOfRuns,
  record: ExperimentRecord,
  at: number,
  columns: readonly string[],
  configurations: Configurations,
  { loaders }: Context,
): Promise<string> {
  const row = runRowOf(of, record, at)
  const figures = await loadFigures(row, loaders)
  const values = valuesOf(of, columns, configurations)
  return csvLine([...Object.values(cellsOf(row, figures)), ...values.map(valueText)])
}

/** By name of the column, in order; the names alone without a row. */
const cellsOf = (
  row: RunRowType | null,
  figures: RunFiguresType | null,
): Readonly<Record<string, CsvCell>> => ({
  id: row?.id,
  experiment: row?.experiment,
  experiments: row?.experiments,
  title: row?.title,
  arm: row?.condition.key,
  seed: row?.replicate,
  draw: row?.draw,
  runs: row?.runs,
  replicates: row?.replicates,
  seeds_with_several_runs: row?.repeatedSeeds,
  remaining: figures?.remaining,
  n: figures?.accuracy?.n,
  accuracy: figures?.accuracy?.mean,
  accuracy_ci95_low: figures?.accuracy?.ci95?.[0],
  accuracy_ci95_high: figures?.accuracy?.ci95?.[1],
  difference_to_dense: figures?.difference?.mean,
  difference_ci95_low: figures?.difference?.ci95?.[0],
  difference_ci95_high: figures?.difference?.ci95?.[1],
  steps_to_dense: figures?.speed?.ratio,
  steps_measure: figures?.speed?.measure,
  steps_censored: figures?.speed?.censored,
  dense_steps_censored: figures?.speed?.denseCensored,
  kept_by_layer: figures?.layers
    .map((layer, index) => `${layer}=${figures.kept[index] ?? ''}`)
    .join(' '),
  winning_rounds: figures?.wins?.winning,
  wins_to: figures?.wins?.to,
  state: row?.state,
  settled: row?.settled,
  rounds: row?.rounds,
  failed: row?.failed,
  diverged: row?.diverged,
  core_hours: row?.coreHours,
  changed: row?.changedAt.toISOString(),
})

const valueText = ({ value, distinct }: RunValueType): CsvCell =>
  distinct > 1 ? `${distinct} values` : value
