import { inputsOf, type Identity, type TrainRecipe } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { Queue } from '../queue/queue.ts'
import { enqueue } from '../work/enqueue.ts'
import type { WorkState } from '../work/work-record.ts'
import { planReplays } from './replay-plan.ts'

/** Whoever plans a team's replays goes one after the other, so that two commits cannot miss each other. */
export const lockReplays = ({ rows }: Transaction, team: string): Promise<unknown> =>
  rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`replays/${team}`])

/** Queues the replays that became ready, and marks those that can never be. Under `lockReplays`. */
export async function moveReplays(
  transaction: Transaction,
  queue: Queue,
  team: string,
): Promise<void> {
  const { rows } = transaction
  const waiting = await rows<{ identity: Identity; round: Identity; recipe: TrainRecipe }>(
    `SELECT work.identity, trained.identity AS round, trained.recipe
     FROM work JOIN work AS trained ON trained.team = work.team AND trained.identity = work.recipe->>'round'
     WHERE work.kind = 'replay' AND work.state = 'waiting' ORDER BY work.round, work.identity`,
  )
  if (waiting.length === 0) return
  const open = waiting.map(({ round, recipe }) => ({ round, inputs: inputsOf(recipe) }))
  const inputs = [...new Set(open.flatMap((one) => one.inputs))]
  const kept = await rows<{ owner: Identity }>(
    `SELECT DISTINCT owner FROM artifact WHERE kind = 'end' AND owner = ANY($1)`,
    [inputs],
  )
  const states = await rows<{ round: Identity; state: WorkState }>(
    `SELECT recipe->>'round' AS round, state FROM work
     WHERE kind = 'replay' AND recipe->>'round' = ANY($1)`,
    [inputs],
  )
  const standings = planReplays(
    open,
    new Set(kept.map(({ owner }) => owner)),
    new Map(states.map(({ round, state }) => [round, state])),
  )
  const those = (standing: string): Identity[] =>
    waiting.flatMap(({ identity, round }) => (standings.get(round) === standing ? [identity] : []))
  await enqueue(transaction, queue, team, those('ready'))
  await rows(`UPDATE work SET state = 'blocked' WHERE identity = ANY($1)`, [those('blocked')])
}
