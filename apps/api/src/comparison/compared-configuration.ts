import type { Configurations } from '../group/grouped-runs.ts'
import { armKey, valueOf } from '../group/run-configuration.ts'
import type { Chosen } from './chosen-groups.ts'
import type { ComparedKeyType, EqualKeyType } from './comparison-type.ts'

export interface ComparedConfiguration {
  readonly differing: ComparedKeyType[]
  readonly pooled: ComparedKeyType[]
  readonly equal: EqualKeyType[]
}

/** Keys that differ between groups, keys that differ within groups alone, and keys that are equal in all runs. */
export function comparedConfiguration(
  groups: readonly Chosen[],
  configurations: Configurations,
): ComparedConfiguration {
  const found: ComparedConfiguration = { differing: [], pooled: [], equal: [] }
  for (const key of keysOf(groups, configurations)) {
    const sets = groups.map((group) => valuesOf(group, key, configurations))
    const written = sets.map((values) => [...values].map((value) => value ?? 'none').join(' or '))
    const all = new Set(sets.flatMap((values) => [...values]))
    const [only] = all
    if (all.size === 1 && only != null) found.equal.push({ key, value: only })
    else if (all.size > 1) {
      const isBetween = new Set(written).size > 1
      const values = sets.map((values, index) =>
        values.size === 1 ? ([...values][0] ?? null) : (written[index] ?? null),
      )
      ;(isBetween ? found.differing : found.pooled).push({ key, values })
    }
  }
  return found
}

function keysOf(groups: readonly Chosen[], configurations: Configurations): string[] {
  const keys = new Set([armKey])
  for (const { parts } of groups)
    for (const { experiment } of parts)
      for (const key of configurations.get(experiment)?.leaves.keys() ?? []) keys.add(key)
  return [...keys]
}

/** Numbers by size, text by letters. */
function valuesOf(
  { parts, arm }: Chosen,
  key: string,
  configurations: Configurations,
): ReadonlySet<string | null> {
  const values = parts.flatMap(({ experiment }) => {
    const configuration = configurations.get(experiment)
    return configuration ? [valueOf(key, { arm: arm.key, experiment }, configuration)] : []
  })
  return new Set(
    values.toSorted((a, b) => Number(a) - Number(b) || (String(a) < String(b) ? -1 : 1)),
  )
}
