import { IntervalRows } from '../../figures/comparison/interval-rows.tsx'
import { remaining } from '../../figures/format.ts'
import { Sideways } from '../../ui/sideways.tsx'
import styles from './compare.module.css'
import { FigureLeaves } from './figure-leaves.tsx'
import { costData, speedData } from './interval-data.ts'
import type { Parts } from './parts.ts'

/** Figure 5: steps against dense. */
export function SpeedFigure(parts: Parts) {
  const { measures, censored, title, rows } = speedData(parts)
  return (
    <section className={styles.figure} aria-labelledby="figure-5">
      <h2 id="figure-5">
        Figure 5. {title} at {remaining(parts.share)}
      </h2>
      <p className={styles.sub}>group ÷ dense; ticks are replicates, bar 95 % CI</p>
      {rows.rows.length > 0 ? (
        <Sideways label="Figure 5">
          <IntervalRows {...rows} />
        </Sideways>
      ) : (
        <p className={styles.none}>No group has a round near {remaining(parts.share)}.</p>
      )}
      <p className={styles.note}>
        Dotted line: 1.1, the limit for “as fast”.
        {censored > 0 &&
          ` ${censored} ${censored === 1 ? 'step is' : 'steps are'} censored and counted as the last: ≥ and ≤ say on which side the true ratio lies.`}
        {measures.size > 1 &&
          ' The groups measure speed in different ways: do not compare them here.'}
      </p>
      <FigureLeaves parts={parts} figure="speed" />
    </section>
  )
}

/** Figure 6: core-hours. */
export function CostFigure(parts: Parts) {
  const { unit, rows } = costData(parts)
  return (
    <section className={styles.figure} aria-labelledby="figure-6">
      <h2 id="figure-6">Figure 6. What it cost</h2>
      <p className={styles.sub}>core-{unit} a run, all rounds that are in; bar 95 % CI</p>
      {rows.rows.length > 0 ? (
        <Sideways label="Figure 6">
          <IntervalRows {...rows} />
        </Sideways>
      ) : (
        <p className={styles.none}>No round is in yet.</p>
      )}
      <p className={styles.note}>
        From start to end of each round, one core each; groups with more rounds cost more. Hours
        compare only between machines of one kind.
      </p>
      <FigureLeaves parts={parts} figure="cost" />
    </section>
  )
}
