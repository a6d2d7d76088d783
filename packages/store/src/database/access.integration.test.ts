import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { divergedRound, exampleRound } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'

/** Not the team's: the record of migrations, which says nothing about anybody. */
const open = new Set(['migration'])

let url: string
let owner: Client
let guest: Client
let stores: Store[]
let tables: string[]

/** A row in every table. */
async function fill(store: Store, seed: number): Promise<void> {
  await store.savedViews.save('mine', 'group=scope')
  await store.notices.setWebhook('http://127.0.0.1:1/')
  await store.trainers.seen({ name: 'trainer', pid: 1, host: 'here', engine: 'compiled' })
  const { experiment } = await store.experiments.submit(exampleSpecification({ seeds: [seed] }))
  const first = await store.work.claim('compiled', 'trainer')
  if (!first) throw new Error('nothing to claim')
  expect(await store.rounds.commit(first, exampleRound(first.recipe))).toBe('committed')
  const second = await store.work.claim('compiled', 'trainer')
  if (!second) throw new Error('nothing became ready')
  const third = await store.work.claim('compiled', 'trainer')
  if (!third) throw new Error('nothing else became ready')
  expect(await store.measurements.commit(third, { total: [1, 2], shared: [] })).toBe('committed')
  expect((await store.measurements.findMany([third.identity])).get(third.identity)).toEqual({
    total: [1, 2],
    shared: [],
  })
  await store.experiments.submit(exampleSpecification({ seeds: [seed + 10], arms: {} }))
  const fourth = await store.work.claim('compiled', 'trainer')
  if (!fourth) throw new Error('no dense round to diverge')
  expect(await store.rounds.commit(fourth, divergedRound(fourth.recipe))).toBe('committed')
  await owner.query(`DELETE FROM artifact WHERE kind = 'end' AND owner = $1`, [first.identity])
  await store.replays.submit(experiment.identity)
  const fifth = await store.work.claim('compiled', 'trainer')
  if (fifth?.recipe.kind !== 'replay') throw new Error('no replay')
  const replayed = { endHash: null, endKept: null, history: [], engineVersion: 'none', cpu: 'none' }
  const comparison = { agreement: 'same', differences: [] } as const
  expect(await store.replays.commit(fifth, { ...replayed, comparison })).toBe('committed')
  const nothing = { steps: [], values: [] }
  await store.trainingNow.report({
    identity: second.identity,
    trainer: 'trainer',
    step: 1,
    steps: 200,
    stepsPerSecond: 10,
    validationLoss: nothing,
    validationAccuracy: nothing,
  })
}

beforeAll(async () => {
  url = await freshDatabase()
  owner = new Client({ connectionString: url })
  guest = new Client({ connectionString: url })
  await owner.connect()
  await guest.connect()
  const ours = await openStore({ url, team: 'ours' })
  await fill(ours, 1)
  const theirs = await openStore({ url, team: 'theirs' })
  // The queue hands out the work of all teams: ours is cleared first, so that theirs claims its own.
  await owner.query(`DELETE FROM pgboss.job WHERE state < 'active'`)
  await fill(theirs, 2)
  stores = [ours, theirs]
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
  )
  tables = rows.map(({ name }) => name).filter((name) => !open.has(name))
  await guest.query(`SET ROLE lottery_app`)
  await guest.query(`SELECT set_config('lottery.team', 'theirs', false)`)
})
afterAll(async () => {
  for (const store of stores) await store.close()
  await owner.end()
  await guest.end()
})

const count = async (client: Client, table: string, team: string): Promise<number> => {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM "${table}" WHERE team = $1`,
    [team],
  )
  return rows[0]?.count ?? 0
}

test('every table has rows of both teams here, so that the other tests test something', async () => {
  expect(tables.length).toBeGreaterThanOrEqual(12)
  for (const table of tables)
    for (const team of ['ours', 'theirs'])
      expect(await count(owner, table, team), `${table} of ${team}`).toBeGreaterThan(0)
})

test('every table has forced row-level security, and its key starts with the team', async () => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class JOIN pg_index ON indrelid = pg_class.oid AND indisprimary
     JOIN pg_attribute ON attrelid = pg_class.oid AND attnum = indkey[0]
     WHERE relname = ANY($1) AND relrowsecurity AND relforcerowsecurity AND attname = 'team'
     ORDER BY relname`,
    [tables],
  )
  expect(rows.map(({ name }) => name)).toEqual(tables)
})

test('another team’s rows cannot be read', async () => {
  for (const table of tables) {
    expect(await count(guest, table, 'ours'), table).toBe(0)
    expect(await count(guest, table, 'theirs'), table).toBeGreaterThan(0)
  }
})

test('another team’s rows cannot be changed or deleted', async () => {
  for (const table of tables) {
    const updated = await guest.query(`UPDATE "${table}" SET team = team WHERE team = 'ours'`)
    const deleted = await guest.query(`DELETE FROM "${table}" WHERE team = 'ours'`)
    expect([table, updated.rowCount, deleted.rowCount]).toEqual([table, 0, 0])
  }
})

test('a row cannot be forged for another team, neither new nor by changing one’s own', async () => {
  for (const table of tables) {
    await expect(
      guest.query(
        `INSERT INTO "${table}" SELECT (jsonb_populate_record(one, '{"team": "ours"}')).*
         FROM "${table}" AS one LIMIT 1`,
      ),
      table,
    ).rejects.toThrow(/row-level security/)
    await expect(guest.query(`UPDATE "${table}" SET team = 'ours'`), table).rejects.toThrow(
      /row-level security/,
    )
  }
})

test('without a team nothing can be seen', async () => {
  await guest.query(`SELECT set_config('lottery.team', '', false)`)
  for (const table of tables) expect(await count(guest, table, 'theirs'), table).toBe(0)
  await guest.query(`SELECT set_config('lottery.team', 'theirs', false)`)
})

test('the role of the application is closed out of the queue, which holds all teams’ jobs', async () => {
  await expect(guest.query('SELECT * FROM pgboss.job')).rejects.toThrow(/permission denied/)
})

test('jobs hold identities, or the id of a notice, and nothing else', async () => {
  const { rows } = await owner.query<{ keys: string[] }>(
    `SELECT DISTINCT (SELECT array_agg(key ORDER BY key) FROM jsonb_object_keys(data) AS key) AS keys FROM pgboss.job`,
  )
  expect(rows.map(({ keys }) => keys.join()).toSorted()).toEqual(['id,team', 'identity,team'])
})

test('one team’s store does not see what the other’s holds', async () => {
  const [ours, theirs] = stores
  const mine = await ours!.experiments.list({ first: 10 })
  expect(mine.total).toBe(2)
  expect(await theirs!.experiments.find(mine.rows[0]!.identity)).toBeNull()
})
