import { questionOf } from '@lottery/questions'
import { unpackMask, type Identity } from '@lottery/science'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countedStatements } from '../../../../tests/counted-statements.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { finishExperiment, finishOneRound } from '../../../../tests/running-api.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'

const whole = exampleSpecification({ seeds: [1, 2], rounds: 3, rate: 0.65 })
const begun = exampleSpecification({ seeds: [3], rounds: 2, scope: 'layer-wise' })
let store: Store
let finished: Identity
let started: Identity

beforeAll(async () => {
  store = await openStore({ url: await freshDatabase() })
  finished = await finishExperiment(store, whole)
  started = (await store.experiments.submit(begun)).experiment.identity
  await finishOneRound(store, begun)
})
afterAll(() => store.close())

test('condensed outcomes give the same measures as whole ones', async () => {
  const { answer } = questionOf(whole.question)
  const condensed = (await store.runs.outcomes([finished, started])).get(finished)
  expect(answer(whole, condensed ?? new Map())).toEqual(
    answer(whole, await store.experiments.outcomes(finished)),
  )
})

test('one statement lists the runs of all experiments, another counts them', async () => {
  const statements = await countedStatements(async () => {
    await store.runs.list({}, 0.35)
    await store.runs.count()
  })
  expect(statements.filter((one) => /FROM placed|AS run/.test(one))).toHaveLength(2)
})

test('a run says how far it is, and what it gave at the share asked for', async () => {
  const runs = await store.runs.list({ arms: ['ticket'] }, 0.35)
  const [first, second, third] = runs.toSorted((a, b) => a.replicate - b.replicate)
  expect(first).toMatchObject({ experiment: finished, state: 'done', rounds: 4, settled: 4 })
  expect(first?.accuracy).toBeCloseTo(0.97 + 1 / 2_000, 12)
  expect(second?.difference).toBe(0)
  expect(third).toMatchObject({ experiment: started, state: 'waiting', settled: 1, accuracy: null })
  expect((await store.runs.list({ arms: ['ticket'] }, 1)).every(({ accuracy }) => accuracy)).toBe(
    true,
  )
})

test.each([
  [{ scopes: ['layer-wise'], arms: ['ticket'] }, 1],
  [{ minimumRounds: 3, arms: ['ticket'] }, 2],
  [{ text: 'LENET', arms: ['dense'] }, 3],
  [{ text: '%', arms: ['dense'] }, 0],
  [{ networks: ['none'] }, 0],
  [{ archived: true }, 0],
] as const)('%j keeps %d runs', async (filter, count) => {
  expect(await store.runs.list(filter, 0.5)).toHaveLength(count)
})

test('masks come many at a time, as they come one by one', async () => {
  const rounds = await store.experiments.placements([finished])
  const works = (rounds.get(finished) ?? []).map(({ work }) => work)
  const identities = [...(await store.rounds.findMany(works)).values()].map(({ mask }) => mask)
  const masks = await store.arrays.masks(identities)
  expect(masks.size).toBe(new Set(identities).size)
  for (const identity of new Set(identities)) {
    const one = await store.arrays.mask(identity)
    const { packed = {}, layers = [] } = masks.get(identity) ?? {}
    expect(layers.map(({ name }) => name)).toEqual(Object.keys(one ?? {}))
    for (const [layer, kept] of Object.entries(unpackMask(packed, layers)))
      expect(Buffer.compare(kept, one?.[layer] ?? new Uint8Array())).toBe(0)
  }
})
