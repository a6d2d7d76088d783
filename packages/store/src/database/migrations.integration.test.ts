import { randomBytes } from 'node:crypto'
import { ProblemError } from '@lottery/science'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { exampleRound } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import { migrations } from './migrations.ts'

const asOwner = async <Row>(url: string, statement: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows as Row[]
  } finally {
    await client.end()
  }
}
const problemOf = async (url: string): Promise<string> => {
  try {
    await openStore({ url })
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError)
    return (error as ProblemError).message
  }
  throw new Error('it opened')
}
const changed = (
  url: string,
  part: Partial<Record<'password' | 'pathname' | 'port' | 'username' | 'search', string>>,
) => Object.assign(new URL(url), part).href

test('processes that start together migrate once', async () => {
  const url = await freshDatabase()
  const stores = await Promise.all(Array.from({ length: 5 }, () => openStore({ url })))
  const applied = await asOwner<{ name: string }>(url, 'SELECT name FROM migration ORDER BY id')
  expect(applied.length).toBe(migrations().length)
  expect(applied[0]?.name).toBe('experiments-and-rounds-0000000000001')
  await Promise.all(stores.map((store) => store.close()))
})

test('a schema newer than the code is refused, and left alone', async () => {
  const url = await freshDatabase()
  await (await openStore({ url })).close()
  await asOwner(
    url,
    `INSERT INTO migration (timestamp, name) VALUES (9999, 'of-tomorrow-0000000009999')`,
  )
  expect(await problemOf(url)).toMatch(/newer version.*of-tomorrow.*Update this checkout/)
})

test('a wrong address says what is wrong with it, and never the password', async () => {
  const url = await freshDatabase()
  const messages = {
    refused: await problemOf(changed(url, { port: '1' })),
    password: await problemOf(changed(url, { password: 'secret-guess' })),
    database: await problemOf(changed(url, { pathname: '/nowhere' })),
    role: await problemOf(changed(url, { username: 'nobody-here' })),
    scheme: await problemOf('localhost'),
    missing: await problemOf(changed(url, { password: '' })),
    unreadable: await problemOf('postgres://u:secret-guess%ZZ@127.0.0.1:1/x'),
    tls: await problemOf(changed(url, { search: '?sslmode=require' })),
  }
  expect(messages.refused).toMatch(/Nothing answers as Postgres at postgres:.*DATABASE_URL/)
  expect(messages.password).toMatch(/refused the password/)
  expect(messages.database).toMatch(/no such database.*nowhere/)
  expect(messages.role).toMatch(/refused the password|does not let this role in/)
  expect(messages.scheme).toMatch(/DATABASE_URL/)
  expect(messages.missing).toMatch(/wants a password/)
  expect(messages.unreadable).toMatch(/is not an address/)
  expect(messages.tls).toMatch(/speaks no TLS/)
  for (const message of Object.values(messages)) expect(message).not.toContain('secret-guess')
})

test('a role that may not create tables is told so', async () => {
  const url = await freshDatabase()
  const role = `reader_${randomBytes(4).toString('hex')}`
  await asOwner(url, `CREATE ROLE ${role} LOGIN PASSWORD 'p'`)
  expect(await problemOf(changed(url, { username: role, password: 'p' }))).toMatch(
    /may not do what is needed.*ALTER DATABASE/,
  )
})

test('a plain owner without CREATEROLE works: the forced policies bind it too', async () => {
  const url = await freshDatabase()
  const role = `owner_${randomBytes(4).toString('hex')}`
  await asOwner(url, `CREATE ROLE ${role} LOGIN PASSWORD 'p' NOSUPERUSER NOCREATEROLE`)
  await asOwner(url, `ALTER DATABASE "${new URL(url).pathname.slice(1)}" OWNER TO ${role}`)
  const theirs = changed(url, { username: role, password: 'p' })
  const store = await openStore({ url: theirs, team: 'a', supervise: true })
  await store.experiments.submit(exampleSpecification())
  const claimed = await store.work.claim('compiled', 'trainer')
  expect(await store.rounds.commit(claimed!, exampleRound(claimed!.recipe))).toBe('committed')
  await store.replanAll()
  const other = await openStore({ url: theirs, team: 'b' })
  expect((await other.experiments.list({ first: 5 })).total).toBe(0)
  expect((await other.rounds.findMany([claimed!.identity])).size).toBe(0)
  const seen = await asOwner<{ count: number }>(
    theirs,
    'SELECT count(*)::integer AS count FROM round',
  )
  expect(seen).toEqual([{ count: 0 }])
  await store.close()
  await other.close()
})
