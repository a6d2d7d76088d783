import { ProblemError, type Identity } from '@lottery/science'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { divergedRound, exampleRound } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import type { Claim } from '../work/work-record.ts'

let store: Store
let owner: Client

beforeEach(async () => {
  const url = await freshDatabase()
  store = await openStore({ url })
  owner = new Client({ connectionString: url })
  await owner.connect()
})
afterEach(async () => {
  await owner.end()
  await store.close()
})

const submit = async (...input: Parameters<typeof exampleSpecification>): Promise<Identity> =>
  (await store.experiments.submit(exampleSpecification(...input))).experiment.identity
const claim = (): Promise<Claim | null> => store.work.claim('compiled', 'trainer')
const commit = (claimed: Claim | null) =>
  store.rounds.commit(claimed!, exampleRound(claimed!.recipe))
const trainAll = async (): Promise<number> => {
  let rounds = 0
  for (let claimed = await claim(); claimed; claimed = await claim()) {
    await commit(claimed)
    rounds += 1
  }
  return rounds
}
const failAll = async (): Promise<void> => {
  for (let claimed = await claim(); claimed; claimed = await claim())
    await claimed.fail(new Error('the engine said no'))
}
const progressOf = async (experiment: Identity) =>
  (await store.experiments.progress([experiment])).get(experiment)
const jobs = async (): Promise<number> => {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM pgboss.job WHERE state < 'active'`,
  )
  return rows[0]!.count
}

test.each(['pause', 'cancel'] as const)(
  '%s: what nobody began leaves the queue unless another experiment wants it; results stay',
  async (verb) => {
    const withControl = await submit()
    await commit(await claim())
    const ticketAlone = await submit({ arms: {} })
    expect(await jobs()).toBe(2)
    await store.experiments[verb](withControl)
    expect(await jobs()).toBe(1)
    expect(await progressOf(withControl)).toMatchObject({
      done: 1,
      queued: 1,
      waiting: 1,
      withdrawn: 2,
    })
    expect(await trainAll()).toBe(2)
    expect((await store.experiments.find(ticketAlone))?.state).toBe('finished')
  },
)

test('pause lets a round that runs be finished, and plans nothing after it', async () => {
  const experiment = await submit()
  const running = await claim()
  expect((await store.experiments.pause(experiment)).state).toBe('paused')
  expect(await running!.touch()).toBe(true)
  expect(await commit(running)).toBe('committed')
  expect(await progressOf(experiment)).toMatchObject({ done: 1, withdrawn: 4 })
  expect(await jobs()).toBe(0)
})

test('a paused experiment whose last rounds come in is finished', async () => {
  const experiment = await submit({ arms: {}, rounds: 1 })
  await commit(await claim())
  const last = await claim()
  await store.experiments.pause(experiment)
  await commit(last)
  expect((await store.experiments.find(experiment))?.state).toBe('finished')
})

test('cancel takes a round that runs out of its trainer’s hands, whose commit is then fenced', async () => {
  const experiment = await submit()
  const running = await claim()
  expect((await store.experiments.cancel(experiment)).state).toBe('cancelled')
  expect(await running!.touch()).toBe(false)
  expect(await commit(running)).toBe('fenced')
  expect(await progressOf(experiment)).toMatchObject({ done: 0, running: 0, withdrawn: 5 })
  await store.experiments.resume(experiment)
  expect(await trainAll()).toBe(5)
})

test('cancel leaves a round that runs to the experiment that wants it too, if that is paused', async () => {
  const cancelled = await submit()
  const paused = await submit({ arms: {} })
  const running = await claim()
  await store.experiments.pause(paused)
  await store.experiments.cancel(cancelled)
  expect(await running!.touch()).toBe(true)
  expect(await commit(running)).toBe('committed')
  expect(await progressOf(paused)).toMatchObject({ done: 1 })
})

test('cancel beside a commit loses neither', async () => {
  const experiment = await submit()
  const running = await claim()
  const [answer] = await Promise.all([commit(running), store.experiments.cancel(experiment)])
  const done = answer === 'committed' ? 1 : 0
  expect(await progressOf(experiment)).toMatchObject({ done, running: 0, withdrawn: 5 - done })
  await store.experiments.resume(experiment)
  expect(await trainAll()).toBe(5 - done)
})

test.each(['pause', 'cancel'] as const)(
  'resume, or the same specification again, goes on where %s stopped',
  async (verb) => {
    const experiment = await submit()
    await commit(await claim())
    await store.experiments[verb](experiment)
    expect((await store.experiments.resume(experiment)).state).toBe('active')
    expect(await progressOf(experiment)).toMatchObject({ done: 1, queued: 2, waiting: 2 })
    await store.experiments[verb](experiment)
    await submit()
    expect(await trainAll()).toBe(4)
  },
)

test('a finished experiment can be neither paused nor cancelled, and resuming it changes nothing', async () => {
  const experiment = await submit()
  await trainAll()
  const finished = await store.experiments.find(experiment)
  for (const verb of ['pause', 'cancel', 'resume', 'retry'] as const)
    expect(await store.experiments[verb](experiment), verb).toEqual(finished)
})

test('retry tries failed work again, which resume does not', async () => {
  const experiment = await submit()
  await failAll()
  await store.experiments.resume(experiment)
  expect(await progressOf(experiment)).toMatchObject({ failed: 1, queued: 0 })
  await store.experiments.retry(experiment)
  expect(await progressOf(experiment)).toMatchObject({ failed: 0, queued: 1 })
  expect(await trainAll()).toBe(5)
})

test('retry never trains a diverged round again, and says why', async () => {
  const experiment = await submit()
  const claimed = await claim()
  await store.rounds.commit(claimed!, divergedRound(claimed!.recipe))
  const before = await progressOf(experiment)
  await expect(store.experiments.retry(experiment)).rejects.toThrow(/would diverge again/)
  expect(await progressOf(experiment)).toEqual(before)
})

test.each([
  ['pause', /paused: resume it first/],
  ['cancel', /cancelled: resume it first/],
  ['archive', /archived: bring it back/],
] as const)('retry after %s is refused with what to do first', async (verb, fix) => {
  const experiment = await submit()
  await failAll()
  await store.experiments[verb](experiment)
  await expect(store.experiments.retry(experiment)).rejects.toThrow(fix)
})

test('archived experiments want nothing and are left out of lists; brought back they are as they were', async () => {
  const experiment = await submit()
  expect((await store.experiments.archive(experiment)).archived).toBe(true)
  expect(await jobs()).toBe(0)
  expect((await store.experiments.list({ first: 5 })).total).toBe(0)
  expect((await store.experiments.list({ first: 5, archived: 'any' })).total).toBe(1)
  await store.experiments.unarchive(experiment)
  expect(await jobs()).toBe(1)
  await store.experiments.pause(experiment)
  await store.experiments.archive(experiment)
  expect((await store.experiments.unarchive(experiment)).state).toBe('paused')
  expect(await jobs()).toBe(0)
  await store.experiments.resume(experiment)
  expect(await trainAll()).toBe(5)
})

test('an archived experiment is not paused, resumed or cancelled unseen: it is to be brought back first', async () => {
  const experiment = await submit()
  await store.experiments.archive(experiment)
  for (const verb of ['pause', 'resume', 'cancel'] as const)
    await expect(store.experiments[verb](experiment), verb).rejects.toThrow(/bring it back first/)
  expect((await store.experiments.unarchive(experiment)).state).toBe('active')
})

test('an experiment that is not there cannot be steered, which is said', async () => {
  for (const verb of ['pause', 'resume', 'cancel', 'retry', 'archive', 'unarchive'] as const)
    await expect(store.experiments[verb]('0'.repeat(64)), verb).rejects.toThrow(ProblemError)
})
