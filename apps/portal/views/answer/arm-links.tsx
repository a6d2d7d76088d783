import { paths } from '../../paths.ts'
import { PageLink } from '../../ui/page-link.tsx'
import page from '../experiment/experiment.module.css'
import styles from './answer.module.css'

const most = 10

/** The way to single runs: every arm, by seed. */
export function ArmLinks({
  experiment,
  arms,
  seeds,
}: {
  /** Identity. */
  readonly experiment: string
  readonly arms: readonly { readonly key: string; readonly label: string }[]
  readonly seeds: readonly number[]
}) {
  return (
    <section className={page.section}>
      <h3>Runs, by seed</h3>
      <ul className={styles.arms}>
        {arms.map(({ key, label }) => (
          <li key={key}>
            {label}:{' '}
            {seeds.slice(0, most).map((replicate, at) => (
              <span key={replicate}>
                {at > 0 && ', '}
                <PageLink href={paths.run({ experiment, arm: key, replicate, draw: 0 })}>
                  {replicate}
                </PageLink>
              </span>
            ))}
            {seeds.length > most && ` and ${seeds.length - most} more`}
          </li>
        ))}
      </ul>
    </section>
  )
}
