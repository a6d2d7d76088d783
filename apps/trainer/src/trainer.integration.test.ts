import { execFile, fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { planWork } from '@lottery/planner'
import { parseSpecification, questionOf, type Specification } from '@lottery/questions'
import {
  applyMask,
  countsOf,
  hashOf,
  initialWeights,
  inputsOf,
  networkOf,
  type Identity,
} from '@lottery/science'
import { openStore, startPostgres, type Store } from '@lottery/store'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { drawnStart } from '../../../tests/example-round.ts'
import { freshDatabase } from '../../../tests/fresh-database.ts'
import type { TrainerEvent } from './trainer-event.ts'
import { startTrainer } from './trainer.ts'

/** Threads and processes run what was built. */
const threadEntry = new URL('../dist/worker/worker.js', import.meta.url)
const trainerMain = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const network = networkOf('lenet-300-100')

// Whole rounds are trained here, on machines that may have other things to do.
vi.setConfig({ testTimeout: 180_000 })

const endings: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

interface Changes {
  readonly seeds?: readonly number[]
  readonly rounds?: number
  readonly draws?: number
  readonly training?: object
  readonly every?: number
}
function specificationOf({ seeds = [1], rounds = 1, draws = 1, training, every = 20 }: Changes) {
  const { specification, problems } = parseSpecification({
    question: 'winning-ticket',
    network: 'lenet-300-100',
    seeds,
    rounds,
    claimFrom: 1,
    arms: { 'random-reinit': { draws } },
    training: { steps: 60, ...training },
    evaluate: { every },
  })
  if (!specification) throw new Error(JSON.stringify(problems))
  return specification
}

async function freshStore(): Promise<{ url: string; store: Store }> {
  const url = await freshDatabase()
  return { url, store: await opened(url) }
}
async function opened(url: string): Promise<Store> {
  const store = await openStore({ url, connections: 3 })
  endings.push(() => store.close())
  return store
}

/** A trainer in this process, until nothing is left to do. */
async function trainAll(databaseUrl: string): Promise<TrainerEvent[]> {
  const events: TrainerEvent[] = []
  const trainer = await startTrainer({
    databaseUrl,
    name: 'in-process',
    once: true,
    threadEntry,
    onEvent: (event) => void events.push(event),
  })
  await trainer.ended
  return events
}
const committed = (events: readonly TrainerEvent[]): Identity[] =>
  events.flatMap((event) => (event.kind === 'committed' ? [event.identity] : []))

/** A trainer in a process of its own, as the command line forks it. */
function forked(databaseUrl: string): { child: ChildProcess; exited: Promise<unknown[]> } {
  const child = fork(trainerMain, ['--name', 'forked'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
    env: { ...process.env, DATABASE_URL: databaseUrl },
  })
  const exited = once(child, 'exit')
  endings.push(async () => {
    child.kill('SIGKILL')
    await exited
  })
  return { child, exited }
}

async function until<T>(look: () => Promise<T | null | undefined | false>): Promise<T> {
  for (;;) {
    const found = await look()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
/** A round that has begun and been evaluated, so that whatever happens now happens in its middle. */
const inTraining = (store: Store, after = 0) =>
  until(async () => (await store.trainingNow.list()).find(({ step }) => step >= after))

const endHashes = async (store: Store, specification: Specification) => {
  const identities = planWork(specification, new Map()).work.map(({ identity }) => identity)
  const rounds = await store.rounds.findMany(identities)
  return identities.map((identity) => rounds.get(identity)?.endHash)
}

describe('an experiment of two replicates and two rounds', () => {
  test('is trained to its end, holds what must hold, and a second one trains only what is new', async () => {
    const { url, store } = await freshStore()
    const specification = specificationOf({ seeds: [1, 2], rounds: 2 })
    const { experiment } = await store.experiments.submit(specification)
    const events = await trainAll(url)

    const { placements, work } = planWork(specification, new Map())
    expect(committed(events).toSorted()).toEqual(work.map(({ identity }) => identity).toSorted())
    expect(await store.experiments.find(experiment.identity)).toMatchObject({ state: 'finished' })
    expect(await store.trainers.list()).toEqual([])

    const outcomes = await store.experiments.outcomes(experiment.identity)
    const { curve } = questionOf(specification.question).answer(specification, outcomes)
    expect(curve?.arms.map(({ points }) => points.map(({ remaining }) => remaining.n))).toEqual(
      curve?.arms.map(({ points }) => points.map(() => 2)),
    )

    const rounds = await store.rounds.findMany(work.map(({ identity }) => identity))
    for (const { arm, round, replicate, identity, recipe } of placements) {
      const record = rounds.get(identity)!
      const mask = (await store.arrays.maskOfRound(identity))!
      const kept = countsOf(mask, network).reduce((sum, count) => sum + count.kept, 0)
      expect(kept).toBe([266_200, 212_960, 170_368][round])
      expect(record.kept).toBe(kept)
      expect(record.startHash).toBe(
        hashOf(network, applyMask(initialWeights(network, drawnStart(recipe)), mask)),
      )
      const end = (await store.arrays.endWeights(identity))!
      expect(hashOf(network, end)).toBe(record.endHash)
      expect(hashOf(network, applyMask(end, mask))).toBe(record.endHash)
      for (const input of inputsOf(recipe)) {
        const before = (await store.arrays.maskOfRound(input))!
        for (const [layer, bits] of Object.entries(mask))
          expect(bits.every((bit, index) => bit <= before[layer]![index]!)).toBe(true)
      }
      if (arm !== 'random-reinit') continue
      const ticket = placements.find(
        (other) => other.arm === 'ticket' && other.round === round && other.replicate === replicate,
      )!
      expect(record.mask).toBe(rounds.get(ticket.identity)!.mask)
      expect(record.startHash).not.toBe(rounds.get(ticket.identity)!.startHash)
    }

    const more = specificationOf({ seeds: [1, 2], rounds: 2, draws: 2 })
    await store.experiments.submit(more)
    const drawn = planWork(more, outcomes).work.filter(({ state }) => state !== 'settled')
    expect(drawn).toHaveLength(4)
    expect(committed(await trainAll(url)).toSorted()).toEqual(
      drawn.map(({ identity }) => identity).toSorted(),
    )
  })
})

test('what was trained is written down: engine, machine, times, and a history of every layer', async () => {
  const { url, store } = await freshStore()
  const specification = specificationOf({ rounds: 1 })
  await store.experiments.submit(specification)
  await trainAll(url)
  const [dense] = planWork(specification, new Map()).work
  const record = (await store.rounds.findMany([dense!.identity])).get(dense!.identity)!
  expect(record).toMatchObject({ trainer: 'in-process', state: 'done' })
  const { provenance } = record
  expect(provenance).toMatchObject({ engine: 'compiled', numerics: 1, node: process.version })
  expect(provenance.engineVersion).toMatch(/^onnxruntime-node \d/)
  expect(provenance.codeVersion).toMatch(/^\d+\.\d+\.\d+/)
  expect(provenance.machine).toMatchObject({ arch: process.arch })
  expect(provenance.finishedAt.getTime()).toBeGreaterThan(provenance.startedAt.getTime())
  expect(provenance.stepsPerSecond).toBeGreaterThan(0)
  const history = (await store.rounds.weightHistory([dense!.identity])).get(dense!.identity)!
  expect(history.map(({ layer, step }) => `${layer} ${step}`)).toEqual(
    ['fc1', 'fc2', 'output'].flatMap((layer) => [0, 20, 40, 60].map((step) => `${layer} ${step}`)),
  )
})

test('a trainer killed in the middle of a round loses its work to another, with the same end bit for bit', async () => {
  const specification = specificationOf({ training: { steps: 1000 }, every: 100 })
  const undisturbed = await freshStore()
  await undisturbed.store.experiments.submit(specification)
  await trainAll(undisturbed.url)

  const { url, store } = await freshStore()
  await store.experiments.submit(specification)
  const { child, exited } = forked(url)
  const { identity } = await inTraining(store)
  child.kill('SIGKILL')
  expect(await exited).toEqual([null, 'SIGKILL'])
  expect((await store.rounds.findMany([identity])).size).toBe(0)

  const rescuer = await startTrainer({ databaseUrl: url, name: 'rescuer', threadEntry })
  await until(async () => (await store.experiments.list({ first: 1, state: 'finished' })).total > 0)
  await rescuer.stop()
  const hashes = await endHashes(store, specification)
  expect(hashes).toHaveLength(3)
  expect(hashes).toEqual(await endHashes(undisturbed.store, specification))
})

describe('a trainer that is to end gives a long round back at once', () => {
  const long = specificationOf({ training: { steps: 1_000_000 }, every: 100 })

  test.each([
    ['by SIGTERM', (child: ChildProcess) => child.kill('SIGTERM')],
    ['because its parent is gone', (child: ChildProcess) => child.disconnect()],
  ])('%s', async (_, end) => {
    const { url, store } = await freshStore()
    await store.experiments.submit(long)
    const { child, exited } = forked(url)
    const { identity } = await inTraining(store, 100)
    end(child)
    expect(await exited).toEqual([0, null])
    expect((await store.work.findMany([identity])).get(identity)).toMatchObject({
      state: 'queued',
      errors: 0,
    })
    expect(await store.trainers.list()).toEqual([])
    expect(await store.trainingNow.list()).toEqual([])
  })
})

test('a round that diverges is committed as such, and what needs it is blocked', async () => {
  const { url, store } = await freshStore()
  const training = { rate: 10, beta1: 0.999, beta2: 0, epsilon: 1e-30 }
  const specification = specificationOf({ training })
  const { experiment } = await store.experiments.submit(specification)
  const events = await trainAll(url)
  expect(events.filter(({ kind }) => kind === 'committed')).toMatchObject([{ state: 'diverged' }])
  const progress = (await store.experiments.progress([experiment.identity])).get(
    experiment.identity,
  )
  expect(progress).toMatchObject({ diverged: 1, blocked: 2, done: 0, planned: 3 })
  expect(await store.experiments.find(experiment.identity)).toMatchObject({ state: 'finished' })
  const outcomes = await store.experiments.outcomes(experiment.identity)
  expect([...outcomes.values()]).toMatchObject([
    { state: 'diverged', series: { validationLoss: { steps: [0] } } },
  ])
})

test('Postgres killed and started again costs a trainer nothing but time', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lottery-trainer-'))
  const postgres = await startPostgres({ folder })
  endings.push(async () => {
    await postgres.stop()
    await rm(postgres.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  })
  const specification = specificationOf({ training: { steps: 1000 }, every: 100 })
  const store = await opened(postgres.url)
  await store.experiments.submit(specification)

  const events: TrainerEvent[] = []
  const trainer = await startTrainer({
    databaseUrl: postgres.url,
    threadEntry,
    onEvent: (event) => void events.push(event),
  })
  endings.push(() => trainer.stop())
  await inTraining(store)
  const [postmaster] = (await readFile(join(postgres.folder, 'data/postmaster.pid'), 'utf8')).split(
    '\n',
  )
  process.kill(Number(postmaster), 'SIGKILL')
  await until(() => Promise.resolve(events.some(({ kind }) => kind === 'database-lost')))
  const again = await startPostgres({ folder })
  expect(again.url).toBe(postgres.url)
  await until(async () =>
    store.experiments
      .list({ first: 1, state: 'finished' })
      .then(({ total }) => total > 0)
      .catch(() => false),
  )
  expect(events.map(({ kind }) => kind)).toContain('database-back')
  expect(events.filter(({ kind }) => kind === 'failed')).toEqual([])
  expect(new Set(committed(events)).size).toBe(3)
})

test('a database that refuses is a problem with a sentence', async () => {
  const url = new URL(await freshDatabase())
  url.password = 'wrong'
  await expect(startTrainer({ databaseUrl: url.href, threadEntry })).rejects.toThrow(/password/)
})

test.each([
  [[], { DATABASE_URL: '' }, /^DATABASE_URL = nothing: is needed/],
  [['--engine', 'abacus'], {}, /^engine = "abacus": must be one of compiled, tfjs/],
  [['--sparse'], {}, /^Unknown option '--sparse'/],
])(
  'the process with %j and %j says in one line what it cannot work with',
  async (parameters, environment, line) => {
    const run = promisify(execFile)(process.execPath, [trainerMain, ...parameters], {
      env: { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', ...environment },
    })
    await expect(run).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(line),
    })
    await expect(run).rejects.toMatchObject({ stderr: expect.not.stringContaining('    at ') })
  },
)
