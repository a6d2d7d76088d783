import type { Store } from '@lottery/store'
import { createLoaders, type Loaders } from './loaders.ts'
import type { OverlapCache } from '../comparison/overlap-cache.ts'
import type { OverlapThread } from '../comparison/overlap-thread.ts'
import type { ResultsCache } from '../group/results.ts'
import type { ConfigurationCache } from '../group/run-configuration.ts'
import type { SummaryCache } from '../group/summarised.ts'
import type { AnswerCache } from '../measures/answer-cache.ts'
import type { ClientKeys } from '../experiment/client-keys.ts'
import type { EventHub } from './event-hub.ts'

/** What the whole server shares. */
export interface Services {
  readonly store: Store
  readonly answers: AnswerCache
  readonly results: ResultsCache
  readonly configurations: ConfigurationCache
  readonly summaries: SummaryCache
  readonly overlaps: OverlapCache
  readonly overlapThread: OverlapThread
  readonly events: EventHub
  readonly clientKeys: ClientKeys
  /** Version of this software. */
  readonly version: string
  /** Processor cores that trainers may use. */
  readonly cores: number
  /** Model of this machine's processor: rates measured on another one tell little. */
  readonly cpu: string
}

/** What the resolvers of one request share. A subscription makes its loaders anew for each event. */
export interface Context {
  readonly services: Services
  readonly store: Store
  readonly loaders: Loaders
  readonly refresh: () => void
}

export function createContext(services: Services): Context {
  const { store } = services
  let loaders = createLoaders(services)
  return {
    services,
    store,
    get loaders() {
      return loaders
    },
    refresh: () => {
      loaders = createLoaders(services)
    },
  }
}
