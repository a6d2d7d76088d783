import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import {
  controlC,
  isAlive,
  lottery,
  postgresOf,
  type LotteryProcess,
} from '../../../../tests/lottery-process.ts'

const folders: string[] = []
const processes: LotteryProcess[] = []
const patient = { timeout: 50_000, interval: 100 }

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lottery-lab-start-'))
  folders.push(folder)
  return folder
}

function start(data: string, ...args: readonly string[]): LotteryProcess {
  const started = lottery(['start', '--data', data, '--port', '0', '--no-demo', ...args])
  processes.push(started)
  return started
}

const addressOf = async (started: LotteryProcess): Promise<string> =>
  (await started.says(/is at (http:\S+)/))[1] ?? ''

/** After the address, trainers are still to come: this line is the last of a start. */
const ready = (started: LotteryProcess) => started.says(/Ctrl-C ends everything/)

async function trainersAt(address: string): Promise<number[]> {
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ system { trainers { pid } } }"}',
  })
  const { data } = (await answer.json()) as { data: { system: { trainers: { pid: number }[] } } }
  return data.system.trainers.map(({ pid }) => pid)
}

async function trainersUp(address: string, count: number): Promise<number[]> {
  await vi.waitFor(async () => expect(await trainersAt(address)).toHaveLength(count), patient)
  return trainersAt(address)
}

afterEach(async () => {
  for (const one of processes.splice(0)) {
    if (one.child.exitCode === null && one.child.signalCode === null) one.child.kill('SIGTERM')
    await one.ended
  }
  for (const folder of folders.splice(0)) {
    const note = join(folder, 'postgres-is-in')
    if (existsSync(note)) rmSync(readFileSync(note, 'utf8').trim(), { recursive: true })
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a bug during the start is an exit code, whatever the parts that were loaded listen for', async () => {
  const bug = 'process.getuid=()=>{throw(new(TypeError)("injected"))}'
  const data = ['start', '--data', newFolder(), '--port', '0', '--no-demo']
  const started = lottery(data, { NODE_OPTIONS: `--import=data:text/javascript,${bug}` })
  processes.push(started)
  const { code, stderr } = await started.ended
  expect(stderr).toContain('injected')
  expect(code).toBe(70)
})

test.each(['--host', '--data'])(
  'an empty %s, as of an unset variable, is refused',
  async (option) => {
    const started = start(newFolder(), option, '')
    expect(await started.ended).toMatchObject({ code: 2, stderr: expect.stringContaining(option) })
  },
)

test('Ctrl-C ends it in good order: code 0, no trainer, no Postgres, no lock is left', async () => {
  const data = newFolder()
  const started = start(data, '--trainers', '2')
  const address = await addressOf(started)
  expect((await fetch(address)).status).toBe(200)
  await ready(started)
  const trainers = await trainersUp(address, 2)
  const postgres = postgresOf(data)
  controlC(started)
  started.child.kill('SIGINT')
  const { code, stdout, stderr } = await started.ended
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toContain('Nothing is running any more.')
  expect(trainers.filter(isAlive)).toEqual([])
  await vi.waitFor(() => expect(postgres && isAlive(postgres)).toBe(false), patient)
  expect(existsSync(join(data, 'running.json'))).toBe(false)
})

test('Ctrl-C before it is ready leaves nothing either', async () => {
  const data = newFolder()
  const started = start(data, '--trainers', '1')
  await vi.waitFor(() => expect(existsSync(join(data, 'running.json'))).toBe(true), patient)
  controlC(started)
  expect((await started.ended).code).toBe(0)
  const postgres = postgresOf(data)
  expect(postgres !== null && isAlive(postgres)).toBe(false)
  expect(existsSync(join(data, 'running.json'))).toBe(false)
})

test('after kill -9 trainers end by themselves, and the next start takes over data and Postgres', async () => {
  const data = newFolder()
  const killed = start(data, '--trainers', '1')
  await ready(killed)
  const trainers = await trainersUp(await addressOf(killed), 1)
  killed.child.kill('SIGKILL')
  await killed.ended
  await vi.waitFor(() => expect(trainers.filter(isAlive)).toEqual([]), patient)
  const again = start(data, '--trainers', '0')
  expect((await fetch(await addressOf(again))).status).toBe(200)
  await ready(again)
  expect(again.output()).toContain('whose Postgres was still running')
  controlC(again)
  expect((await again.ended).code).toBe(0)
  expect(postgresOf(data)).toBeNull()
})

test('a trainer that is killed is said to be, and another takes its place', async () => {
  const started = start(newFolder(), '--trainers', '1')
  const [pid = 0] = await trainersUp(await addressOf(started), 1)
  process.kill(pid, 'SIGKILL')
  await started.says(/Trainer 1 ended \(SIGKILL\).*It starts again in 1 s/)
  await vi.waitFor(async () => {
    const now = await trainersAt(await addressOf(started))
    expect(now.some((one) => one !== pid && isAlive(one))).toBe(true)
  }, patient)
})

test('a second start on the same data is refused with the address of the first', async () => {
  const data = newFolder()
  const first = start(data, '--trainers', '0')
  const address = await addressOf(first)
  const { code, stderr } = await start(data, '--trainers', '0').ended
  expect(code).toBe(1)
  expect(stderr).toContain(`runs on this folder already, at ${address}`)
  expect((await fetch(address)).status).toBe(200)
})

/** One sentence on stderr, code 1, and no lock left behind. */
async function refusal(started: LotteryProcess, data: string): Promise<string> {
  const { code, stderr } = await started.ended
  expect(code).toBe(1)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect(stderr.trim().split('\n')).toHaveLength(1)
  expect(existsSync(join(data, 'running.json'))).toBe(false)
  return stderr
}

test('a taken port is refused with the next one to try', async () => {
  const data = newFolder()
  const other = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const started = start(data, '--port', String(port))
  expect(await refusal(started, data)).toContain(`--port ${port + 1}`)
  expect(postgresOf(data)).toBeNull()
  other.close()
})

test.each([
  ['postgres://nobody:secret@127.0.0.1:1/none', /Nothing answers as Postgres/],
  ['no address', /DATABASE_URL/],
])('DATABASE_URL=%s is refused in one sentence without its password', async (url, sentence) => {
  const data = newFolder()
  const started = lottery(['start', '--data', data, '--port', '0'], { DATABASE_URL: url })
  processes.push(started)
  const said = await refusal(started, data)
  expect(said).toMatch(sentence)
  expect(said).not.toContain('secret')
})

test('data of another version of Postgres is left alone, and data that is broken is said to be', async () => {
  const data = newFolder()
  const first = start(data, '--trainers', '0')
  await ready(first)
  controlC(first)
  await first.ended
  const version = versionFile(data)
  const found = readFileSync(version, 'utf8')
  writeFileSync(version, '9\n')
  expect(await refusal(start(data), data)).toContain('is of Postgres 9')
  writeFileSync(version, found)
  writeFileSync(join(version, '..', 'global', 'pg_control'), 'not what it was')
  expect(await refusal(start(data), data)).toMatch(/Postgres does not start.*log/)
})

const versionFile = (data: string): string => {
  const note = join(data, 'postgres-is-in')
  const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : data
  return join(home, 'postgres', 'data', 'PG_VERSION')
}

test('a folder that cannot be one is refused', async () => {
  const folder = newFolder()
  const file = join(folder, 'file')
  mkdirSync(join(folder, 'empty'))
  writeFileSync(file, '')
  const { code, stderr } = await start(file).ended
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('--data') })
})
