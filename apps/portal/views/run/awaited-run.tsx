import Link from 'next/link'
import { counted, percent, remaining } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import type { RunFrame } from './run-frame.ts'
import styles from './run.module.css'

/** A run without rounds: what comes, in the order it comes, and nothing invented. */
export function AwaitedRun({
  frame: { experiment, planned, specification },
  comes,
}: {
  readonly frame: RunFrame
  /** False when nothing will come. */
  readonly comes: boolean
}) {
  const [first, last] = [planned[0], planned.at(-1)]
  const { done, total } = experiment.progress
  return (
    <section className={styles.figure} style={{ marginTop: 20 }}>
      <h2 className={styles.title}>Figure 1. Mask of each layer, one pixel a weight</h2>
      <p className={styles.subtitle}>
        nothing to draw{comes && ' yet'}; {done} of {counted(total, 'round')} of{' '}
        <Link href={paths.experiment(experiment.identity)}>the experiment</Link> are done
      </p>
      {comes && (
        <p className={styles.guide}>
          {specification.rate !== undefined && last && first && last.round > first.round
            ? `Each round prunes ${percent(specification.rate, 0)} of what is left, down to ${remaining(last.remaining)} in round ${last.round}. `
            : ''}
          As soon as a round is committed its mask is drawn here: a pixel a weight, darker the later
          it was pruned, and dark where it is kept. Below come the input map, the degrees of units
          and inputs against a random mask, the validation loss, and how the kept weights moved.
        </p>
      )}
    </section>
  )
}
