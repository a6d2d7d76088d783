import type { WorkState } from '../../gql/graphql.ts'
import { counted } from '../../figures/format.ts'
import styles from './experiment.module.css'

export interface ReplicateWork {
  readonly replicate: number
  readonly rounds: readonly {
    readonly arm: string
    readonly round: number
    readonly state: WorkState
    readonly error?: string | null
  }[]
}

/** Rounds that gave an error each time: which, why, and what to do; each reason once. */
export function Failures({
  byReplicate,
  names,
}: {
  readonly byReplicate: readonly ReplicateWork[]
  readonly names: Readonly<Record<string, string>>
}) {
  const failed = byReplicate.flatMap(({ replicate, rounds }) =>
    rounds.filter(({ state }) => state === 'FAILED').map((round) => ({ replicate, ...round })),
  )
  const reasons = [...new Set(failed.map(({ error }) => error ?? 'no reason was given'))]
  return (
    <>
      {reasons.map((reason) => {
        const those = failed.filter(({ error }) => (error ?? 'no reason was given') === reason)
        const [first] = those
        return (
          <output key={reason} className={`${styles.note} ${styles.warning} ${styles.failure}`}>
            {those.length === 1 && first
              ? `Seed ${first.replicate}, ${names[first.arm] ?? first.arm}, round ${first.round}`
              : counted(those.length, 'placed round')}{' '}
            failed three times: {reason}. What is done is kept; retry queues{' '}
            {those.length === 1 ? 'it' : 'them'} again, once the reason is gone.
          </output>
        )
      })}
    </>
  )
}
