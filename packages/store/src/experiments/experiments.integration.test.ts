import type { Identity } from '@lottery/science'
import { parseSpecification } from '@lottery/questions'
import { ProblemError } from '@lottery/science'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleRound, trainingOf } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import type { Claim } from '../work/work-record.ts'

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

const submit = async (...input: Parameters<typeof exampleSpecification>): Promise<Identity> =>
  (await store.experiments.submit(exampleSpecification(...input))).experiment.identity
const claim = (): Promise<Claim | null> => store.work.claim('compiled', 'trainer')
const train = async (): Promise<Claim | null> => {
  const claimed = await claim()
  if (claimed) await store.rounds.commit(claimed, exampleRound(claimed.recipe))
  return claimed
}
const trainAll = async (): Promise<number> => {
  let rounds = 0
  while (await train()) rounds += 1
  return rounds
}
const progressOf = async (experiment: Identity) =>
  (await store.experiments.progress([experiment])).get(experiment)
const jobs = async (): Promise<number> => {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM pgboss.job WHERE state < 'active'`,
  )
  return rows[0]!.count
}

test('the same specification twice is one experiment, with its first name', async () => {
  const specification = exampleSpecification()
  const first = await store.experiments.submit(specification, { name: 'first', tags: ['a'] })
  const second = await store.experiments.submit(specification, { name: 'second' })
  expect([first.created, second.created]).toEqual([true, false])
  expect(second.experiment).toEqual(first.experiment)
  expect(first.experiment).toMatchObject({
    name: 'first',
    tags: ['a'],
    state: 'active',
    specification,
  })
  expect((await store.experiments.list({ first: 10 })).total).toBe(1)
  expect(await jobs()).toBe(1)
})

test('submitted at once by two processes, it is still one experiment with one job', async () => {
  const other = await openStore({ url })
  const specification = exampleSpecification()
  const both = await Promise.all([
    store.experiments.submit(specification),
    other.experiments.submit(specification),
  ])
  expect(both.map(({ created }) => created).toSorted()).toEqual([false, true])
  expect(await jobs()).toBe(1)
  await other.close()
})

test('a preview says what is new and what is there, and writes nothing', async () => {
  const before = await store.experiments.preview(exampleSpecification())
  expect([before.isNew.size, before.known.size, before.experiment]).toEqual([5, 0, null])
  expect((await store.experiments.list({ first: 1 })).total).toBe(0)
  await submit({ arms: {} })
  await train()
  const after = await store.experiments.preview(exampleSpecification())
  expect(after.isNew.size).toBe(2)
  expect([...after.known.values()].toSorted()).toEqual(['done', 'queued', 'waiting'])
})

test('rounds that two experiments share are trained once', async () => {
  const ticketAlone = await submit({ arms: {} })
  expect(await trainAll()).toBe(3)
  const withControl = await submit()
  expect(await progressOf(withControl)).toMatchObject({ planned: 5, done: 3, queued: 2 })
  expect(await trainAll()).toBe(2)
  for (const experiment of [ticketAlone, withControl])
    expect((await store.experiments.find(experiment))?.state).toBe('finished')
  const dense = (await store.experiments.placements([withControl]))
    .get(withControl)!
    .find(({ arm }) => arm === 'dense')!
  const placing = (await store.experiments.placing([dense.work])).get(dense.work)!
  expect(placing.map(({ experiment, arm }) => [experiment, arm]).toSorted()).toEqual(
    [
      [ticketAlone, 'dense'],
      [ticketAlone, 'ticket'],
      [withControl, 'dense'],
      [withControl, 'ticket'],
    ].toSorted(),
  )
})

test('networks are those that experiments ask for, each once', async () => {
  expect(await store.experiments.networks()).toEqual([])
  await submit({ network: 'mlp-8-4' })
  await submit({ network: 'mlp-8-4', seeds: [7] })
  await submit({ network: 'lenet-300-100' })
  expect(await store.experiments.networks()).toEqual(['lenet-300-100', 'mlp-8-4'])
})

test('the pace counts each committed round once, and tells own ones from shared ones', async () => {
  const ticketAlone = await submit({ arms: {} })
  expect((await store.experiments.pace([ticketAlone])).size).toBe(0)
  await trainAll()
  const withControl = await submit()
  const before = (await store.experiments.pace([withControl])).get(withControl)
  expect(before).toEqual({ committed: 3, shared: 3, seconds: 6, startedAt: null })
  await trainAll()
  const pace = await store.experiments.pace([ticketAlone, withControl])
  const startedAt = new Date('2026-01-01T00:00:00Z')
  expect(pace.get(ticketAlone)).toEqual({ committed: 3, shared: 0, seconds: 6, startedAt })
  expect(pace.get(withControl)).toEqual({ committed: 5, shared: 3, seconds: 10, startedAt })
})

test('a round on its way for one experiment makes the next ready for both when it is committed', async () => {
  const ticketAlone = await submit({ arms: {} })
  const running = await claim()
  const withControl = await submit()
  await store.rounds.commit(running!, exampleRound(running!.recipe))
  expect(await progressOf(ticketAlone)).toMatchObject({ done: 1, queued: 1, waiting: 1 })
  expect(await progressOf(withControl)).toMatchObject({ done: 1, queued: 2, waiting: 2 })
})

test('lower rounds go first, for all replicates', async () => {
  await submit({ seeds: [1, 2, 3], rounds: 1, arms: {} })
  const rounds: number[] = []
  for (let claimed = await train(); claimed; claimed = await train()) rounds.push(claimed.round)
  expect(rounds).toEqual([0, 0, 0, 1, 1, 1])
})

test('work is given only to trainers of its engine, and the load says who is missing', async () => {
  await submit({ engine: 'tfjs' })
  expect(await store.work.claim('compiled', 'trainer')).toBeNull()
  expect(await store.work.load()).toEqual([{ engine: 'tfjs', queued: 1, running: 0, trainers: 0 }])
  await store.trainers.seen({ name: 'one', pid: 1, host: 'here', engine: 'tfjs' })
  const claimed = await store.work.claim('tfjs', 'one')
  expect(claimed?.engine).toBe('tfjs')
  expect(await store.work.load()).toEqual([{ engine: 'tfjs', queued: 0, running: 1, trainers: 1 }])
})

test('two commits at once cannot miss each other: what needs both outcomes is planned by the later', async () => {
  const experiment = await submit({ seeds: [1, 2, 3, 4], rounds: 1, arms: {} })
  const claims = await Promise.all(Array.from({ length: 4 }, claim))
  const others = await Promise.all(Array.from({ length: 4 }, () => openStore({ url })))
  await Promise.all(
    claims.map((claimed, i) => others[i]!.rounds.commit(claimed!, exampleRound(claimed!.recipe))),
  )
  expect(await progressOf(experiment)).toMatchObject({ done: 4, queued: 4, waiting: 0 })
  await Promise.all(others.map((other) => other.close()))
})

test('work that killed every trainer that took it has failed, and is not handed out for ever', async () => {
  const experiment = await submit()
  await claim()
  await owner.query(`UPDATE pgboss.job SET state = 'failed', completed_on = now()`)
  await store.replanAll()
  expect(await progressOf(experiment)).toMatchObject({ failed: 1, running: 0 })
  expect(await claim()).toBeNull()
})

test('work that gives an error is tried three times, then failed', async () => {
  const experiment = await submit()
  const answers: string[] = []
  for (let claimed = await claim(); claimed; claimed = await claim())
    answers.push(await claimed.fail(new Error('the engine said no')))
  expect(answers).toEqual(['queued', 'queued', 'failed'])
  expect(await progressOf(experiment)).toMatchObject({ failed: 1, waiting: 4 })
  const placed = (await store.experiments.placements([experiment])).get(experiment)!
  const work = [...(await store.work.findMany(placed.map(({ work }) => work))).values()]
  expect(work.find(({ state }) => state === 'failed')).toMatchObject({
    errors: 3,
    error: 'the engine said no',
  })
  expect((await store.experiments.find(experiment))?.state).toBe('active')
})

test('released work is there for the next trainer at once, without an error', async () => {
  await submit()
  const first = await claim()
  await first!.release()
  const second = await claim()
  expect(second?.identity).toBe(first?.identity)
  expect((await store.work.findMany([second!.identity])).get(second!.identity)?.errors).toBe(0)
})

test('work whose job was lost gets another when all is planned anew', async () => {
  await submit()
  await owner.query('DELETE FROM pgboss.job')
  expect(await claim()).toBeNull()
  await store.replanAll()
  expect(await trainAll()).toBe(5)
})

test('an experiment is found by a unique prefix; a short, odd or shared one is a problem', async () => {
  const experiment = await submit()
  expect((await store.experiments.find(experiment.slice(0, 8)))?.identity).toBe(experiment)
  expect(await store.experiments.find('0'.repeat(64))).toBeNull()
  for (const text of ['abc', 'XYZ12345', "' OR 1=1 --", 'a'.repeat(65)])
    await expect(store.experiments.find(text)).rejects.toThrow(ProblemError)
  const twin = experiment.slice(0, 63) + (experiment.endsWith('0') ? '1' : '0')
  await owner.query(
    `INSERT INTO experiment (team, identity, specification, question, name)
     SELECT team, $1, specification, question, name FROM experiment`,
    [twin],
  )
  await expect(store.experiments.find(experiment.slice(0, 8))).rejects.toThrow(/more than one/)
})

test('a list comes in pages, newest first, that what is submitted meanwhile does not shift', async () => {
  const submitted: Identity[] = []
  for (const seed of [1, 2, 3, 4, 5]) submitted.push(await submit({ seeds: [seed] }))
  const first = await store.experiments.list({ first: 2 })
  await submit({ seeds: [6] })
  const second = await store.experiments.list({ first: 2, after: first.next })
  const third = await store.experiments.list({ first: 2, after: second.next })
  const listed = [...first.rows, ...second.rows, ...third.rows].map(({ identity }) => identity)
  expect(listed).toEqual(submitted.toReversed())
  expect([first.total, third.next]).toEqual([5, null])
})

test('name, tags and note can be changed, and nothing else', async () => {
  const experiment = await submit()
  const before = await store.experiments.find(experiment)
  const after = await store.experiments.describe(experiment, { name: 'mine', tags: ['x', 'y'] })
  expect(after).toEqual({ ...before, name: 'mine', tags: ['x', 'y'] })
  await expect(store.experiments.describe('0'.repeat(64), {})).rejects.toThrow(/no such experiment/)
})

test('what runs now is listed while it runs, and only from the trainer that has it', async () => {
  await submit()
  const claimed = await claim()
  const now = {
    identity: claimed!.identity,
    trainer: 'trainer',
    step: 100,
    steps: 200,
    stepsPerSecond: 50,
    validationLoss: { steps: [0, 100], values: [2.3, 0.4] },
    validationAccuracy: { steps: [0, 100], values: [0.1, 0.88] },
  }
  await store.trainingNow.report({ ...now, step: 50 })
  await store.trainingNow.report(now)
  await store.trainingNow.report({ ...now, trainer: 'somebody else', step: 150 })
  expect(await store.trainingNow.list()).toMatchObject([now])
  await store.rounds.commit(claimed!, exampleRound(claimed!.recipe))
  await store.trainingNow.report(now)
  expect(await store.trainingNow.list()).toEqual([])
})

test('a trainer that is not heard from is gone, and so is what it said of its training', async () => {
  const supervisor = await openStore({ url, supervise: true })
  await submit()
  const claimed = await claim()
  await store.trainers.seen({ name: 'trainer', pid: 7, host: 'here', engine: 'compiled' })
  expect(await store.trainers.list()).toMatchObject([{ name: 'trainer', pid: 7 }])
  const nothing = { steps: [], values: [] }
  await store.trainingNow.report({
    identity: claimed!.identity,
    trainer: 'trainer',
    step: 1,
    steps: 200,
    stepsPerSecond: 1,
    validationLoss: nothing,
    validationAccuracy: nothing,
  })
  await owner.query(`UPDATE trainer SET last_seen = now() - interval '1 minute'`)
  await owner.query(`UPDATE pgboss.job SET heartbeat_on = now() - interval '1 minute'`)
  expect(await store.trainers.list()).toEqual([])
  while ((await store.trainingNow.list()).length > 0)
    await new Promise((resume) => setTimeout(resume, 100))
  expect((await claim())?.identity).toBe(claimed?.identity)
  await supervisor.close()
})

test('a layer without weights is named once an arm, with its first round and all its replicates; a whole network has none', async () => {
  const whole = await submit({ seeds: [3], rounds: 1, arms: {} })
  const collapsed = await submit({ seeds: [1, 2] })
  for (let one = await claim(); one; one = await claim()) {
    const recipe = trainingOf(one.recipe)
    const isPruned = recipe.mask.kind !== 'all'
    const late = recipe.order.seed === 1 && recipe.order.round === 2
    const emptied = isPruned && (late || recipe.order.seed === 2) ? ['fc1', 'fc2'] : []
    await store.rounds.commit(one, exampleRound(recipe, { emptied }))
  }
  const found = await store.experiments.collapses([whole, collapsed])
  expect([...found.keys()]).toEqual([collapsed])
  expect(found.get(collapsed)).toEqual(
    ['random-reinit', 'ticket'].flatMap((arm) =>
      ['fc1', 'fc2'].map((layer) => ({ arm, layer, round: 1, replicates: 2 })),
    ),
  )
})

test('weights that are held at their start are there, whatever the mask', async () => {
  const { specification } = parseSpecification({
    question: 'seeking',
    network: 'lenet-300-100',
    seeds: [1],
    rounds: 1,
    draws: 1,
    training: { steps: 200 },
  })
  const { experiment } = await store.experiments.submit(specification!)
  const treated = new Set<boolean>()
  for (let one = await claim(); one; one = await claim()) {
    if (one.recipe.kind !== 'train') continue
    const isPruned = one.recipe.mask.kind !== 'all'
    if (isPruned) treated.add(one.recipe.prunedValue === 'initial')
    await store.rounds.commit(one, exampleRound(one.recipe, { emptied: isPruned ? ['fc2'] : [] }))
  }
  expect(treated.size).toBe(2)
  expect(await store.experiments.collapses([experiment.identity])).toEqual(
    new Map([[experiment.identity, [{ arm: 'ticket', layer: 'fc2', round: 1, replicates: 1 }]]]),
  )
})
