import { questions, type QuestionKey } from '@lottery/questions'
import {
  configurationDigest,
  configurationOf,
  type Configuration,
  type Identity,
} from '@lottery/science'
import type { ExperimentRecord, RunRecord, Store } from '@lottery/store'

/** Everything that a run is trained and judged by but its seed, by key. Seeds are what groups are pooled over. */
export interface ExperimentConfiguration {
  /** Leaves of the specification by path, such as `data.dataset`; `seeds` left out. */
  readonly leaves: Configuration
  /** Stands for all of them: the key by which runs are grouped by all but the seed. */
  readonly digest: string
}

/** Keys that are no leaves of a specification. An arm is never pooled with another one. */
export const armKey = 'arm'
export const configurationKey = 'configuration'
export const experimentKey = 'experiment'
/** What the arm is for, of the question's registry: treatment, control or reference. */
export const roleKey = 'role'
export const allButSeed = [armKey, configurationKey] as const

/** The value of a key of a run, null where it has no such key. */
export function valueOf(
  key: string,
  { arm, experiment }: Pick<RunRecord, 'arm' | 'experiment'>,
  { leaves, digest }: ExperimentConfiguration,
): string | null {
  if (key === armKey) return arm
  if (key === configurationKey) return digest
  if (key === experimentKey) return experiment
  if (key === roleKey) return roleOf(arm, leaves.get('question'))
  return leaves.get(key) ?? null
}

function roleOf(arm: string, question = ''): string | null {
  if (!(question in questions)) return null
  const { arms } = questions[question as QuestionKey]
  return arms.find(({ key }) => key === arm)?.role ?? null
}

export function experimentConfiguration({
  specification,
}: Pick<ExperimentRecord, 'specification'>): ExperimentConfiguration {
  const { seeds: _seeds, ...rest } = specification
  const leaves = configurationOf(rest)
  return { leaves, digest: configurationDigest(leaves) }
}

/** A specification never changes, so its configuration is kept once it has been read. */
export interface ConfigurationCache {
  readonly load: (
    store: Store,
    experiments: readonly Identity[],
  ) => Promise<ReadonlyMap<Identity, ExperimentConfiguration>>
}

export function createConfigurationCache(most = 20_000): ConfigurationCache {
  const kept = new Map<Identity, ExperimentConfiguration>()
  return {
    async load(store, experiments) {
      const missing = experiments.filter((experiment) => !kept.has(experiment))
      const records = missing.length > 0 ? await store.experiments.findMany(missing) : new Map()
      for (const record of records.values())
        kept.set(record.identity, experimentConfiguration(record))
      const found = new Map(
        experiments.flatMap((experiment) => {
          const configuration = kept.get(experiment)
          return configuration ? [[experiment, configuration] as const] : []
        }),
      )
      for (const oldest of kept.keys()) {
        if (kept.size <= most) break
        kept.delete(oldest)
      }
      return found
    },
  }
}
