import { createRequire } from 'node:module'
import type * as Pg from 'pg'
import { loadDataset } from '@lottery/datasets'
import { startState } from '@lottery/engine'
import { parseSpecification, questionOf, type Placement } from '@lottery/questions'
import {
  batchesFor,
  dataSplit,
  fullMask,
  initialWeights,
  kernelOf,
  layerOfMask,
  networkOf,
  prunableLayers,
} from '@lottery/science'
import { openStore, type Store } from '@lottery/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Reference } from '../../../packages/engine/src/testing/reference.ts'
import { drawnStart, trainingOf } from '../../../tests/example-round.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import type { TrainerEvent } from './trainer-event.ts'
import { startTrainer } from './trainer.ts'

// The store's own pg: this package has none.
const { Client } = createRequire(new URL('../../../packages/store/package.json', import.meta.url))(
  'pg',
) as typeof Pg

/** Threads run what was built. */
const threadEntry = new URL('../dist/worker/worker.js', import.meta.url)
const patient = { timeout: 300_000 }

const { specification: parsed } = parseSpecification({
  question: 'seeking',
  network: 'mlp-8-4',
  seeds: [1],
  rounds: 2,
  draws: 2,
  training: { steps: 20 },
  evaluate: { every: 10 },
})
if (!parsed) throw new Error('refused')
const specification = parsed
const placements = questionOf(specification.question).plan(specification, new Map())
const placed = (arm: string): Placement => placements.find((one) => one.arm === arm)!
const network = networkOf('mlp-8-4')

let url: string
let store: Store
beforeEach(async () => {
  url = await freshDatabase()
  store = await openStore({ url, connections: 3 })
})
afterEach(() => store.close())

async function trainAll(): Promise<TrainerEvent[]> {
  const events: TrainerEvent[] = []
  const onEvent = (event: TrainerEvent) => void events.push(event)
  await (
    await startTrainer({ databaseUrl: url, once: true, threadEntry, onEvent })
  ).ended
  return events
}

/** The dense round's steps in double precision, one by one. */
async function decreaseInDouble(): Promise<Readonly<Record<string, Float64Array>>> {
  const recipe = trainingOf(placed('dense').recipe)
  const { train, classes } = await loadDataset('mnist')
  const reference = new Reference(
    { network, optimizer: recipe.optimizer, batch: recipe.batch },
    startState(initialWeights(network, drawnStart(recipe))),
    fullMask(network),
  )
  const split = dataSplit(recipe.data, { labels: train.labels, classes })
  const batches = batchesFor(recipe, split.train, 0, recipe.steps)
  for (let at = 0; at < batches.length; at += recipe.batch)
    reference.update({ ...train, scaling: 'unit' }, batches.subarray(at, at + recipe.batch))
  return reference.lossDecrease
}

const isClose = (found: number, wanted: number): void =>
  expect(Math.abs(found - wanted)).toBeLessThan(1e-3 * Math.abs(wanted) + 1e-6)

test(
  'the dense round is trained again with a probe, whose sums are those of double precision',
  patient,
  async () => {
    const { experiment } = await store.experiments.submit(specification)
    const events = await trainAll()
    expect(events.filter(({ kind }) => kind === 'failed')).toEqual([])
    expect(await store.experiments.find(experiment.identity)).toMatchObject({ state: 'finished' })

    const { identity } = placed('loss-decrease')
    const values = (await store.measurements.findMany([identity])).get(identity)!
    const expected = await decreaseInDouble()
    const layers = prunableLayers(network)
    const masks = await Promise.all([
      store.arrays.maskOfRound(placed('only').identity),
      ...placements
        .filter(({ arm }) => arm === 'only-magnitude-matched')
        .map((one) => store.arrays.maskOfRound(one.identity)),
    ])
    expect(masks).toHaveLength(3)
    for (const layer of layers) {
      const sums = expected[kernelOf(layer.name)]!
      isClose(
        values['inAll']![layer.index]!,
        sums.reduce((all, one) => all + one, 0),
      )
      masks.forEach((mask, place) => {
        const kept = layerOfMask(mask!, layer)
        const at = place * layers.length + layer.index
        isClose(
          values['decrease']![at]!,
          sums.reduce((all, one, i) => all + (kept[i] ? one : 0), 0),
        )
        expect(values['kept']![at]).toBe(kept.reduce((all, bit) => all + bit, 0))
      })
    }

    const outcomes = await store.experiments.outcomes(experiment.identity)
    const { contrasts } = questionOf(specification.question).answer(specification, outcomes)
    const rows = contrasts?.find(({ key }) => key === 'loss-decrease')?.rows
    expect(rows?.map(({ difference }) => difference?.n)).toEqual(rows?.map(() => 1))
    expect((await store.verify()).violations).toEqual([])
  },
)

test(
  'a round that does not come out as it is stored measures nothing, and says so',
  patient,
  async () => {
    await store.experiments.submit(specification)
    await trainAll()
    const { identity } = placed('loss-decrease')
    const client = new Client({ connectionString: url })
    await client.connect()
    await client.query('UPDATE round SET end_hash = $2 WHERE identity = $1', [
      placed('dense').identity,
      'f'.repeat(64),
    ])
    await client.query('DELETE FROM measurement WHERE work = $1', [identity])
    await client.query(`UPDATE work SET state = 'waiting' WHERE identity = $1`, [identity])
    await client.query(`UPDATE experiment SET state = 'active', finished_at = NULL`)
    await client.end()

    const failed = (await trainAll()).filter(({ kind }) => kind === 'failed')
    expect(failed).toHaveLength(3)
    expect(failed.at(-1)).toMatchObject({ identity, again: false })
    const { error } = (await store.work.findMany([identity])).get(identity)!
    expect(error).toMatch(
      /it is not the round that onnxruntime-node .* made on .*endHash: ffffffffffff stored/,
    )
    expect((await store.measurements.findMany([identity])).size).toBe(0)
  },
)
