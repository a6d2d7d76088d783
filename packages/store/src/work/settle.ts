import type { Identity } from '@lottery/science'
import type { Transaction, WithTeam } from '../database/transaction.ts'
import { notify } from '../events/notify.ts'
import { replanExperiment } from '../experiments/replan.ts'
import { noteEvent } from '../notices/note-event.ts'
import type { Queue } from '../queue/queue.ts'
import type { Claim } from './work-record.ts'

/** Thrown inside `underFence` by whoever finds the result there already: nothing is written then. */
export class Fenced extends Error {}

/** One transaction that begins with the end of the claim's job: whoever lost the job writes nothing. */
export async function underFence(
  withTeam: WithTeam,
  queue: Queue,
  claim: Claim,
  write: (transaction: Transaction) => Promise<void>,
): Promise<'committed' | 'fenced'> {
  try {
    await withTeam(async (transaction) => {
      const held = await transaction.withQueue((db) => queue.complete(db, claim.engine, claim.job))
      if (!held) throw new Fenced()
      await write(transaction)
    })
    return 'committed'
  } catch (error) {
    if (error instanceof Fenced) return 'fenced'
    throw error
  }
}

/** Marks the work, plans every experiment that waits for it, and tells whoever listens. */
export async function settle(
  transaction: Transaction,
  queue: Queue,
  { team, identity }: Claim,
  state: 'done' | 'diverged',
): Promise<void> {
  await transaction.rows(
    'UPDATE work SET state = $2, finished_at = now(), error = NULL WHERE identity = $1',
    [identity, state],
  )
  await transaction.rows('DELETE FROM training_now WHERE work = $1', [identity])
  const placing = await transaction.rows<{ experiment: Identity }>(
    'SELECT DISTINCT experiment FROM placement WHERE work = $1 ORDER BY experiment',
    [identity],
  )
  const experiments = placing.map(({ experiment }) => experiment)
  for (const experiment of experiments) {
    if (state === 'diverged')
      await noteEvent(transaction, queue, team, { experiment, event: 'diverged', round: identity })
    await replanExperiment(transaction, queue, team, experiment)
  }
  await notify(transaction, team, { kind: 'round', identity, state, experiments })
}
