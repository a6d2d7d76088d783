import type { RunRecord } from '@lottery/store'
import type { Configurations } from '../group/grouped-runs.ts'
import { armKey } from '../group/run-configuration.ts'
import type { RunKeyType } from './run-row-type.ts'

const mostValues = 50

/** Every key that one of the runs has, the arm and then by letters: what columns, groups and filters are chosen from. */
export function keysOfRuns(
  runs: readonly RunRecord[],
  configurations: Configurations,
): RunKeyType[] {
  const arms = new Set(runs.map(({ arm }) => arm))
  const experiments = new Set(runs.map(({ experiment }) => experiment))
  const among = [...experiments].flatMap((experiment) => configurations.get(experiment) ?? [])
  const keys = new Set(among.flatMap(({ leaves }) => [...leaves.keys()]))
  return [
    keyOf(armKey, arms),
    ...[...keys]
      .toSorted()
      .map((key) => keyOf(key, new Set(among.map(({ leaves }) => leaves.get(key) ?? null)))),
  ]
}

const keyOf = (key: string, values: ReadonlySet<string | null>): RunKeyType => ({
  key,
  distinct: values.size,
  values: [...values].toSorted(byNumberOrText).slice(0, mostValues),
})

/** Numbers by size, text by letters, no value last. */
function byNumberOrText(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const [one, other] = [Number(a), Number(b)]
  if (Number.isFinite(one) && Number.isFinite(other)) return one - other
  return a < b ? -1 : a > b ? 1 : 0
}
