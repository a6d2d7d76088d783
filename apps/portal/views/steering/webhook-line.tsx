import { counted } from '../../figures/format.ts'
import type { ExperimentState, NoticeEvent, NoticeState } from '../../gql/graphql.ts'
import { ClockTime } from '../../ui/clock-time.tsx'
import styles from './steering.module.css'

interface Notice {
  readonly id: string
  readonly event: NoticeEvent
  readonly state: NoticeState
  readonly attempts: number
  readonly error?: string | null
  readonly toldAt?: string | null
  readonly nextAt?: string | null
}

/** Who else is told of an end or a divergence, and whether they could be. */
export function WebhookLine({
  webhook,
  state,
  notices,
}: {
  readonly webhook: string | null
  readonly state: ExperimentState
  readonly notices: readonly Notice[]
}) {
  const failing = notices.filter(({ state: now, error }) => now !== 'TOLD' && error)
  if (failing.length > 0)
    return (
      <>
        {failing.map((notice) => (
          <output key={notice.id} className={styles.refusal}>
            {webhook ?? 'The webhook'} was not told that it {what[notice.event]}: {notice.error}{' '}
            Sent {counted(notice.attempts, 'time')};{' '}
            {notice.nextAt ? (
              <>
                again at <ClockTime at={notice.nextAt} />.
              </>
            ) : (
              'given up.'
            )}
          </output>
        ))}
      </>
    )
  const told = notices.findLast((notice) => notice.toldAt)
  if (told?.toldAt)
    return (
      <p className={styles.told}>
        {webhook ?? 'The webhook'} was told at <ClockTime at={told.toldAt} /> that it{' '}
        {what[told.event]}.
      </p>
    )
  return webhook && (state === 'ACTIVE' || state === 'PAUSED') ? (
    <p className={styles.told}>{webhook} is told when it is done or diverges.</p>
  ) : null
}

const what: Readonly<Record<NoticeEvent, string>> = { DONE: 'is done', DIVERGED: 'has diverged' }
