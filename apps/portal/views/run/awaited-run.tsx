import { counted, percent, remaining } from '../../figures/format.ts'
import styles from './run.module.css'

/** A run without rounds yet: what comes, in the order it comes, and nothing invented. */
export function AwaitedRun({
  arm,
  planned,
  done,
  total,
  rate,
}: {
  readonly arm: string
  /** Share kept by each planned round. */
  readonly planned: readonly { readonly round: number; readonly remaining: number }[]
  readonly done: number
  readonly total: number
  readonly rate: number
}) {
  const first = planned[0]
  const last = planned.at(-1)
  return (
    <section className={styles.figure} style={{ marginTop: 20 }}>
      <h2 className={styles.title}>Figure 1. Mask of each layer, one pixel a weight</h2>
      <p className={styles.subtitle}>
        nothing to draw yet; {done} of {counted(total, 'round')} of the experiment are in
      </p>
      <p className={styles.guide}>
        {arm === 'ticket' || arm === 'dense'
          ? 'Round 0, the whole network, is trained first.'
          : `Its first round needs a mask of the ticket of the same seed, so it waits for that.`}{' '}
        {last && last.round > 0 && first
          ? `Each round then prunes ${percent(rate, 0)} of what is left, down to ${remaining(last.remaining)} in round ${last.round}. `
          : ''}
        As soon as a round is committed its mask is drawn here: a pixel a weight, darker the later
        it was pruned, and dark where it is kept. Below come the input map, the degrees of units and
        inputs against a random mask, the validation loss, and how the kept weights moved.
      </p>
    </section>
  )
}
