import type { WithTeam } from '../database/transaction.ts'
import type { Queue } from '../queue/queue.ts'
import type { MeasurementStore } from '../store.ts'
import { settle, underFence } from '../work/settle.ts'
import { measuredBy } from './measured-values.ts'
import { writeMeasured } from './write-measured.ts'

export const measurementsOf = (
  withTeam: WithTeam,
  ofTeam: (team: string) => WithTeam,
  queue: Queue,
): MeasurementStore => ({
  commit: (claim, values) =>
    underFence(ofTeam(claim.team), queue, claim, async (transaction) => {
      await writeMeasured(transaction, claim.identity, values)
      await settle(transaction, queue, claim, 'done')
    }),
  findMany: (identities) =>
    withTeam((transaction) => measuredBy(transaction, 'work = ANY($1)', identities)),
})
