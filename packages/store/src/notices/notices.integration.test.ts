import type { Identity } from '@lottery/science'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { divergedRound, exampleRound } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'

let url: string
let store: Store
let owner: Client

beforeEach(async () => {
  url = await freshDatabase()
  store = await openStore({ url })
  owner = new Client({ connectionString: url })
  await owner.connect()
})
afterEach(async () => {
  await owner.end()
  await store.close()
})

const finish = async (seed: number): Promise<Identity> => {
  const { experiment } = await store.experiments.submit(
    exampleSpecification({ seeds: [seed], arms: {}, rounds: 1 }),
  )
  for (let one = await take(); one; one = await take())
    await store.rounds.commit(one, exampleRound(one.recipe))
  return experiment.identity
}
const take = () => store.work.claim('compiled', 'trainer')
const jobs = async (): Promise<number> =>
  (await owner.query(`SELECT FROM pgboss.job WHERE name = 'notice'`)).rows.length
const noticesOf = async (experiment: Identity) =>
  (await store.notices.findMany([experiment])).get(experiment) ?? []

test('nobody wants to be told: nothing is noted', async () => {
  expect(await noticesOf(await finish(1))).toEqual([])
  expect(await jobs()).toBe(0)
})

test('the end of an experiment is noted once, in the transaction that ends it, with its counts', async () => {
  await store.notices.setWebhook('http://127.0.0.1:1/')
  expect(await store.notices.webhook()).toBe('http://127.0.0.1:1/')
  const experiment = await finish(1)
  expect(await noticesOf(experiment)).toMatchObject([
    { event: 'done', round: null, state: 'waiting', counts: { planned: 2, done: 2 } },
  ])
  await store.replan(experiment)
  expect(await jobs()).toBe(1)
  await store.notices.setWebhook(null)
  await finish(2)
  expect(await jobs()).toBe(1)
})

test('a divergence is noted for each experiment that places the round', async () => {
  await store.notices.setWebhook('http://127.0.0.1:1/')
  const both = await Promise.all(
    [{}, { arms: {} }].map((part) => store.experiments.submit(exampleSpecification(part))),
  )
  const claimed = await take()
  await store.rounds.commit(claimed!, divergedRound(claimed!.recipe))
  for (const { experiment } of both)
    expect(await noticesOf(experiment.identity)).toMatchObject([
      { event: 'diverged', round: claimed!.identity },
      { event: 'done', counts: { diverged: 1 } },
    ])
})

test('a notice that could not be told waits, longer each time; told, it is not told again', async () => {
  await store.notices.setWebhook('http://127.0.0.1:1/')
  const experiment = await finish(1)
  const first = await store.notices.claim()
  expect(await store.notices.claim()).toBeNull()
  const failed = await first!.failed('nobody there')
  expect(failed).toMatchObject({ state: 'waiting', error: 'nobody there', attempts: 1 })
  expect(failed.nextAt!.getTime()).toBeGreaterThan(Date.now() - 1_000)
  await owner.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'notice'`)
  const second = await store.notices.claim()
  expect(second!.notice.id).toBe(first!.notice.id)
  const later = await second!.failed('nobody there')
  expect(later.nextAt!.getTime() - failed.nextAt!.getTime()).toBeGreaterThan(0)
  await owner.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'notice'`)
  await (await store.notices.claim())!.told()
  expect(await noticesOf(experiment)).toMatchObject([{ state: 'told', attempts: 3, error: null }])
  expect(await store.notices.claim()).toBeNull()
})

test('a notice whose teller died is handed out again', async () => {
  await store.notices.setWebhook('http://127.0.0.1:1/')
  await finish(1)
  const first = await store.notices.claim()
  await owner.query(
    `UPDATE pgboss.job SET started_on = now() - interval '2 minutes' WHERE name = 'notice'`,
  )
  const supervising = await openStore({ url, supervise: true })
  await expect
    .poll(
      async () => (await owner.query(`SELECT state FROM pgboss.job WHERE name = 'notice'`)).rows,
      {
        timeout: 20_000,
      },
    )
    .toEqual([{ state: 'retry' }])
  await owner.query(`UPDATE pgboss.job SET start_after = now() WHERE name = 'notice'`)
  expect((await store.notices.claim())?.notice.id).toBe(first!.notice.id)
  await supervising.close()
})

test('after the last try it has failed, and says so', async () => {
  await store.notices.setWebhook('http://127.0.0.1:1/')
  const experiment = await finish(1)
  await owner.query(`UPDATE pgboss.job SET retry_count = retry_limit WHERE name = 'notice'`)
  expect(await (await store.notices.claim())!.failed('gone')).toMatchObject({
    state: 'failed',
    nextAt: null,
  })
  expect(await noticesOf(experiment)).toMatchObject([{ state: 'failed', error: 'gone' }])
})
