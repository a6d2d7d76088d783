import { graphql, readFragment, type FragmentType } from '../../gql/index.ts'
import { counted, remaining } from '../format.ts'
import { EstimateMark } from './interval-plot.tsx'
import { PhoneVerdictTable } from './phone-verdict-table.tsx'
import styles from './verdict-table.module.css'
import { WideVerdictTable } from './wide-verdict-table.tsx'

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
            <WideVerdictTable
              rounds={begun}
              digits={digits}
              selected={selected}
              speed={speedName[speed]}
            />
          </section>
          <div className="phoneOnly">
            <PhoneVerdictTable rounds={begun} digits={digits} selected={selected} />
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
