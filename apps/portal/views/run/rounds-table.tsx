import Link from 'next/link'
import { memo } from 'react'
import { count, percentNumber, remainingNumber } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { ExportLinks } from '../export/export-links.tsx'
import type { RunPlace } from './figure-leaves.tsx'
import type { PlacedRound } from './run-rounds.ts'
import styles from './run.module.css'

export interface RoundsTableProps {
  readonly rounds: readonly PlacedRound[]
  readonly selected: number
  readonly digits: number
  readonly replicates: number
  readonly experiment: string
  readonly place: RunPlace
  readonly onPin: (round: number) => void
}

/** Every round of the run in numbers; a row pins its round. */
export const RoundsTable = memo(function RoundsTable(props: RoundsTableProps) {
  const { rounds, selected, digits, replicates, experiment, place, onPin } = props
  const censored = rounds.some(({ data }) => data.earlyStop?.censored)
  return (
    <>
      <h2 className={styles.title}>Rounds of this run</h2>
      <p className={styles.subtitle}>
        one replicate, so no interval; see{' '}
        <Link href={paths.experiment(experiment)}>the experiment</Link> for n = {replicates}
      </p>
      <div className={styles.scroll}>
        <table className={styles.rounds}>
          <thead>
            <tr>
              <th scope="col">round</th>
              <th scope="col">remaining, %</th>
              <th scope="col">test acc., %</th>
              <th scope="col">early stop</th>
              <th scope="col">sign kept, %</th>
            </tr>
          </thead>
          <tbody>
            {rounds.map(({ round, data }) => {
              const sign = data.signAgreement ?? null
              return (
                <tr key={round} {...(round === selected ? { 'data-selected': true } : {})}>
                  <th scope="row">
                    <button
                      type="button"
                      onClick={() => onPin(round)}
                      aria-pressed={round === selected}
                    >
                      {round}
                    </button>
                  </th>
                  <td>{remainingNumber(data.kept / data.total)}</td>
                  {data.earlyStop ? (
                    <>
                      <td>{percentNumber(data.earlyStop.testAccuracy, digits)}</td>
                      <td>
                        {count(data.earlyStop.step)}
                        <sup className={styles.mark}>{data.earlyStop.censored ? '*' : ''}</sup>
                      </td>
                    </>
                  ) : (
                    <td colSpan={2} className={styles.warning}>
                      diverged at step {count(data.divergedStep ?? 0)}
                    </td>
                  )}
                  <td>{sign === null ? '–' : percentNumber(sign, 1)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className={styles.out}>
        {censored && <span>* at least: the lowest loss was at the last step</span>}
        <ExportLinks kind="run" figure="rounds" {...place} />
      </p>
    </>
  )
})
