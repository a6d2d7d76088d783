import { paths } from '../../paths.ts'
import { PageLink } from '../../ui/page-link.tsx'
import { firstRunView } from '../run/address.ts'
import styles from './experiment.module.css'

/** The way to the masks: the ticket of each seed has a page of its own. */
export function RunLinks({
  experiment,
  arm,
  seeds,
  round,
}: {
  /** Identity. */
  readonly experiment: string
  /** The treatment. */
  readonly arm: { readonly key: string; readonly label: string }
  readonly seeds: readonly number[]
  /** The selected round, which the page opens at. */
  readonly round: number
}) {
  return (
    <p className={styles.note}>
      Masks of the {arm.label.toLowerCase()}:{' '}
      {seeds.slice(0, most).map((replicate, at) => (
        <span key={replicate}>
          {at > 0 && ', '}
          <PageLink
            href={paths.run(
              { experiment, arm: arm.key, replicate, draw: 0 },
              { ...firstRunView, round },
            )}
          >
            seed {replicate}
          </PageLink>
        </span>
      ))}
      {seeds.length > most && ` and ${seeds.length - most} more`}
    </p>
  )
}

const most = 10
