import { sum } from '@lottery/science'
import { questionOf } from '@lottery/questions'
import type { ExperimentRecord } from '@lottery/store'
import { experimentOf } from '../experiment/experiment.ts'
import type { Configurations } from '../group/grouped-runs.ts'
import { valueOf } from '../group/run-configuration.ts'
import type { RunRowType, RunValueType } from './run-row-type.ts'
import { changedAt, stateOf, type RowOfRuns } from './run-rows.ts'

/** One row of a page; its figures are found when they are asked for. `record`: the experiment of its first run. */
export function runRowOf(row: RowOfRuns, record: ExperimentRecord, at: number): RunRowType {
  const { id, isGroup, runs, fitting, experiments, seeds, repeatedSeeds, arm } = row
  const [first] = runs
  const question = questionOf(record.question)
  const condition = question.arms.find(({ key }) => key === arm)
  if (!first || !condition) throw new RangeError('A row has at least one run, of a known arm')
  const alone = experiments.length === 1
  return {
    id,
    isGroup,
    experiment: alone ? record.identity : null,
    experiments: experiments.length,
    title: alone ? experimentOf(record).title : null,
    condition,
    replicate: isGroup ? null : first.replicate,
    draw: isGroup ? null : first.draw,
    draws: question.draws(record.specification)[arm] ?? 1,
    runs: runs.length,
    fitting: fitting.length,
    replicates: seeds,
    repeatedSeeds,
    state: stateOf(runs),
    settled: sum(runs.map(({ settled }) => settled)),
    rounds: sum(runs.map(({ rounds }) => rounds)),
    failed: runs.filter(({ state }) => state === 'failed').length,
    diverged: runs.filter(({ state }) => state === 'diverged').length,
    coreHours: sum(runs.map(({ seconds }) => seconds)) / 3600,
    changedAt: changedAt(runs),
    of: row,
    at,
  }
}

/** What the runs of a row have for some keys, in the order of the keys. */
export function valuesOf(
  { runs }: Pick<RowOfRuns, 'runs'>,
  keys: readonly string[],
  configurations: Configurations,
): RunValueType[] {
  return keys.map((key) => {
    const values = new Set(
      runs.map((run) => {
        const configuration = configurations.get(run.experiment)
        return configuration ? valueOf(key, run, configuration) : null
      }),
    )
    const [only = null] = values
    return { key, value: values.size === 1 ? only : null, distinct: values.size }
  })
}
