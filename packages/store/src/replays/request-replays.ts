import {
  identityOfRecipe,
  inputsOf,
  type Identity,
  type ReplayRecipe,
  type TrainRecipe,
} from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { Queue } from '../queue/queue.ts'
import { lockReplays, moveReplays } from './move-replays.ts'
import type { ReplaysRequested } from './replay-record.ts'

interface RoundToReplay {
  readonly identity: Identity
  readonly recipe: TrainRecipe
  readonly engine: string
  readonly round: number
  readonly isKept: boolean
}

/** Writes the work of every replay that is wanted and not there, wakes what failed, and queues what is ready. */
export async function requestReplays(
  transaction: Transaction,
  queue: Queue,
  team: string,
  experiment: Identity,
  again: boolean,
): Promise<ReplaysRequested> {
  await lockReplays(transaction, team)
  const rounds = await roundsBehind(transaction, experiment)
  const missing = rounds.filter(({ isKept }) => !isKept)
  const wanted = missing.map(({ identity, recipe: { network }, engine, round }) => {
    const recipe: ReplayRecipe = { kind: 'replay', semantics: 1, network, round: identity }
    return { identity: identityOfRecipe(recipe), recipe, engine, round }
  })
  await transaction.rows(
    `INSERT INTO work (identity, kind, recipe, engine, round)
     SELECT identity, 'replay', recipe, engine, round
     FROM jsonb_to_recordset($1::jsonb) AS new (identity text, recipe jsonb, engine text, round integer)
     ORDER BY identity
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(wanted)],
  )
  await wake(
    transaction,
    wanted.map(({ identity }) => identity),
    again,
  )
  await moveReplays(transaction, queue, team)
  return {
    rounds: rounds.length,
    kept: rounds.length - missing.length,
    replays: missing.map(({ identity }) => identity),
  }
}

/** What did not get there waits again; what was compared only when that is asked for, and then nothing of it is left. */
async function wake(
  { rows }: Transaction,
  replays: readonly Identity[],
  again: boolean,
): Promise<void> {
  const states = ['failed', 'blocked', 'withdrawn', ...(again ? ['done'] : [])]
  const woken = await rows<{ identity: Identity }>(
    `UPDATE work SET state = 'waiting', job = NULL, errors = 0, error = NULL, finished_at = NULL
     WHERE identity = ANY($1) AND state = ANY($2) RETURNING identity`,
    [replays, states],
  )
  await rows('DELETE FROM replay WHERE work = ANY($1)', [woken.map(({ identity }) => identity)])
}

/** Done rounds of an experiment, and those that their masks and starts are made from, each once. */
export async function roundsBehind(
  { rows }: Transaction,
  experiment: Identity,
): Promise<RoundToReplay[]> {
  const select = `SELECT work.identity, recipe, work.engine, work.round,
      EXISTS (SELECT FROM artifact WHERE kind = 'end' AND owner = work.identity) AS "isKept"
    FROM work JOIN round USING (team, identity) WHERE round.state = 'done'`
  const found = new Map<Identity, RoundToReplay>()
  let added = await rows<RoundToReplay>(
    `${select} AND identity IN (SELECT work FROM placement WHERE experiment = $1)`,
    [experiment],
  )
  while (added.length > 0) {
    for (const one of added) found.set(one.identity, one)
    const behind = added
      .filter(({ isKept }) => !isKept)
      .flatMap(({ recipe }) => inputsOf(recipe))
      .filter((input) => !found.has(input))
    added = await rows<RoundToReplay>(`${select} AND identity = ANY($1)`, [behind])
  }
  return [...found.values()].toSorted((a, b) => a.round - b.round)
}
