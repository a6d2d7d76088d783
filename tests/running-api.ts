import type { AddressInfo } from 'node:net'
import { createApi, type Api } from '@lottery/api'
import { shareARound, type Specification } from '@lottery/questions'
import type { LayerCount, Recipe, TrainRecipe } from '@lottery/science'
import { openStore, type CommittedRound, type Store } from '@lottery/store'
import { drawnStart, exampleRound, trainingOf } from './example-round.ts'
import { freshDatabase } from './fresh-database.ts'

export interface RunningApi {
  readonly store: Store
  readonly api: Api
  /** Such as `http://127.0.0.1:43567`. */
  readonly url: string
  /** What the API took for bugs. */
  readonly bugs: unknown[]
  readonly query: (
    document: string,
    variables?: Record<string, unknown>,
  ) => Promise<{ status: number; body: Answer }>
  readonly close: () => Promise<void>
}

/** As GraphQL answers; the tests say what they expect in it. */
export interface Answer {
  readonly data?: unknown
  readonly errors?: readonly {
    readonly message: string
    readonly path?: readonly (string | number)[]
    readonly extensions: { readonly code: string; readonly problem: Record<string, unknown> }
  }[]
  readonly extensions?: { readonly cost: { readonly requested: number; readonly limit: number } }
}

/** An API on a database of its own, on a free port of this machine. */
export async function runningApi(): Promise<RunningApi> {
  return serve(await openStore({ url: await freshDatabase() }))
}

const overlapEntry = new URL('../apps/api/dist/comparison/overlap-worker.js', import.meta.url)

/** Another API on a store, which knows nothing of what the first has answered; closing it closes the store too. */
export async function serve(store: Store): Promise<RunningApi> {
  const bugs: unknown[] = []
  const api = await createApi({
    store,
    version: 'test',
    cores: 2,
    overlapEntry,
    log: (bug) => bugs.push(bug),
  })
  await new Promise<void>((resolve) => api.http.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(api.http.address() as AddressInfo).port}`
  return {
    store,
    api,
    url,
    bugs,
    query: async (query, variables) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      })
      return { status: response.status, body: (await response.json()) as Answer }
    },
    close: async () => {
      await api.close()
      await store.close()
    },
  }
}

/** Does the work of an experiment as a trainer would, with numbers made here: see `exampleRound`. */
export async function finishExperiment(
  store: Store,
  specification: Specification,
): Promise<string> {
  const { experiment } = await store.experiments.submit(specification)
  while (await finishOneRound(store, specification));
  return experiment.identity
}

/** False when nothing is ready. */
export async function finishOneRound(store: Store, specification: Specification): Promise<boolean> {
  const claim = await store.work.claim(specification.engine, 'test-trainer')
  if (!claim) return false
  const keepEvery = Math.round((1 - shareARound(specification)) ** -claim.round)
  await store.rounds.commit(
    claim,
    withSpread(claim.recipe, exampleRound(claim.recipe, { keepEvery })),
  )
  return true
}

/** Replicates and arms differ a little, so that intervals have a width. */
function withSpread(recipe: Recipe, round: CommittedRound): CommittedRound {
  const { outcome } = round
  if (outcome.state !== 'done') return round
  const { initial, order } = trainingOf(recipe)
  const isAnew = drawnStart(recipe).stream[0] === 'reinit'
  const harm = initial.kind === 'scale' ? 0.05 : isAnew ? 0.01 : 0
  const accuracy = 0.97 + (order.seed % 7) / 2_000 - harm
  const { series } = outcome
  return {
    ...round,
    outcome: {
      ...outcome,
      series: series.testAccuracy
        ? { ...series, testAccuracy: { ...series.testAccuracy, values: [0.1, accuracy] } }
        : series,
      layers: outcome.layers.map((layer) => ({
        ...layer,
        ...byInitialMagnitude(trainingOf(recipe), layer),
      })),
      earlyStop: { ...outcome.earlyStop, testAccuracy: accuracy },
      end: { ...outcome.end, testAccuracy: accuracy - 0.001 },
    },
  }
}

const byInitialMagnitude = ({ mask }: TrainRecipe, { kept, total, layer }: LayerCount) => ({
  keptByInitialMagnitude:
    mask.kind === 'all' ? null : Math.min(total, kept + (layer === 'fc1' ? -100 : 50)),
})
