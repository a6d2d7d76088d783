import type { WithTeam } from '../database/transaction.ts'
import { identityFrom } from '../database/identity-prefix.ts'
import type { Queue } from '../queue/queue.ts'
import type { RoundStore } from '../store.ts'
import { commitRound } from './commit-round.ts'
import { layersOf, outcomesOf, seriesOf } from './outcomes.ts'
import { roundsBy } from './round.ts'
import { historyBy, signAgreementBy } from './weight-history.ts'

export const roundsOf = (
  withTeam: WithTeam,
  ofTeam: (team: string) => WithTeam,
  queue: Queue,
): RoundStore => ({
  commit: (claim, round) => commitRound(ofTeam(claim.team), queue, claim, round),
  find: (text) =>
    withTeam(async (transaction) => {
      const identity = await identityFrom(transaction, 'round', text)
      if (identity === null) return null
      return (await roundsBy(transaction, [identity])).get(identity) ?? null
    }),
  findMany: (identities) => withTeam((transaction) => roundsBy(transaction, identities)),
  outcomes: (identities) => withTeam((transaction) => outcomesOf(transaction, identities)),
  layers: (identities) => withTeam((transaction) => layersOf(transaction, identities)),
  series: (identities) => withTeam((transaction) => seriesOf(transaction, identities)),
  weightHistory: (identities) => withTeam((transaction) => historyBy(transaction, identities)),
  signAgreement: (identities) =>
    withTeam((transaction) => signAgreementBy(transaction, identities)),
})
