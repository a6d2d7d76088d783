import type { Identity } from '@lottery/science'
import type { Transaction } from '../database/transaction.ts'
import { workStates, type WorkState } from '../work/work-record.ts'
import type { Progress } from './experiment-record.ts'

/** One statement, however many experiments. */
export async function progressOf(
  { rows }: Transaction,
  experiments: readonly Identity[],
): Promise<Map<Identity, Progress>> {
  const counts = await rows<{
    experiment: Identity
    state: WorkState
    count: number
    measurements: number
  }>(
    `SELECT experiment, work.state, count(*)::integer AS count,
       count(*) FILTER (WHERE work.kind <> 'train')::integer AS measurements
     FROM (SELECT DISTINCT experiment, work FROM placement WHERE experiment = ANY($1)) AS placed
     JOIN work ON work.identity = placed.work
     GROUP BY experiment, work.state`,
    [experiments],
  )
  const none = {
    ...(Object.fromEntries(workStates.map((state) => [state, 0])) as Record<WorkState, number>),
    planned: 0,
    measurements: 0,
  }
  const by = new Map<Identity, Progress>()
  for (const { experiment, state, count, measurements } of counts) {
    const so = by.get(experiment) ?? none
    by.set(experiment, {
      ...so,
      [state]: count,
      planned: so.planned + count,
      measurements: so.measurements + measurements,
    })
  }
  return by
}
