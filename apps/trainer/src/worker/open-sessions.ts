import { loadDataset, type Dataset } from '@lottery/datasets'
import type { Engine, EngineSession } from '@lottery/engine'
import { canonicalJson, networkOf, type TrainRecipe } from '@lottery/science'

/** A session and the data set that it was opened with. */
export interface OpenSession {
  readonly session: EngineSession
  readonly dataset: Dataset
}

/**
 * Opens a session for a recipe's network, optimizer, batch and data, and keeps the last one: all rounds of an experiment
 * share it. A data set is read and checked once.
 */
export function openSessions(engine: Engine): (recipe: TrainRecipe) => Promise<OpenSession> {
  const loaded = new Map<string, Promise<Dataset>>()
  let last: { readonly key: string; readonly open: OpenSession } | null = null
  return async ({ network, optimizer, batch, data: { dataset: name, scaling } }) => {
    const key = canonicalJson({ network, optimizer, batch, name, scaling })
    if (last?.key === key) return last.open
    await last?.open.session.close()
    last = null
    const loading = loaded.get(name) ?? loadDataset(name)
    loaded.set(name, loading)
    loading.catch(() => loaded.delete(name))
    const dataset = await loading
    const session = await engine.open(
      { network: networkOf(network), optimizer, batch },
      { train: { ...dataset.train, scaling }, test: { ...dataset.test, scaling } },
    )
    last = { key, open: { session, dataset } }
    return last.open
  }
}
