import { applyMask, initialWeights, networkOf, type Identity } from '@lottery/science'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  divergedRound,
  exampleRound,
  drawnStart,
  sparseMask,
} from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import type { Claim } from '../work/work-record.ts'

let store: Store
let owner: Client
let experiment: Identity

beforeEach(async () => {
  const url = await freshDatabase()
  store = await openStore({ url })
  owner = new Client({ connectionString: url })
  await owner.connect()
  experiment = (await store.experiments.submit(exampleSpecification())).experiment.identity
})
afterEach(async () => {
  await owner.end()
  await store.close()
})

const claim = async (trainer = 'trainer'): Promise<Claim> => {
  const claimed = await store.work.claim('compiled', trainer)
  if (!claimed) throw new Error('nothing to claim')
  return claimed
}
const rowsOf = async (table: string): Promise<number> => {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM ${table}`,
  )
  return rows[0]!.count
}
/** As if its trainer had been silent for a minute: the queue’s supervisor then gives the job to the next. */
const loseClaim = async ({ job }: Claim): Promise<void> => {
  await owner.query(
    `UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute' WHERE id = $1`,
    [job.id],
  )
}
const queued = async (identity: Identity): Promise<void> => {
  while ((await store.work.findMany([identity])).get(identity)?.state !== 'queued')
    await new Promise((resume) => setTimeout(resume, 100))
}

test('a committed round comes back as it was: numbers, series, history, mask and end weights', async () => {
  const claimed = await claim()
  const dense = exampleRound(claimed.recipe)
  expect(await store.rounds.commit(claimed, dense)).toBe('committed')
  const next = await claim()
  const round = exampleRound(next.recipe)
  expect(await store.rounds.commit(next, round)).toBe('committed')

  const { identity } = next
  expect((await store.rounds.outcomes([identity])).get(identity)).toEqual(round.outcome)
  expect((await store.experiments.outcomes(experiment)).get(identity)).toEqual(round.outcome)
  expect((await store.rounds.weightHistory([identity])).get(identity)).toEqual(round.history)
  const stored = (await store.rounds.findMany([identity])).get(identity)
  expect(stored).toMatchObject({
    identity,
    recipe: next.recipe,
    state: 'done',
    kept: 133_100,
    total: 266_200,
    mask: round.mask.identity,
    startHash: round.startHash,
    endHash: round.endHash,
    provenance: round.provenance,
    trainer: 'trainer',
  })
  expect(await store.rounds.find(identity.slice(0, 12))).toEqual(stored)

  const mask = sparseMask(next.recipe, 2)
  expect(await store.arrays.mask(round.mask.identity)).toEqual(mask)
  expect(await store.arrays.maskOfRound(identity)).toEqual(mask)
  const weights = initialWeights(networkOf(next.recipe.network), drawnStart(next.recipe))
  expect(await store.arrays.endWeights(identity)).toEqual(applyMask(weights, mask))
})

test('signs kept are weighed by the weights of each layer at its last logged step', async () => {
  const claimed = await claim()
  const example = exampleRound(claimed.recipe)
  const ends: Readonly<Record<string, number>> = { fc1: 0.8, fc2: 0.6, output: 0.5 }
  const history = example.history.map((one) => ({
    ...one,
    signAgreement: one.step === 0 ? 1 : (ends[one.layer] ?? 1),
  }))
  await store.rounds.commit(claimed, { ...example, history })
  const next = await claim()
  await store.rounds.commit(next, divergedRound(next.recipe))
  const agreement = await store.rounds.signAgreement([claimed.identity, next.identity])
  const same = 0.8 * 235_200 + 0.6 * 30_000 + 0.5 * 1_000
  expect(agreement.get(claimed.identity)).toBeCloseTo(same / 266_200, 12)
  expect(agreement.has(next.identity)).toBe(false)
})

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('artifacts are read whole or by a range of bytes', async () => {
  const claimed = await claim()
  const round = exampleRound(claimed.recipe)
  await store.rounds.commit(claimed, round)
  for (const [kind, identity, expected] of [
    ['mask', round.mask.identity, Object.values(round.mask.packed)],
    [
      'end',
      claimed.identity,
      Object.values(round.endKept!).map(({ buffer }) => new Uint8Array(buffer)),
    ],
  ] as const) {
    const artifact = await store.arrays.artifact(kind, identity)
    const whole = Buffer.concat(expected)
    expect(artifact?.size).toBe(whole.length)
    expect((await collect(artifact!.read())).equals(whole)).toBe(true)
    const part = whole.subarray(1_000, whole.length - 77)
    expect((await collect(artifact!.read(1_000, whole.length - 77))).equals(part)).toBe(true)
  }
  expect(await store.arrays.artifact('end', round.mask.identity)).toBeNull()
})

test('what a commit makes ready is in the queue at once', async () => {
  const before = await store.experiments.progress([experiment])
  expect(before.get(experiment)).toMatchObject({ planned: 5, queued: 1, waiting: 4 })
  const claimed = await claim()
  await store.rounds.commit(claimed, exampleRound(claimed.recipe))
  const after = await store.experiments.progress([experiment])
  expect(after.get(experiment)).toMatchObject({ done: 1, queued: 2, waiting: 2 })
  expect((await claim()).round).toBe(1)
})

test('the last commit finishes the experiment', async () => {
  for (let left = 5; left > 0; left--) {
    const claimed = await claim()
    expect((await store.experiments.find(experiment))?.state).toBe('active')
    await store.rounds.commit(claimed, exampleRound(claimed.recipe))
  }
  expect((await store.experiments.find(experiment))?.state).toBe('finished')
  expect(await store.work.claim('compiled', 'trainer')).toBeNull()
})

test('a divergence is a result: what needs it is blocked, and the experiment is finished', async () => {
  const claimed = await claim()
  const round = divergedRound(claimed.recipe)
  expect(await store.rounds.commit(claimed, round)).toBe('committed')
  expect((await store.rounds.outcomes([claimed.identity])).get(claimed.identity)).toEqual(
    round.outcome,
  )
  const progress = await store.experiments.progress([experiment])
  expect(progress.get(experiment)).toMatchObject({ diverged: 1, blocked: 4, queued: 0 })
  expect((await store.experiments.find(experiment))?.state).toBe('finished')
  expect(await store.arrays.endWeights(claimed.identity)).toBeNull()
})

test('a trainer that was given up is fenced: its commit writes nothing, the next one’s counts', async () => {
  const supervisor = await openStore({ url: urlOf(owner), supervise: true })
  const frozen = await claim('frozen')
  await loseClaim(frozen)
  await queued(frozen.identity)
  expect(await frozen.touch()).toBe(false)
  const woken = await claim('next')
  expect(woken.identity).toBe(frozen.identity)
  expect(await store.rounds.commit(frozen, exampleRound(frozen.recipe))).toBe('fenced')
  expect([await rowsOf('round'), await rowsOf('mask'), await rowsOf('artifact')]).toEqual([0, 0, 0])
  expect(await frozen.fail(new Error('late'))).toBe('fenced')
  expect(await store.rounds.commit(woken, exampleRound(woken.recipe))).toBe('committed')
  expect((await store.rounds.findMany([woken.identity])).get(woken.identity)?.trainer).toBe('next')
  await supervisor.close()
})

test('two commits of one claim at once: one result', async () => {
  const claimed = await claim()
  const round = exampleRound(claimed.recipe)
  const answers = await Promise.all([
    store.rounds.commit(claimed, round),
    store.rounds.commit(claimed, round),
  ])
  expect(answers.toSorted()).toEqual(['committed', 'fenced'])
  expect([await rowsOf('round'), await rowsOf('weight_history')]).toEqual([1, 6])
})

test('a result that is there already is kept, whatever the queue says', async () => {
  const first = await claim()
  await store.rounds.commit(first, exampleRound(first.recipe))
  await owner.query(`UPDATE pgboss.job SET state = 'active' WHERE id = $1`, [first.job.id])
  expect(await store.rounds.commit(first, exampleRound(first.recipe))).toBe('fenced')
  expect(await rowsOf('round')).toBe(1)
})

test('a commit that fails in the middle of its bulk leaves nothing, and the claim still holds', async () => {
  const claimed = await claim()
  const round = exampleRound(claimed.recipe)
  const broken = round.history.map((logged, i) =>
    i === 5 ? { ...logged, signAgreement: 2 } : logged,
  )
  await expect(store.rounds.commit(claimed, { ...round, history: broken })).rejects.toThrow(
    /fraction/,
  )
  for (const table of ['round', 'mask', 'layer_result', 'series', 'weight_history', 'artifact'])
    expect([table, await rowsOf(table)]).toEqual([table, 0])
  expect(await claimed.touch()).toBe(true)
  expect(await store.rounds.commit(claimed, round)).toBe('committed')
})

test('a mask whose bits are not its counts, or of another recipe, is refused before anything is written', async () => {
  const claimed = await claim()
  const round = exampleRound(claimed.recipe)
  const bits = round.mask.packed['fc2']!.slice()
  bits[0] = 0b1111_1110
  const lessOne = { ...round.mask, packed: { ...round.mask.packed, fc2: bits } }
  await expect(store.rounds.commit(claimed, { ...round, mask: lessOne })).rejects.toThrow(
    /The layers say/,
  )
  const foreign = { ...round.mask, identity: round.startHash }
  await expect(store.rounds.commit(claimed, { ...round, mask: foreign })).rejects.toThrow(/recipe/)
  const { 'fc1/kernel': kernel, ...rest } = round.endKept!
  const short = { ...rest, 'fc1/kernel': kernel!.slice(1) }
  await expect(store.rounds.commit(claimed, { ...round, endKept: short })).rejects.toThrow(
    /fc1\/kernel/,
  )
  expect(await rowsOf('round')).toBe(0)
})

test('an accuracy outside 0…1 is refused by the database itself', async () => {
  const claimed = await claim()
  const round = exampleRound(claimed.recipe)
  if (round.outcome.state !== 'done') throw new Error('the example is done')
  const outcome = { ...round.outcome, end: { ...round.outcome.end, testAccuracy: 97.1 } }
  await expect(store.rounds.commit(claimed, { ...round, outcome })).rejects.toThrow(/fraction/)
})

const urlOf = ({ host, port, user, password, database }: Client): string =>
  `postgres://${user}:${String(password)}@${host}:${port}/${database}`
