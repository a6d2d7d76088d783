import type { EngineName, Identity, Outcomes } from '@lottery/science'
import type { Specification } from '@lottery/questions'
import { planWork, type Plan, type PlannedWork } from '@lottery/planner'
import type { Transaction } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import { noteEvent } from '../notices/note-event.ts'
import type { Queue } from '../queue/queue.ts'
import { outcomesOf, outcomesOfExperiment } from '../rounds/outcomes.ts'
import { summarise } from '../runs/summarise.ts'
import { enqueue, lockAgainstWithdrawal } from '../work/enqueue.ts'
import { statesOf } from '../work/work.ts'
import type { WorkState } from '../work/work-record.ts'
import type { ExperimentState } from './experiment-record.ts'

export interface ReplanOptions {
  /** Failed work gets another three tries. */
  readonly retryFailed?: boolean
}

/**
 * Plans an experiment from its outcomes, writes what follows, and condenses both for lists. The lock on its row puts planners in line: whoever
 * comes second sees what the first one's transaction committed, so two rounds committed at once cannot miss each other.
 */
export async function replanExperiment(
  transaction: Transaction,
  queue: Queue,
  team: string,
  experiment: Identity,
  { retryFailed = false }: ReplanOptions = {},
): Promise<void> {
  await lockAgainstWithdrawal(transaction, team)
  const [found] = await transaction.rows<{
    specification: Specification
    state: ExperimentState
    archived: boolean
  }>('SELECT specification, state, archived FROM experiment WHERE identity = $1 FOR UPDATE', [
    experiment,
  ])
  if (!found) return
  const { specification } = found
  const known = await outcomesOfExperiment(transaction, experiment)
  if (found.state === 'cancelled' || found.archived)
    return summarise(transaction, experiment, specification, known)
  const { plan, outcomes } = await planFrom(transaction, specification, known)
  // A paused one asks for nothing, but its last rounds may come in while it is paused.
  if (found.state === 'paused' && !plan.finished)
    return summarise(transaction, experiment, specification, outcomes)
  await writeWork(transaction, plan, specification.engine)
  await writePlacements(transaction, experiment, plan)
  await moveWork(transaction, queue, team, plan.work, retryFailed)
  await summarise(transaction, experiment, specification, outcomes)
  const state: ExperimentState = plan.finished ? 'finished' : 'active'
  if (state === found.state) return
  await transaction.rows(
    `UPDATE experiment SET state = $2, finished_at = CASE $2 WHEN 'finished' THEN now() END WHERE identity = $1`,
    [experiment, state],
  )
  if (state === 'finished') await noteEvent(transaction, queue, team, { experiment, event: 'done' })
  await notify(transaction, team, { kind: 'experiment', identity: experiment })
}

/** Asks the question again until it places nothing whose outcome has not been looked up. */
export async function planFrom(
  transaction: Transaction,
  specification: Specification,
  start: Outcomes = new Map(),
): Promise<{ plan: Plan; outcomes: Outcomes }> {
  const outcomes = new Map(start)
  const asked = new Set(outcomes.keys())
  for (;;) {
    const plan = planWork(specification, outcomes)
    const unasked = plan.work.map(({ identity }) => identity).filter((one) => !asked.has(one))
    const found = unasked.length > 0 ? await outcomesOf(transaction, unasked) : new Map()
    if (found.size === 0) return { plan, outcomes }
    for (const identity of unasked) asked.add(identity)
    for (const [identity, outcome] of found) outcomes.set(identity, outcome)
  }
}

/** Work that no engine does goes into the queue of the experiment's engine: whoever trains can measure too. */
async function writeWork({ rows }: Transaction, { work }: Plan, engine: EngineName): Promise<void> {
  const known = await rows<{ identity: Identity }>(
    'SELECT identity FROM work WHERE identity = ANY($1)',
    [work.map(({ identity }) => identity)],
  )
  const there = new Set(known.map(({ identity }) => identity))
  const missing = work.filter(({ identity }) => !there.has(identity))
  if (missing.length === 0) return
  await rows(
    `INSERT INTO work (identity, kind, recipe, engine, round)
     SELECT identity, recipe->>'kind', recipe, coalesce(recipe->'engine'->>'name', $2), round
     FROM jsonb_to_recordset($1::jsonb) AS new (identity text, recipe jsonb, round integer)
     ORDER BY identity
     ON CONFLICT DO NOTHING`,
    [
      JSON.stringify(missing.map(({ identity, recipe, round }) => ({ identity, recipe, round }))),
      engine,
    ],
  )
}

async function writePlacements(
  { rows }: Transaction,
  experiment: Identity,
  { placements }: Plan,
): Promise<void> {
  const [known] = await rows<{ count: number }>(
    'SELECT count(*)::integer AS count FROM placement WHERE experiment = $1',
    [experiment],
  )
  // A plan never takes work back, so equal counts are equal placements.
  if (known?.count === placements.length) return
  await rows(
    `INSERT INTO placement (experiment, arm, replicate, round, draw, work)
     SELECT $1, arm, replicate, round, draw, work
     FROM jsonb_to_recordset($2::jsonb)
       AS new (arm text, replicate bigint, round integer, draw integer, work text)
     ON CONFLICT DO NOTHING`,
    [
      experiment,
      JSON.stringify(
        placements.map(({ arm, replicate, round, draw, identity }) => ({
          arm,
          replicate,
          round,
          draw,
          work: identity,
        })),
      ),
    ],
  )
}

async function moveWork(
  transaction: Transaction,
  queue: Queue,
  team: string,
  work: readonly PlannedWork[],
  retryFailed: boolean,
): Promise<void> {
  const open = work.filter(({ state }) => state !== 'settled')
  const states = await statesOf(
    transaction,
    open.map(({ identity }) => identity),
  )
  const those = (planned: PlannedWork['state'], from: readonly WorkState[]): Identity[] =>
    open
      .filter(({ identity, state }) => {
        const now = states.get(identity)
        return state === planned && now !== undefined && from.includes(now)
      })
      .map(({ identity }) => identity)

  const idle: WorkState[] = ['waiting', 'withdrawn', 'blocked']
  await enqueue(transaction, queue, team, those('ready', retryFailed ? [...idle, 'failed'] : idle))
  await setState(transaction, 'blocked', those('blocked', ['waiting', 'withdrawn']))
  await setState(transaction, 'waiting', those('waiting', ['withdrawn', 'blocked']))
}

async function setState(
  { rows }: Transaction,
  state: WorkState,
  identities: readonly Identity[],
): Promise<void> {
  if (identities.length > 0)
    await rows('UPDATE work SET state = $1 WHERE identity = ANY($2)', [state, identities])
}
