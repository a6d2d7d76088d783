import type { WithTeam } from '../database/transaction.ts'
import type { Queue } from '../queue/queue.ts'
import { partsOfMask } from '../arrays/write-artifact.ts'
import { settle, underFence } from '../work/settle.ts'
import type { Claim } from '../work/work-record.ts'
import type { CommittedRound } from './round-record.ts'
import { verify } from './verify.ts'
import { writeRound } from './write-round.ts'

/**
 * Everything a round leaves behind, the end of its job, and what its outcome makes ready, in one transaction. The job
 * comes first: whoever lost it writes nothing. `fenced` too when the result is there already.
 */
export async function commitRound(
  withTeam: WithTeam,
  queue: Queue,
  claim: Claim,
  round: CommittedRound,
): Promise<'committed' | 'fenced'> {
  const { recipe } = claim
  if (recipe.kind !== 'train') throw new Error(`${claim.identity} is no round`)
  const counts = verify(recipe, round)
  const mask = await partsOfMask(round.mask.packed)
  return underFence(withTeam, queue, claim, async (transaction) => {
    await writeRound(transaction, { ...claim, recipe }, round, counts, mask)
    await settle(transaction, queue, claim, round.outcome.state)
  })
}
