import { ProblemError, type Identity } from '@lottery/science'
import type { RunRecord } from '@lottery/store'
import {
  allButSeed,
  armKey,
  configurationKey,
  experimentKey,
  roleKey,
  valueOf,
  type ExperimentConfiguration,
} from './run-configuration.ts'
import { conditionsId, type Conditions } from './selection.ts'

/** Runs that agree in the keys of a grouping. */
export interface GroupOfRuns {
  readonly id: string
  readonly arm: string
  readonly runs: readonly RunRecord[]
  /** In the order of their runs. */
  readonly experiments: readonly Identity[]
  /** Replicates: distinct seeds. */
  readonly seeds: number
  /** Seeds with runs of several configurations, which are averaged within the seed first. */
  readonly repeatedSeeds: number
}

export type Configurations = ReadonlyMap<Identity, ExperimentConfiguration>

/** Keys in order, the arm among them. Throws a ProblemError for too many, or one that no run has. */
export function checkKeys(
  keys: readonly string[],
  configurations: Configurations,
  field: string,
): readonly string[] {
  checkKnown(keys, configurations, field)
  if (keys.length <= mostKeys) return [...new Set([armKey, ...keys])]
  throw new ProblemError([
    {
      code: 'out-of-range',
      field,
      value: keys.length,
      fix: `group by at most ${mostKeys} keys; \`configuration\` stands for all but the seed.`,
    },
  ])
}

/** Throws a ProblemError for a key that no run has; without any run, nothing is known. */
export function checkKnown(
  keys: readonly string[],
  configurations: Configurations,
  field: string,
): void {
  const known = new Set<string>([...allButSeed, experimentKey, roleKey])
  for (const { leaves } of configurations.values()) for (const key of leaves.keys()) known.add(key)
  const unknown = keys.find((key) => !known.has(key))
  if (unknown !== undefined && configurations.size > 0)
    throw new ProblemError([
      {
        code: 'unknown-key',
        field,
        value: unknown,
        fix: `there are ${[...known].toSorted().join(', ')}.`,
      },
    ])
}
const mostKeys = 12

/** True where every key of the configuration is equal within a group, so that further conditions say nothing more. */
export const isWhole = (keys: readonly string[]): boolean =>
  keys.includes(configurationKey) || keys.includes(experimentKey)

/** `within`: what all of the runs were narrowed down to, which the ids of groups then say too. */
export function groupRuns(
  runs: readonly RunRecord[],
  keys: readonly string[],
  configurations: Configurations,
  within: Conditions,
): GroupOfRuns[] {
  const groups = new Map<string, { values: readonly (string | null)[]; runs: RunRecord[] }>()
  for (const run of runs) {
    const configuration = configurations.get(run.experiment)
    if (!configuration) continue
    const values = keys.map((key) => valueOf(key, run, configuration))
    const name = JSON.stringify(values)
    const group = groups.get(name)
    if (group) group.runs.push(run)
    else groups.set(name, { values, runs: [run] })
  }
  return [...groups.values()].map(({ values, runs: members }) => {
    const own = keys.map((key, index) => [key, [values[index] ?? null]] as const)
    const id = conditionsId({ ...within, keys: new Map([...within.keys, ...own]) })
    return groupOfRuns(id, members, configurations)
  })
}

export function groupOfRuns(
  id: string,
  runs: readonly RunRecord[],
  configurations: Configurations,
): GroupOfRuns {
  const bySeed = new Map<number, Set<string>>()
  for (const { experiment, replicate } of runs) {
    const digest = configurations.get(experiment)?.digest ?? experiment
    bySeed.set(replicate, (bySeed.get(replicate) ?? new Set()).add(digest))
  }
  return {
    id,
    arm: runs[0]?.arm ?? '',
    runs,
    experiments: [...new Set(runs.map(({ experiment }) => experiment))],
    seeds: bySeed.size,
    repeatedSeeds: [...bySeed.values()].filter((digests) => digests.size > 1).length,
  }
}

/** Whether a run meets the conditions on keys; the others are for the store to narrow its list by. */
export const fits = (
  { keys }: Conditions,
  run: RunRecord,
  configuration: ExperimentConfiguration,
): boolean => [...keys].every(([key, values]) => values.includes(valueOf(key, run, configuration)))
