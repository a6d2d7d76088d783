import type { Identity } from '@lottery/science'
import { Client } from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleRound } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'
import type { Claim, WorkState } from '../work/work-record.ts'

let store: Store
let owner: Client
let experiment: Identity
/** In the order in which they are trained, without their end weights. */
let rounds: Identity[]

const claim = (): Promise<Claim | null> => store.work.claim('compiled', 'trainer')
beforeEach(async () => {
  const url = await freshDatabase()
  store = await openStore({ url })
  owner = new Client({ connectionString: url })
  await owner.connect()
  const submitted = await store.experiments.submit(exampleSpecification({ seeds: [1], rounds: 2 }))
  experiment = submitted.experiment.identity
  rounds = []
  for (let claimed = await claim(); claimed; claimed = await claim())
    if (claimed.recipe.kind === 'train') {
      await store.rounds.commit(claimed, exampleRound(claimed.recipe))
      rounds.push(claimed.identity)
    } else await store.measurements.commit(claimed, { total: [1, 2], shared: [] })
  await owner.query(`DELETE FROM artifact WHERE kind = 'end'`)
})
afterEach(async () => {
  await owner.end()
  await store.close()
})

const statesOf = async (of: readonly Identity[]): Promise<(WorkState | undefined)[]> => {
  const found = await store.replays.findMany(of)
  return of.map((round) => found.get(round)?.state)
}
const allButFirst = (state: WorkState): WorkState[] => rounds.slice(1).map(() => state)

test('a replay that fails for good blocks all that is made from its round, and asking again wakes them', async () => {
  await store.replays.submit(experiment)
  expect(await statesOf(rounds)).toEqual(['queued', ...allButFirst('waiting')])
  for (const state of ['queued', 'queued', 'failed']) {
    expect(await (await claim())!.fail(new Error('the engine said no'))).toBe(state)
    if (state === 'queued') expect(await statesOf(rounds.slice(1))).toEqual(allButFirst('waiting'))
  }
  expect(await statesOf(rounds)).toEqual(['failed', ...allButFirst('blocked')])
  await store.replays.submit(experiment)
  expect(await statesOf(rounds)).toEqual(['queued', ...allButFirst('waiting')])
})

test('so does one that killed every trainer that took it', async () => {
  await store.replays.submit(experiment)
  const claimed = await claim()
  await owner.query(`UPDATE pgboss.job SET state = 'failed' WHERE id = $1`, [claimed!.job.id])
  await store.replanAll()
  expect(await statesOf(rounds)).toEqual(['failed', ...allButFirst('blocked')])
})

test('a replay goes after every round that an experiment wants, though it was asked for before', async () => {
  await store.replays.submit(experiment)
  await store.experiments.submit(exampleSpecification({ seeds: [2], rounds: 2 }))
  const kinds: string[] = []
  for (let claimed = await claim(); claimed; claimed = await claim()) {
    kinds.push(claimed.recipe.kind)
    if (claimed.recipe.kind === 'train')
      await store.rounds.commit(claimed, exampleRound(claimed.recipe))
    else if (claimed.recipe.kind === 'replay') break
    else await store.measurements.commit(claimed, { total: [1, 2], shared: [] })
  }
  expect(kinds.indexOf('replay')).toBe(kinds.length - 1)
  expect(kinds.filter((kind) => kind === 'train').length).toBe(rounds.length)
})

test('what nobody has begun is taken back, what runs is finished, and asking again queues the rest', async () => {
  await store.replays.submit(experiment)
  const claimed = (await claim())!
  expect(await store.replays.stop(experiment)).toEqual({
    withdrawn: rounds.length - 1,
    running: 1,
  })
  expect(await statesOf(rounds)).toEqual(['running', ...allButFirst('withdrawn')])
  expect(await claimed.fail(new Error('the engine said no'))).toBe('queued')
  expect(await store.replays.stop(experiment)).toEqual({ withdrawn: 1, running: 0 })
  expect(await claim()).toBeNull()
  expect(await store.replays.stop(experiment)).toEqual({ withdrawn: 0, running: 0 })
  await store.replays.submit(experiment)
  expect(await statesOf(rounds)).toEqual(['queued', ...allButFirst('waiting')])
  await expect(store.replays.stop('0'.repeat(64))).rejects.toThrow('there is no such experiment')
})

test('a team’s replays are found by an index among all its work', async () => {
  await store.replays.submit(experiment)
  await owner.query('BEGIN; SET LOCAL enable_seqscan = off')
  await owner.query(`SELECT set_config('lottery.team', $1, true)`, [store.team])
  await owner.query('SET LOCAL ROLE lottery_app')
  for (const condition of [`recipe->>'round' = 'one'`, `state = 'waiting'`]) {
    const { rows } = await owner.query<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT state FROM work WHERE kind = 'replay' AND ${condition}`,
    )
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('work_replay')
  }
  await owner.query('ROLLBACK')
})
