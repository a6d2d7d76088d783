import { createRequire } from 'node:module'
import type * as Pg from 'pg'
import { parseSpecification } from '@lottery/questions'
import type { Identity } from '@lottery/science'
import { openStore, savedResultSet, type ReplayRecord, type Store } from '@lottery/store'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import { startTrainer } from './trainer.ts'

// The store's own pg: this package has none.
const { Client } = createRequire(new URL('../../../packages/store/package.json', import.meta.url))(
  'pg',
) as typeof Pg

/** Threads run what was built. */
const threadEntry = new URL('../dist/worker/worker.js', import.meta.url)
const patient = { timeout: 300_000 }

/** Rewound, so that starts are made from end weights as masks are. */
const { specification: parsed } = parseSpecification({
  question: 'winning-ticket',
  network: 'mlp-8-4',
  seeds: [1],
  rounds: 2,
  claimFrom: 1,
  rewindStep: 10,
  arms: { 'random-reinit': { draws: 1 } },
  training: { steps: 30 },
  evaluate: { every: 10 },
})
if (!parsed) throw new Error('refused')
const specification = parsed

let from: Store
let lines: string[]
let experiment: Identity
beforeAll(async () => {
  const url = await freshDatabase()
  from = await openStore({ url, connections: 3 })
  const submitted = await from.experiments.submit(specification)
  experiment = submitted.experiment.identity
  await trainAll(url)
  lines = []
  const record = await from.experiments.find(experiment)
  for await (const line of savedResultSet(from, record!)) lines.push(line)
}, 300_000)
afterAll(() => from.close())

let url: string
let store: Store
beforeEach(async () => {
  url = await freshDatabase()
  store = await openStore({ url, connections: 3 })
  await store.load(lines)
})
afterEach(() => store.close())

async function trainAll(databaseUrl: string): Promise<void> {
  await (
    await startTrainer({ databaseUrl, once: true, threadEntry })
  ).ended
}
async function changed(sql: string, parameters: readonly unknown[] = []): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(sql, [...parameters])
  await client.end()
}
async function replaysOf(rounds: readonly Identity[]): Promise<ReplayRecord[]> {
  const found = await store.replays.findMany(rounds)
  return rounds.map((round) => found.get(round)!)
}

test(
  'a loaded result set gets the weights that it came without, and everything can be checked',
  patient,
  async () => {
    expect((await store.verify()).unchecked.length).toBeGreaterThan(0)
    const { rounds, kept, replays } = await store.replays.submit(experiment)
    expect([rounds, kept, replays.length]).toEqual([6, 0, 6])
    expect(await store.replays.submit(experiment)).toMatchObject({ replays })
    await trainAll(url)

    for (const { state, comparison, seconds } of await replaysOf(replays)) {
      expect([state, comparison]).toEqual(['done', { agreement: 'same', differences: [] }])
      expect(seconds).toBeGreaterThan(0)
    }
    const histories = [await from, store].map((one) => one.rounds.weightHistory(replays))
    expect(await histories[1]).toEqual(await histories[0])
    for (const round of replays)
      expect(await store.arrays.endWeights(round)).toEqual(await from.arrays.endWeights(round))
    const { violations, unchecked } = await store.verify()
    expect({ violations, unchecked }).toEqual({ violations: [], unchecked: [] })
    expect(await store.replays.submit(experiment)).toEqual({ rounds: 6, kept: 6, replays: [] })
    expect((await store.experiments.find(experiment))?.state).toBe('finished')
  },
)

test(
  'a round that comes out otherwise is named and changed nowhere, and what is made from it is not tried',
  patient,
  async () => {
    const placements = (await store.experiments.placements([experiment])).get(experiment)!
    const at = (arm: string, round: number): Identity =>
      placements.find((one) => one.arm === arm && one.round === round)!.work
    const setLoss = (loss: number): Promise<void> =>
      changed('UPDATE round SET end_test_loss = $2 WHERE identity = $1', [at('ticket', 1), loss])
    const loss = (await store.rounds.findMany([at('ticket', 1)])).get(at('ticket', 1))!.end!
      .testLoss
    await setLoss(loss + 0.5)
    const before = await store.rounds.outcomes([at('ticket', 1)])
    const { replays } = await store.replays.submit(experiment)
    await trainAll(url)

    const [first, changedOne, next, control] = await replaysOf([
      at('ticket', 0),
      at('ticket', 1),
      at('ticket', 2),
      at('random-reinit', 1),
    ])
    expect(first?.comparison?.agreement).toBe('same')
    expect(control?.comparison?.agreement).toBe('same')
    expect(changedOne?.comparison).toEqual({
      agreement: 'different',
      differences: [expect.stringMatching(/^end\.testLoss: [\d.]+ stored, [\d.]+ now$/)],
    })
    expect(next?.state).toBe('blocked')
    expect(await store.rounds.outcomes([at('ticket', 1)])).toEqual(before)
    expect(await store.arrays.endWeights(at('ticket', 1))).toBeNull()
    expect((await store.verify()).violations).toEqual([])

    await store.replays.submit(experiment)
    expect((await replaysOf([at('ticket', 1)]))[0]?.comparison?.agreement).toBe('different')
    await setLoss(loss)
    await store.replays.submit(experiment, { again: true })
    await trainAll(url)
    for (const { comparison } of await replaysOf(replays))
      expect(comparison?.agreement).toBe('same')
  },
)

test(
  'end weights with another hash are not stored, however close the numbers are',
  patient,
  async () => {
    const placements = (await store.experiments.placements([experiment])).get(experiment)!
    const dense = placements.find(({ arm }) => arm === 'dense')!.work
    await changed('UPDATE round SET end_hash = $2 WHERE identity = $1', [dense, 'f'.repeat(64)])
    await store.replays.submit(experiment)
    await trainAll(url)
    const [replay] = await replaysOf([dense])
    expect(replay?.comparison?.agreement).toBe('close')
    expect(replay?.comparison?.differences).toEqual([
      expect.stringContaining('endHash: ffffffffffff'),
    ])
    expect(await store.arrays.endWeights(dense)).toBeNull()
  },
)

test('what is queued outlives the end of whoever asked, and a paused experiment takes none of it away', async () => {
  const { replays } = await store.replays.submit(experiment)
  const { experiment: other } = await store.experiments.submit({ ...specification, seeds: [9] })
  await store.experiments.pause(other.identity)
  const states = (await replaysOf(replays)).map(({ state }) => state)
  expect(states).toContain('queued')
  expect(states).not.toContain('withdrawn')
})

test('an experiment that is not there is refused', async () => {
  await expect(store.replays.submit('0'.repeat(64))).rejects.toThrow('there is no such experiment')
})
