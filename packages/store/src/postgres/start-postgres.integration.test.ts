import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ProblemError } from '@lottery/science'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startPostgres, type Postgres } from './start-postgres.ts'

let folder: string
let started: Postgres[]

beforeEach(async () => {
  started = []
  folder = await mkdtemp(join(tmpdir(), 'lottery postgres-'))
  // Else root's Postgres would have to keep its data elsewhere, which has a test of its own.
  await chmod(folder, 0o755)
})
afterEach(async () => {
  for (const postgres of started) {
    await postgres.stop()
    await rm(postgres.folder, { recursive: true, force: true })
  }
  await rm(folder, { recursive: true, force: true })
})

const start = async (where = folder): Promise<Postgres> => {
  const postgres = await startPostgres({ folder: where })
  started.push(postgres)
  return postgres
}
const ask = async <Row>(url: string, statement: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows as Row[]
  } finally {
    await client.end()
  }
}
const pidOf = async ({ folder }: Postgres): Promise<number> =>
  Number((await readFile(join(folder, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0])
const failure = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt
  } catch (error) {
    expect(error).toBeInstanceOf(ProblemError)
    const { message } = error as ProblemError
    expect(message.split('\n')).toHaveLength(1)
    return message
  }
  throw new Error('it started')
}

test('it starts, is adopted by a second start, keeps its data and its port over a stop', async () => {
  const first = await start()
  expect(first.adopted).toBe(false)
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const second = await start()
  expect([second.adopted, second.url]).toEqual([true, first.url])
  await first.stop()
  const third = await start()
  expect([third.adopted, third.url]).toEqual([false, first.url])
  expect(await ask(third.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('it takes another port when its own is taken', async () => {
  const first = await start()
  const { port } = new URL(first.url)
  await first.stop()
  const squatter = createServer().listen(Number(port), '127.0.0.1')
  await once(squatter, 'listening')
  const second = await start()
  expect(new URL(second.url).port).not.toBe(port)
  squatter.close()
})

test('only who can read the password file gets in, and only from this machine', async () => {
  const { url, folder: where } = await start()
  const file = await stat(join(where, 'password'))
  expect(file.mode & 0o077).toBe(0)
  for (const wrong of ['', 'postgres', 'x'.repeat(48)]) {
    const guess = new URL(url)
    guess.password = wrong
    await expect(ask(guess.href, 'SELECT 1'), `password ${wrong}`).rejects.toThrow(/password/i)
  }
  const [settings] = await ask(
    url,
    `SELECT current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
       current_setting('server_encoding') AS encoding, (SELECT count(*)::integer FROM pg_hba_file_rules
         WHERE auth_method <> 'scram-sha-256') AS trusting`,
  )
  expect(settings).toEqual({ addresses: '127.0.0.1', sockets: '', encoding: 'UTF8', trusting: 0 })
})

test('after kill -9 the next start recovers what was committed', async () => {
  const first = await start()
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  process.kill(await pidOf(first), 'SIGKILL')
  const second = await start()
  expect(second.adopted).toBe(false)
  expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('settings in the environment for another Postgres are not for ours', async () => {
  vi.stubEnv('PGSSLMODE', 'require')
  vi.stubEnv('PGHOST', 'elsewhere')
  vi.stubEnv('PGDATABASE', 'another')
  const { url } = await start()
  expect(await ask(url, 'SELECT 42 AS answer')).toEqual([{ answer: 42 }])
  vi.unstubAllEnvs()
})

test('a process number in the file that belongs to something else is no running server', async () => {
  const first = await start()
  await first.stop()
  const other = spawn('sleep', ['60'])
  await writeFile(
    join(first.folder, 'data', 'postmaster.pid'),
    `${other.pid}\n${first.folder}/data\n1\n${new URL(first.url).port}\n\n127.0.0.1\n`,
  )
  await expect(start()).resolves.toMatchObject({ adopted: false })
  other.kill()
})

test('the folder can be moved, running or not', async () => {
  const first = await start()
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
  await first.stop()
  const moved = `${folder}-moved`
  await rename(folder, moved)
  const second = await start(moved)
  expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
  await second.stop()
  await rm(moved, { recursive: true })
})

test('two starts at once are one server', async () => {
  const [one, other] = await Promise.all([start(), start()])
  expect(one?.url).toBe(other?.url)
})

test('data of another version is refused, with both versions and what to do', async () => {
  const first = await start()
  await first.stop()
  await writeFile(join(first.folder, 'data', 'PG_VERSION'), '12\n')
  expect(await failure(start())).toMatch(/Postgres 12, and this is Postgres 18.*DATABASE_URL/)
})

test.each(['data/PG_VERSION', 'password'])(
  'data without %s are refused by that name, with what to do',
  async (part) => {
    const first = await start()
    await first.stop()
    await rm(join(first.folder, part))
    expect(await failure(start())).toMatch(
      new RegExp(`${part} is missing.*move .* away to begin anew`),
    )
  },
)

test('a server that does not come up says why, once, with its log, and leaves nothing running', async () => {
  const first = await start()
  await first.stop()
  await writeFile(join(first.folder, 'data', 'postgresql.auto.conf'), "shared_buffers = 'much'\n")
  const message = await failure(start())
  expect(message).toMatch(/does not start.*configuration file .* contains errors.*log is/s)
  expect(existsSync(join(first.folder, 'data', 'postmaster.pid'))).toBe(false)
})

test('a folder that cannot be made is a problem', async () => {
  await writeFile(join(folder, 'file'), '')
  expect(await failure(startPostgres({ folder: join(folder, 'file', 'data') }))).toMatch(
    /does not start/,
  )
})

test.runIf(process.getuid?.() === 0)(
  'in root’s private folder the data goes where Postgres’ user can enter, and is found again',
  async () => {
    await chmod(folder, 0o700)
    const first = await start()
    expect(first.folder).toMatch(/^\/var\/tmp\/lottery-lab-/)
    await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    const second = await start()
    expect(second.folder).toBe(first.folder)
    expect(await ask(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    await second.stop()
    await rm(join(first.folder, '..'), { recursive: true })
  },
)
