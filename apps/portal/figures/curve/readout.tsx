import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import {
  count,
  counted,
  percentNumber,
  pointsInterval,
  remaining as shareText,
  signedPoints,
  stepsRatio,
  type Censoring,
} from '../format.ts'
import { ArmSwatch } from '../mark/arm-swatch.tsx'
import { armStyles, isReference } from '../mark/arm-style.ts'
import { endsOf, type Spread } from '../mark/series.ts'
import type { SpeedMeasure } from '../speed/speed-series.ts'
import type { AccuracyAt } from './accuracy-series.ts'
import styles from './readout.module.css'

export const ReadoutFragment = graphql(`
  fragment Readout on Curve {
    replicates
    arms {
      arm
      role
      label
      controlOf
      draws
      points {
        round
        complete
        reachCensored
        earlyStopCensored
        diverged
        accuracy {
          n
          mean
          min
          max
          ci95
        }
        accuracyAtEnd {
          n
          mean
          min
          max
          ci95
        }
        reachStep {
          n
          mean
        }
        earlyStopStep {
          n
          mean
        }
      }
    }
  }
`)

export const ReadoutVerdictFragment = graphql(`
  fragment ReadoutVerdict on Verdict {
    rounds {
      round
      n
      state
      reason
      matches {
        estimate
        interval
        threshold
      }
      asFast {
        estimate
        interval
        threshold
        ticketCensored
        controlCensored
      }
      initMatters {
        accuracy {
          estimate
          interval
          threshold
        }
      }
    }
  }
`)

export interface ReadoutProps {
  readonly curve: FragmentType<typeof ReadoutFragment>
  readonly verdict: FragmentType<typeof ReadoutVerdictFragment> | null
  readonly round: number
  readonly remaining: number
  /** `pinned`, or how the round came to be shown. */
  readonly why: string
  readonly speed: SpeedMeasure
  readonly spread: Spread
  readonly at: AccuracyAt
  readonly digits: number
}

/** The selected round in numbers, beside the figure: mean, spread, steps, n and the paired differences. */
export function Readout(props: ReadoutProps) {
  const { round, remaining, why, speed, spread, at, digits } = props
  const curve = readFragment(ReadoutFragment, props.curve)
  const verdict = readFragment(ReadoutVerdictFragment, props.verdict)
  const drawnAs = armStyles(curve.arms)
  const rows = curve.arms.flatMap((arm) => {
    const point = arm.points.find((one) => one.round === (isReference(arm) ? 0 : round))
    const style = drawnAs.get(arm.arm)
    return point && style ? [{ ...arm, point, style }] : []
  })
  const n = rows.find((one) => !isReference(one))?.point.accuracy.n ?? 0
  const draws = Math.max(
    0,
    ...curve.arms.filter(({ controlOf }) => controlOf).map((arm) => arm.draws),
  )
  const judged = verdict?.rounds.find((one) => one.round === round)
  return (
    <section className={styles.readout} aria-label="Selected round">
      <div className={styles.head}>
        <h3>At {shareText(remaining)} remaining</h3>
        <span className={styles.note}>
          round {round}
          {why && `, ${why}`}
        </span>
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">arm</span>
            </th>
            <th scope="col">acc., %</th>
            <th scope="col">{spread === 'range' ? 'min to max' : '95 % interval'}</th>
            <th scope="col">{speed === 'reach' ? 'reach, steps' : 'early stop'}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ arm, label, style, point }) => {
            const accuracy = at === 'end' ? point.accuracyAtEnd : point.accuracy
            const steps = speed === 'reach' ? point.reachStep : point.earlyStopStep
            const censored = speed === 'reach' ? point.reachCensored : point.earlyStopCensored
            const ends = endsOf(accuracy, spread)
            return (
              <tr key={arm}>
                <th scope="row">
                  <ArmSwatch style={style} /> {label}
                </th>
                <td>
                  <b>{percentNumber(accuracy.mean, digits)}</b>
                </td>
                <td className={styles.soft}>
                  {ends
                    ? `${percentNumber(ends[0], digits)} to ${percentNumber(ends[1], digits)}`
                    : 'n = 1'}
                </td>
                <td>
                  {censored > 0 && <span className={styles.soft}>at least </span>}
                  {count(steps.mean)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className={styles.note}>
        {n === 0 ? (
          `Nothing is in yet: a replicate counts when every arm of this round is.`
        ) : (
          <>
            n = {n === curve.replicates ? '' : `${n} of `}
            {counted(curve.replicates, 'replicate')}
            {draws > 0 && round > 0 && `, ${counted(draws, 're-draw')} in each`}.{' '}
            {round === 0 && 'Round 0 is the dense network itself.'}
            {judged && at === 'early-stop' && <Differences judged={judged} digits={digits} />}
          </>
        )}
      </p>
    </section>
  )
}

interface Judged {
  readonly matches: Difference
  readonly asFast: Difference & Censoring
  readonly initMatters: { readonly accuracy: Difference }
}
interface Difference {
  readonly estimate?: number | null
  readonly interval?: readonly number[] | null
  readonly threshold: number
}

function Differences({ judged, digits }: { readonly judged: Judged; readonly digits: number }) {
  const { matches, asFast, initMatters } = judged
  return (
    <>
      {matches.estimate != null && (
        <>
          Ticket over dense: <b>{signedPoints(matches.estimate, digits)}</b>
          {intervalText(matches, (ends) => pointsInterval(ends, matches.threshold, digits))}
        </>
      )}
      {asFast.estimate != null && (
        <>; steps, ticket / dense: {stepsText(asFast.estimate, asFast)}.</>
      )}
      {initMatters.accuracy.estimate != null && (
        <>
          {' '}
          Over re-initialised: <b>{signedPoints(initMatters.accuracy.estimate, digits)}</b>
          {intervalText(initMatters.accuracy, (ends) =>
            pointsInterval(ends, initMatters.accuracy.threshold, digits),
          )}{' '}
          at 97.5&nbsp;%, all else at 95&nbsp;%.
        </>
      )}
    </>
  )
}

function stepsText(estimate: number, asFast: Judged['asFast']): string {
  const [low, high] = asFast.interval ?? []
  const ends = low === undefined || high === undefined ? null : ([low, high] as const)
  const written = stepsRatio(estimate, ends, asFast.threshold, asFast)
  return `${written.ratio} ${written.interval}`.trim()
}

function intervalText(
  { interval }: Difference,
  write: (ends: readonly [number, number]) => string,
): string {
  const [low, high] = interval ?? []
  return low === undefined || high === undefined ? '' : ` ${write([low, high])}`
}
