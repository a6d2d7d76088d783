import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { count, duration, loss } from '../format.ts'
import { LiveSeries, type Series } from './live-series.tsx'
import styles from './training-row.module.css'

export const TrainingRowFragment = graphql(`
  fragment TrainingRow on TrainingNow {
    arm
    replicate
    round
    draw
    step
    steps
    secondsLeft
    validationLoss {
      values
    }
    ...LiveSeries
  }
`)

export interface TrainingRowProps {
  readonly training: FragmentType<typeof TrainingRowFragment>
  readonly names: Readonly<Record<string, string>>
  readonly draws: Readonly<Record<string, number>>
  /** Key of the whole network: what a round 0 trains, whichever arm placed it first. */
  readonly reference: string
  /** Validation loss of the dense round, by seed. */
  readonly dense: ReadonlyMap<number, Series>
}

/** One round in training: whose it is, how far, and its validation loss so far. */
export function TrainingRow({ training, names, draws, reference, dense }: TrainingRowProps) {
  const now = readFragment(TrainingRowFragment, training)
  const arm = now.round === 0 ? reference : (now.arm ?? '')
  const of = draws[arm] ?? 1
  const draw = of > 1 && now.draw != null ? ` ${now.draw + 1} of ${of}` : ''
  const name = (names[arm] ?? arm).toLowerCase()
  const value = now.validationLoss.values.at(-1)
  const left = now.secondsLeft == null ? '' : `, ${duration(now.secondsLeft)} left`
  return (
    <li className={styles.row}>
      <div>
        <b>
          seed {now.replicate}, {name}
          {draw}, round {now.round}
        </b>
        <span>
          step {count(now.step)} of {count(now.steps)}
          {left}
        </span>
      </div>
      <LiveSeries
        training={now}
        arm={arm}
        dense={now.round ? (dense.get(now.replicate ?? -1) ?? null) : null}
      />
      <div className={styles.value}>
        <b>{value === undefined ? '–' : loss(value)}</b>
        <span>val. loss</span>
      </div>
    </li>
  )
}
