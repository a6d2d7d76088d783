import type { PlannedWork } from '@lottery/planner'
import { inputsOf, type Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'

/** Done rounds that some of this work names and whose end weights are not kept, as those of a result set. */
export async function withoutWeights(
  { rows }: Transaction,
  work: readonly PlannedWork[],
): Promise<readonly Identity[]> {
  const named = [...new Set(work.flatMap(({ recipe }) => inputsOf(recipe)))]
  const found = await rows<{ identity: Identity }>(
    `SELECT identity FROM round WHERE identity = ANY($1) AND state = 'done'
       AND NOT EXISTS (SELECT FROM artifact WHERE kind = 'end' AND owner = round.identity)`,
    [named],
  )
  return found.map(({ identity }) => identity)
}
