import { networkOf, prunableLayers, type Identity, type TrainRecipe } from '@lottery/science'
import { partsOfWeights, writeArtifact } from '../arrays/write-artifact.ts'
import { copyLines } from '../database/copy.ts'
import type { Transaction } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import type { Queue } from '../queue/queue.ts'
import { historyColumns, historyLines } from '../rounds/weight-history.ts'
import { Fenced } from '../work/settle.ts'
import type { Claim } from '../work/work-record.ts'
import { lockReplays, moveReplays } from './move-replays.ts'
import type { Replayed } from './replay-record.ts'

/** What came out, arrays where they are missing, and what they make ready. Throws `Fenced` when it is there already. */
export async function commitReplay(
  transaction: Transaction,
  queue: Queue,
  { team, identity, recipe, trainer }: Claim,
  replayed: Replayed,
): Promise<void> {
  if (recipe.kind !== 'replay') throw new Error(`${identity} is no replay`)
  const { rows } = transaction
  await lockReplays(transaction, team)
  const { comparison, engineVersion, cpu } = replayed
  const written = await rows(
    `INSERT INTO replay (work, round, agreement, differences, engine_version, cpu)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING work`,
    [identity, recipe.round, comparison.agreement, comparison.differences, engineVersion, cpu],
  )
  if (written.length === 0) throw new Fenced()
  await writeArrays(transaction, recipe.round, replayed)
  await rows(
    `UPDATE work SET state = 'done', finished_at = now(), error = NULL WHERE identity = $1`,
    [identity],
  )
  await rows('DELETE FROM training_now WHERE work = $1', [identity])
  await moveReplays(transaction, queue, team)
  await notify(transaction, team, { kind: 'training', identity, trainer, step: null, steps: 0 })
}

/**
 * Only the end whose hash the round carries is its end, whatever the tolerance says of the numbers: another one would
 * prune to other masks, and would be a violation as soon as it is stored.
 */
async function writeArrays(
  transaction: Transaction,
  round: Identity,
  { comparison, endHash, endKept, history }: Replayed,
): Promise<void> {
  const { rows } = transaction
  const [stored] = await rows<{ endHash: Identity | null; recipe: TrainRecipe }>(
    `SELECT end_hash AS "endHash", recipe FROM round JOIN work USING (team, identity)
     WHERE identity = $1`,
    [round],
  )
  if (!stored || !endKept || comparison.agreement === 'different') return
  if (stored.endHash !== endHash) return
  const [there] = await rows<{ ends: boolean; histories: boolean }>(
    `SELECT EXISTS (SELECT FROM artifact WHERE kind = 'end' AND owner = $1) AS ends,
       EXISTS (SELECT FROM weight_history WHERE round = $1) AS histories`,
    [round],
  )
  if (!there?.ends) await writeArtifact(transaction, 'end', round, partsOfWeights(endKept))
  if (there?.histories) return
  const layers = prunableLayers(networkOf(stored.recipe.network))
  const indexOf = new Map(layers.map(({ name, index }) => [name, index]))
  await copyLines(
    transaction,
    'weight_history',
    historyColumns,
    historyLines(round, indexOf, history),
  )
}
