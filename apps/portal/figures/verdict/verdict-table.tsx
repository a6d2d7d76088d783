import type { ReactNode } from 'react'
import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import type { VerdictTableFragment as VerdictTableData } from '../../gql/graphql.ts'
import { counted, pointsInterval, remaining, signed, stepsRatio } from '../format.ts'
import { pairOf } from '../pair.ts'
import { EstimateMark, IntervalAxis, IntervalPlot } from './interval-plot.tsx'
import type { IntervalScale } from './interval-scale.ts'
import { VerdictIcon, verdictWord } from './verdict-mark.tsx'
import { scaled, scalesOf } from './verdict-scales.ts'
import styles from './verdict-table.module.css'

export const VerdictTableFragment = graphql(`
  fragment VerdictTable on Verdict {
    version
    margin
    speed
    claimFrom
    replicates
    rounds {
      round
      remaining
      n
      state
      reason
      nToDecide
      matches {
        state
        estimate
        interval
        threshold
        zeroSpread
        level
      }
      asFast {
        state
        estimate
        interval
        threshold
        zeroSpread
        ticketCensored
        controlCensored
      }
      initMatters {
        state
        accuracy {
          state
          estimate
          interval
          threshold
          zeroSpread
          level
        }
        speed {
          state
          estimate
          interval
          threshold
          zeroSpread
          ticketCensored
          controlCensored
        }
      }
    }
  }
`)

type Rounds = VerdictTableData['rounds']
type Condition = Rounds[number]['matches']

export interface VerdictTableProps {
  readonly verdict: FragmentType<typeof VerdictTableFragment>
  readonly digits: number
  readonly selected: number | null
}

const speedName = { REACH: 'steps to dense’s lowest loss', EARLY_STOP: 'early stop' } as const

/** Each round's verdict with the three intervals that decide it, one scale down each column. */
export function VerdictTable({ verdict, digits, selected }: VerdictTableProps) {
  const { rounds, speed, margin, version, claimFrom } = readFragment(VerdictTableFragment, verdict)
  const from = rounds.find(({ round }) => round === claimFrom)
  const begun = rounds.filter(({ n }) => n > 0)
  const toCome = rounds.length - begun.length
  return (
    <>
      <div className={styles.head}>
        <h2>The verdict, and the three figures behind it</h2>
        <span className={styles.rule}>
          verdict v{version}, paired Student t, 95&nbsp;% intervals, 97.5&nbsp;% where
          initialisation has two chances; margin {Number((margin * 100).toFixed(4))} points; claims
          from {from ? remaining(from.remaining) : `round ${claimFrom}`} down
        </span>
      </div>
      <p className={styles.guide}>
        A ticket wins when all three hold: its interval lies in the shaded part.{' '}
        <Sample side="HOLDS" /> inside, <Sample side="UNDECIDED" /> across the line or too few to
        tell, <Sample side="REFUTED" /> refuted. Initialisation may matter by accuracy or by steps.
        More replicates narrow an interval; they do not move it to the side you hope for.
      </p>
      {begun.length > 0 && (
        <>
          {/* Wider than a small window, it scrolls by itself, also by keyboard. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
          <section className={`wideOnly ${styles.scroll}`} tabIndex={0} aria-label="Verdict table">
            <WideTable
              rounds={begun}
              digits={digits}
              selected={selected}
              speed={speedName[speed]}
            />
          </section>
          <div className="phoneOnly">
            <PhoneTable rounds={begun} digits={digits} selected={selected} />
          </div>
        </>
      )}
      {toCome > 0 && (
        <p className={styles.toCome}>
          {begun.length > 0
            ? `${counted(toCome, 'round')} to come.`
            : 'No pruned round is in yet. One is judged when all replicates of every arm are.'}
        </p>
      )}
    </>
  )
}

function Sample({ side }: { readonly side: 'HOLDS' | 'REFUTED' | 'UNDECIDED' }) {
  return (
    <svg
      width={12}
      height={12}
      viewBox="0 0 12 12"
      aria-hidden="true"
      style={{ display: 'inline-block', verticalAlign: -1 }}
    >
      <EstimateMark x={6} y={6} side={side} />
    </svg>
  )
}

interface TableProps {
  readonly rounds: Rounds
  readonly digits: number
  readonly selected: number | null
}

const widths = [
  ['remaining', 74],
  ['verdict', 106],
  ['matches', 160],
  ['matches in figures', 140],
  ['as fast', 160],
  ['as fast in figures', 142],
  ['init', 160],
  ['init in figures', 138],
  ['init by steps', 166],
  ['n', 22],
] as const

function WideTable({ rounds, digits, selected, speed }: TableProps & { readonly speed: string }) {
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

function PhoneTable({ rounds, digits, selected }: TableProps) {
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

function PointCells({
  condition,
  scale,
  digits,
  name,
}: {
  readonly condition: Condition
  readonly scale: IntervalScale
  readonly digits: number
  readonly name: string
}) {
  const ends = pairOf(condition.interval)
  return (
    <>
      <td className={styles.plot}>
        <Plot condition={condition} scale={scale} name={name} unit={100} height={26} />
      </td>
      <td className={styles.figures}>
        {condition.estimate != null && signed(condition.estimate * 100, digits)}{' '}
        {ends && <span>{pointsInterval(ends, condition.threshold, digits)}</span>}
        <SpreadNote zeroSpread={condition.zeroSpread} />
      </td>
    </>
  )
}

function RatioCells({
  condition,
  scale,
  name,
}: {
  readonly condition: Rounds[number]['asFast']
  readonly scale: IntervalScale
  readonly name: string
}) {
  return (
    <>
      <td className={styles.plot}>
        <Plot condition={condition} scale={scale} name={name} unit={1} height={26} />
      </td>
      <td className={styles.figures}>
        <RatioText condition={condition} digits={2} />
      </td>
    </>
  )
}

/** All replicates differ by the same, so that the interval is a point: no measure of how sure it is. */
const SpreadNote = ({ zeroSpread }: { readonly zeroSpread: boolean }): ReactNode =>
  zeroSpread ? <span> no spread</span> : null

/** A ratio with its interval; a bound where a side never got there and counts as the last step. */
function RatioText({
  condition: { estimate, interval, threshold, zeroSpread, ...censoring },
  digits,
}: {
  readonly condition: Rounds[number]['asFast']
  readonly digits: number
}): ReactNode {
  if (estimate == null) return null
  const written = stepsRatio(estimate, pairOf(interval), threshold, censoring, digits)
  return (
    <>
      {written.ratio} {written.interval && <span>{written.interval}</span>}
      <SpreadNote zeroSpread={zeroSpread} />
    </>
  )
}

function Plot({
  condition,
  scale,
  name,
  unit,
  height,
}: {
  readonly condition: Condition | Rounds[number]['asFast']
  readonly scale: IntervalScale
  readonly name: string
  /** From the API's unit to the one that is shown. */
  readonly unit: number
  readonly height: number
}) {
  const interval = scaled(condition, unit)
  const words = { HOLDS: 'holds', REFUTED: 'refuted', UNDECIDED: 'undecided' }
  return (
    <IntervalPlot
      interval={interval}
      side={condition.state}
      scale={scale}
      height={height}
      label={`${name}: ${words[condition.state]}.`}
    />
  )
}

function enough({ state, n, nToDecide }: Rounds[number]): string {
  if (state !== 'UNDECIDED' || n === 0) return ''
  return nToDecide == null || nToDecide <= n ? '' : `${nToDecide}`
}
