import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { questions } from '@lottery/questions'
import type { Problem } from '@lottery/science'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { lottery, type LotteryProcess } from '../../../../tests/lottery-process.ts'

const quick = fileURLToPath(new URL('../../../../examples/quick.yaml', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'lottery-lab-client-'))
let server: LotteryProcess
let address = ''

beforeAll(async () => {
  const DATABASE_URL = await freshDatabase()
  server = lottery(['start', '--port', '0', '--no-demo', '--trainers', '0'], {
    DATABASE_URL,
    LOTTERY_DATASETS: join(folder, 'none'),
  })
  address = (await server.says(/is at (http:\S+)/))[1] ?? ''
})
afterAll(async () => {
  server.child.kill('SIGTERM')
  await server.ended
  rmSync(folder, { recursive: true, force: true })
})

const ask = (...args: readonly string[]) => lottery([...args, '--server', address]).ended

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('an experiment is planned, submitted once, listed and shown', async () => {
  const plan = await ask('plan', quick)
  expect(plan.stdout).toMatch(/14 rounds: 14 new, 0 shared/)

  const first = await ask('run', quick, '--name', 'Mine', '--tag', 'tried')
  expect(first.stdout).toMatch(/^Mine \([0-9a-f]{8}\) is submitted: 14 rounds/)
  const id = /\(([0-9a-f]{8})\)/.exec(first.stdout)?.[1] ?? ''
  expect((await ask('run', quick)).stdout).toContain('was submitted before')
  expect((await ask('plan', quick)).stdout).toMatch(/submitted before\n14 rounds: 0 new, 14 shared/)

  const listed = JSON.parse((await ask('ls', '--json')).stdout) as { nodes: { title: string }[] }
  expect(listed.nodes).toMatchObject([{ title: 'Mine', tags: ['tried'], state: 'ACTIVE' }])

  const shown = await ask('show', id)
  expect(shown.code).toBe(0)
  expect(shown.stdout).toContain('0 of 14 rounds')
  expect(JSON.parse((await ask('show', id.slice(0, 5), '--json')).stdout)).toMatchObject({
    title: 'Mine',
    verdict: { headline: { state: 'UNDECIDED' } },
  })
})

test('every problem of a specification is named with field, value, what is allowed, and line', async () => {
  const bad = file(
    'bad.yaml',
    'question: winning-ticket\nnetwork: lenet-5\nrounds: 0\nrate: 1.5\nseeds: [1, 2.5]\n',
  )
  for (const command of ['plan', 'run']) {
    const { code, stdout, stderr } = await ask(command, bad)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    const lines = stderr.trim().split('\n')
    expect(lines).toHaveLength(4)
    expect(lines[0]).toMatch(/^network = "lenet-5": .*lenet-300-100.*line 2\)$/)
    expect(stderr).toMatch(/^rounds = 0: .*line 3\)$/m)
    expect(stderr).toMatch(/^rate = 1\.5: .*line 4\)$/m)
    expect(stderr).toMatch(/^seeds\.1 = 2\.5: .*line 5\)$/m)
  }
})

test('with --json problems are JSON on stdout', async () => {
  const bad = file('worse.yaml', 'question: winning-ticket\nnetwork: lenet-300-100\nrounds: 1e9\n')
  const { code, stdout, stderr } = await ask('plan', bad, '--json')
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
  const { problems } = JSON.parse(stdout) as { problems: Problem[] }
  expect(problems).toMatchObject([{ code: 'out-of-range', field: 'rounds', value: 1e9 }])
})

test('ids that are malformed or unknown are refused', async () => {
  for (const id of ['xyz', "'; drop table experiment", 'abc', 'abcdef0123']) {
    const { code, stderr } = await ask('show', id)
    expect(code).toBe(1)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(stderr).toContain('id = ')
  }
})

test('without a server it says how to start one', async () => {
  const nobody = await lottery(['ls', '--server', 'http://127.0.0.1:1']).ended
  expect({ code: nobody.code, stdout: nobody.stdout }).toEqual({ code: 1, stdout: '' })
  expect(nobody.stderr).toContain('npm start')
  const nonsense = await lottery(['ls'], { LOTTERY_SERVER: 'nonsense' }).ended
  expect(nonsense.stderr).toContain('this is no address')
})

test('what answers but is not lottery-lab is said to be so', async () => {
  const other = createServer((_request, response) => response.end('<html></html>'))
  other.listen(0, '127.0.0.1')
  await once(other, 'listening')
  const { port } = other.address() as AddressInfo
  const { code, stderr } = await lottery(['ls', '--server', `http://127.0.0.1:${port}`]).ended
  expect(code).toBe(1)
  expect(stderr).toContain('is not lottery-lab')
  other.close()
})

test('a command line that cannot be understood has code 2', async () => {
  for (const args of [['start', '--port', 'x'], ['nonsense'], ['plan'], ['ls', '--state', 'lost']])
    expect((await lottery(args).ended).code).toBe(2)
  expect((await lottery(['--help']).ended).code).toBe(0)
})

test('the questions are listed without a server', async () => {
  const { code, stdout } = await lottery(['questions', '--json']).ended
  expect(code).toBe(0)
  const listed = JSON.parse(stdout) as { key: string; arms: object[] }[]
  expect(listed.map(({ key }) => key)).toEqual(Object.keys(questions))
  expect(Object.keys(listed[0]?.arms[0] ?? {}).toSorted()).toEqual([
    'controlOf',
    'key',
    'label',
    'role',
    'treatment',
  ])
})

test('doctor finds every part of this machine in order, and says how fast engines are', async () => {
  const { code, stdout } = await lottery(['doctor', '--json', '--server', 'http://127.0.0.1:1'], {
    DATABASE_URL: inject('postgresUrl'),
    LOTTERY_DATASETS: join(folder, 'none'),
  }).ended
  const { checks } = JSON.parse(stdout) as {
    checks: {
      name: string
      ok: boolean
      detail: string
      figures: { millisecondsPerStep?: number }
    }[]
  }
  expect(code, stdout).toBe(0)
  expect(checks.map(({ name }) => name)).toEqual([
    'node',
    'cores',
    'disk',
    'data set mnist',
    'data set fashion-mnist',
    'engine compiled',
    'engine tfjs',
    'database',
  ])
  expect(checks.find(({ name }) => name === 'data set fashion-mnist')).toMatchObject({
    ok: true,
    detail: expect.stringContaining('fetch fashion-mnist'),
  })
  const engine = checks.find(({ name }) => name === 'engine tfjs')
  expect(engine?.figures.millisecondsPerStep).toBeGreaterThan(0)
})

test('fetch says what is there, and refuses a folder that has not what was published', async () => {
  const LOTTERY_DATASETS = join(folder, 'none')
  const installed = await lottery(['fetch', 'mnist']).ended
  expect([installed.code, installed.stdout]).toEqual([
    0,
    'MNIST comes with lottery-lab: nothing has to be fetched.\n',
  ])
  file('train-images-idx3-ubyte', 'nothing')
  const wrong = await lottery(['fetch', 'fashion-mnist', '--from', folder], { LOTTERY_DATASETS })
    .ended
  expect(wrong.code).toBe(1)
  expect(wrong.stderr).toMatch(/train-images-idx3-ubyte.*expected 47040016 bytes, found 7 bytes/)
  const unknown = await lottery(['fetch', 'imagenet']).ended
  expect(unknown.stderr).toContain('must be one of mnist, fashion-mnist')
})

test('an experiment on a data set that is not there is refused, with the command that gets it', async () => {
  const text =
    'question: winning-ticket\nnetwork: lenet-300-100\nrounds: 1\ndata: { dataset: fashion-mnist }\n'
  const { code, stderr } = await ask('run', file('fashion.yaml', text))
  expect(code).toBe(1)
  expect(stderr).toContain('npm run lottery -- fetch fashion-mnist')
})
