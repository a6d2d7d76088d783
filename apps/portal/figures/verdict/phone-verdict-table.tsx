import { remaining, signed, stepsRatio } from '../format.ts'
import { Plot } from './verdict-cells.tsx'
import { VerdictIcon } from './verdict-mark.tsx'
import { scalesOf } from './verdict-scales.ts'
import styles from './verdict-table.module.css'
import type { VerdictRows } from './wide-verdict-table.tsx'

/** The two figures that fit a phone; the rest is in the table of numbers. */
export function PhoneVerdictTable({ rounds, digits, selected }: VerdictRows) {
  const scales = scalesOf(rounds, 88)
  return (
    <table className={styles.phone}>
      <thead>
        <tr>
          <th className={styles.number}>left</th>
          <th>
            <span className="unseen">verdict</span>
          </th>
          <th>
            <b>Ticket − dense</b>, points
          </th>
          <th>
            <b>Speed</b>, ratio
          </th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr
            key={round.round}
            {...(round.round === selected ? { className: styles.selected } : {})}
          >
            <td className={`${styles.number} ${styles.remaining}`}>{remaining(round.remaining)}</td>
            <td>
              <VerdictIcon state={round.state} />
            </td>
            <td>
              <div className={styles.pair}>
                <Plot
                  condition={round.matches}
                  scale={scales.matches}
                  name="Accuracy against dense"
                  unit={100}
                  height={31}
                />
                {round.matches.estimate == null ? '' : signed(round.matches.estimate * 100, digits)}
              </div>
            </td>
            <td>
              <div className={styles.pair}>
                <Plot
                  condition={round.asFast}
                  scale={scales.asFast}
                  name="Steps against dense"
                  unit={1}
                  height={31}
                />
                {round.asFast.estimate == null
                  ? ''
                  : stepsRatio(round.asFast.estimate, null, round.asFast.threshold, round.asFast)
                      .ratio}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
