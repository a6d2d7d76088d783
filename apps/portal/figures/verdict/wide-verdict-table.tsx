import { remaining } from '../format.ts'
import { IntervalAxis } from './interval-plot.tsx'
import { PointCells, RatioCells, RatioText, type VerdictRounds } from './verdict-cells.tsx'
import { VerdictIcon, verdictWord } from './verdict-mark.tsx'
import { scalesOf } from './verdict-scales.ts'
import styles from './verdict-table.module.css'

export interface VerdictRows {
  readonly rounds: VerdictRounds
  readonly digits: number
  readonly selected: number | null
}

const widths = [
  ['remaining', 74],
  ['verdict', 102],
  ['matches', 154],
  ['matches in figures', 134],
  ['as fast', 154],
  ['as fast in figures', 142],
  ['init', 154],
  ['init in figures', 134],
  ['init by steps', 198],
  ['n', 22],
] as const

/** All that decides, each condition in a column of its own with one scale down it. */
export function WideVerdictTable({
  rounds,
  digits,
  selected,
  speed,
}: VerdictRows & { readonly speed: string }) {
  const scales = scalesOf(rounds, 150)
  return (
    <table className={styles.wide}>
      <colgroup>
        {widths.map(([name, width]) => (
          <col key={name} style={{ width }} />
        ))}
        <col />
      </colgroup>
      <thead>
        <tr>
          <th className={styles.number}>remaining</th>
          <th>verdict</th>
          <th colSpan={2}>
            <b>Matches dense</b>
            <br />
            accuracy, ticket − dense, points
            <IntervalAxis scale={scales.matches} />
          </th>
          <th colSpan={2}>
            <b>As fast</b>
            <br />
            {speed}, ticket / dense
            <IntervalAxis scale={scales.asFast} />
          </th>
          <th colSpan={3}>
            <b>Init matters</b>
            <br />
            accuracy, ticket − re-init, points; or steps, ratio
            <IntervalAxis scale={scales.init} />
          </th>
          <th className={styles.number}>n</th>
          <th className={styles.number}>n to decide</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <tr
            key={round.round}
            {...(round.round === selected ? { className: styles.selected } : {})}
          >
            <td className={`${styles.number} ${styles.remaining}`}>{remaining(round.remaining)}</td>
            <td title={round.reason ?? undefined}>
              <VerdictIcon state={round.state} /> {verdictWord[round.state]}
            </td>
            <PointCells
              condition={round.matches}
              scale={scales.matches}
              digits={digits}
              name="Accuracy against dense"
            />
            <RatioCells condition={round.asFast} scale={scales.asFast} name="Steps against dense" />
            <PointCells
              condition={round.initMatters.accuracy}
              scale={scales.init}
              digits={digits}
              name="Accuracy against re-initialised"
            />
            <td className={styles.figures}>
              <RatioText condition={round.initMatters.speed} digits={2} />
            </td>
            <td className={styles.number}>{round.n}</td>
            <td className={`${styles.number} ${styles.soft}`}>{enough(round)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function enough({ state, n, nToDecide }: VerdictRounds[number]): string {
  if (state !== 'UNDECIDED' || n === 0) return ''
  return nToDecide == null || nToDecide <= n ? '' : `${nToDecide}`
}
