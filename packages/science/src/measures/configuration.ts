import { identityOf } from '../identity/identity.ts'

/** The leaves of a configuration by path, such as `training.rate`: text as it is, all else as JSON writes it. */
export type Configuration = ReadonlyMap<string, string>

/** Lists count as one value. */
export const configurationOf = (value: unknown): Configuration => new Map(leavesOf(value))

/** Twelve hexadecimal digits that stand for a configuration as long as it is the same. */
export const configurationDigest = (configuration: Configuration): string =>
  identityOf([...configuration].toSorted(([a], [b]) => (a < b ? -1 : 1))).slice(0, 12)

/** One key of the configuration in which groups differ: its path, and a value a group, in the order of the groups. */
export interface DifferingKey {
  readonly key: string
  /** As JSON writes it; null where a group has no such key. */
  readonly values: readonly (string | null)[]
}
export interface ConfigurationDifference {
  readonly differing: readonly DifferingKey[]
  readonly equal: readonly { readonly key: string; readonly value: string }[]
}

/** Compares configurations leaf by leaf. Keys stand in the order in which they are first seen. */
export function configurationDifference(
  configurations: readonly unknown[],
): ConfigurationDifference {
  const leaves = configurations.map(configurationOf)
  const keys = new Set(leaves.flatMap((one) => [...one.keys()]))
  const rows = [...keys].map((key) => ({ key, values: leaves.map((one) => one.get(key) ?? null) }))
  return {
    differing: rows.filter(({ values }) => new Set(values).size > 1),
    equal: rows.flatMap(({ key, values: [value] }, index) =>
      value != null && new Set(rows[index]?.values).size === 1 ? [{ key, value }] : [],
    ),
  }
}

function leavesOf(value: unknown, path = ''): [string, string][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return [[path, typeof value === 'string' ? value : JSON.stringify(value)]]
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .flatMap(([key, inner]) => leavesOf(inner, path ? `${path}.${key}` : key))
}
