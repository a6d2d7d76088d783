import type { Cache, UpdatesConfig } from '@urql/exchange-graphcache'

/** Lists are asked for again after what may change who is in them. */
const listsAnew = (_result: unknown, _variables: unknown, cache: Cache): void =>
  cache.invalidate('Query', 'experiments')

const savedViewsAnew = (_result: unknown, _variables: unknown, cache: Cache): void =>
  cache.invalidate('Query', 'savedViews')

export const cacheUpdates: UpdatesConfig = {
  Mutation: {
    submitExperiment: listsAnew,
    pauseExperiment: listsAnew,
    resumeExperiment: listsAnew,
    cancelExperiment: listsAnew,
    retryExperiment: listsAnew,
    archiveExperiment: listsAnew,
    unarchiveExperiment: listsAnew,
    renameExperiment: listsAnew,
    saveView: savedViewsAnew,
    changeSavedView: savedViewsAnew,
    deleteSavedView: savedViewsAnew,
    restoreSavedView: savedViewsAnew,
  },
}
