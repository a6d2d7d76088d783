import { questionOf } from '@lottery/questions'
import { roundsOfSummaries, unpackMask, type Identity } from '@lottery/science'
import { Client } from 'pg'
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
let url: string
let finished: Identity
let started: Identity

beforeAll(async () => {
  url = await freshDatabase()
  store = await openStore({ url })
  finished = await finishExperiment(store, whole)
  started = (await store.experiments.submit(begun)).experiment.identity
  await finishOneRound(store, begun)
})
afterAll(() => store.close())

test('summaries give the rounds that the question makes of everything, as lists show them', async () => {
  const summaries = await store.runs.summaries([finished, started])
  for (const [identity, specification] of [
    [finished, whole],
    [started, begun],
  ] as const) {
    const summary = summaries.get(identity)
    const placements = (await store.experiments.placements([identity])).get(identity) ?? []
    const { replicates } = questionOf(specification.question)
    const rounds = replicates(
      specification,
      placements.map((one) => ({ ...one, identity: one.work })),
      await store.experiments.outcomes(identity),
    )
    expect(roundsOfSummaries(summary?.remaining ?? [], summary?.replicates ?? [])).toEqual(
      JSON.parse(
        JSON.stringify(rounds, (key, value: unknown) =>
          key === 'keptByInitialMagnitude' ? null : value,
        ),
      ),
    )
  }
  expect(summaries.get(finished)?.replicates).toHaveLength(2)
  expect(summaries.get(finished)?.wins).toMatchObject({ rounds: 3, n: 2, to: null })
})

test('a run alone is summarised whatever the other arms have', async () => {
  const [alone, none] = await store.runs.runSummaries([
    { experiment: started, arm: 'ticket', replicate: 3, draw: 0 },
    { experiment: started, arm: 'ticket', replicate: 4, draw: 0 },
  ])
  expect(alone?.results).toHaveLength(1)
  expect(none).toBeNull()
})

test('a summary is equal as long as its version is', async () => {
  const versions = await store.runs.summaryVersions([finished, started])
  expect(versions.size).toBe(2)
  await store.replan(started)
  const later = await store.runs.summaryVersions([finished, started])
  expect(later.get(finished)).toBe(versions.get(finished))
  expect(later.get(started)).not.toBe(versions.get(started))
})

test('what an older version of the rules has summarised is made anew at start', async () => {
  const owner = new Client({ connectionString: url })
  await owner.connect()
  await owner.query('DELETE FROM experiment_summary WHERE experiment = $1', [finished])
  await owner.query('UPDATE experiment_summary SET version = 0, remaining = ARRAY[0.1]')
  expect(await store.runs.list({ arms: ['ticket'] }, null)).toHaveLength(1)
  await (await openStore({ url })).close()
  const { rows } = await owner.query('SELECT DISTINCT version FROM experiment_summary')
  await owner.end()
  expect(rows).toHaveLength(1)
  expect(await store.runs.list({ arms: ['ticket'] }, null)).toHaveLength(3)
})

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
  expect(statements.filter((one) => /AS run/.test(one))).toHaveLength(2)
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

test('a run is running, waiting or cancelled by what its work is', async () => {
  const stateOf = async () => {
    const runs = await store.runs.list({ experiments: [started], arms: ['ticket'] }, null)
    return runs.map(({ state }) => state)
  }
  expect(await stateOf()).toEqual(['waiting'])
  const claim = await store.work.claim(begun.engine, 'trainer')
  expect(claim?.round).toBe(1)
  const running = await store.runs.list({ experiments: [started] }, null)
  expect(running.filter(({ state }) => state === 'running')).toHaveLength(1)
  await store.experiments.cancel(started)
  const cancelled = await store.runs.list({ experiments: [started] }, null)
  expect(cancelled.filter(({ state }) => state === 'cancelled').length).toBeGreaterThan(0)
})
