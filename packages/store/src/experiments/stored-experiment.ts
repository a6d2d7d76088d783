import { ProblemError, type Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import type { ExperimentRecord } from './experiment-record.ts'
import { Experiment, recordOf } from './experiment.ts'

/** Throws a ProblemError when there is none. */
export async function storedExperiment(
  { manager }: Transaction,
  identity: Identity,
): Promise<ExperimentRecord> {
  const found = await manager.findOneBy(Experiment, { identity })
  if (found) return recordOf(found)
  throw new ProblemError([
    {
      code: 'not-found',
      field: 'id',
      value: identity,
      fix: 'there is no such experiment; see the list of experiments.',
    },
  ])
}
