import { loadDataset, type Dataset } from '@lottery/datasets'
import type { Engine, EngineSession } from '@lottery/engine'
import {
  canonicalJson,
  networkOf,
  wiringOf,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'

/** A session and the data set that it was opened with. */
export interface OpenSession {
  readonly session: EngineSession
  readonly dataset: Dataset
}

/**
 * Opens a session for a recipe's network, wiring, optimizer, batch and data, and keeps the last one: all rounds of an
 * experiment share it, or of a replicate where each has a wiring of its own. A data set is read and checked once.
 */
export function openSessions(engine: Engine): (recipe: TrainRecipe) => Promise<OpenSession> {
  const loaded = new Map<string, Promise<Dataset>>()
  let last: { readonly key: string; readonly open: OpenSession } | null = null
  return async (recipe) => {
    const { network, optimizer, batch, data } = recipe
    const { dataset: name, scaling } = data
    const wired = recipe.wiring ? { wiring: recipe.wiring } : {}
    const key = canonicalJson({ network, ...wired, optimizer, batch, name, scaling })
    if (last?.key === key) return last.open
    await last?.open.session.close()
    last = null
    const loading = loaded.get(name) ?? loadDataset(name)
    loaded.set(name, loading)
    loading.catch(() => loaded.delete(name))
    const dataset = await loading
    const session = await engine.open(
      { network: networkOf(network), ...wiredBy(recipe), optimizer, batch },
      { train: { ...dataset.train, scaling }, test: { ...dataset.test, scaling } },
    )
    last = { key, open: { session, dataset } }
    return last.open
  }
}

/** What of a network is fixed by the recipe's seed. */
const wiredBy = ({ network, wiring }: TrainRecipe): { readonly wiring?: Parameters } =>
  wiring ? { wiring: wiringOf(networkOf(network), wiring.seed) } : {}
