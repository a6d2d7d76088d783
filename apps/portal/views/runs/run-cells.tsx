import type { ReactNode } from 'react'
import {
  accuracyDigits,
  bound,
  percentNumber,
  pointsInterval,
  ratio,
  remaining,
  shareInCell,
  signedPoints,
} from '../../figures/format.ts'
import { DifferenceMark } from '../../figures/run-row/difference-mark.tsx'
import { KeptSpark } from '../../figures/run-row/kept-spark.tsx'
import { Spark } from '../../figures/run-row/spark.tsx'
import type { FigureColumn } from './column-names.ts'
import type { RunRow } from './documents.ts'
import styles from './runs.module.css'
import { ago, halfWidth, rawValue, stateOf, winsOf } from './words.ts'

interface CellProps {
  readonly row: RunRow
  /** Points at either end of the scale of differences. */
  readonly span: number
  readonly now: number
}
type Figures = NonNullable<RunRow['figures']>

/** What each column shows of a row, and how its cell is set. */
export const runCells: Readonly<
  Record<
    FigureColumn,
    { readonly style?: string | undefined; readonly cell: (props: CellProps) => ReactNode }
  >
> = {
  n: { style: styles.number, cell: ({ row }) => <MembersCell row={row} /> },
  accuracy: { style: styles.number, cell: ({ row }) => <AccuracyCell row={row} /> },
  difference: { style: styles.plot, cell: DifferenceCell },
  steps: { style: styles.number, cell: ({ row }) => <StepsCell row={row} /> },
  curve: { style: styles.plot, cell: ({ row }) => <CurveCell row={row} /> },
  kept: { style: styles.plot, cell: ({ row }) => <KeptCell row={row} /> },
  winning: { cell: ({ row }) => <WinningCell row={row} /> },
  status: { cell: ({ row }) => <span className={stateStyle(row)}>{stateOf(row)}</span> },
  cost: { style: styles.number, cell: ({ row }) => hoursText(row.coreHours) },
  changed: { style: styles.ago, cell: ({ row, now }) => ago(row.changedAt, now) },
}

function MembersCell({
  row: { figures, replicates, isGroup, repeatedSeeds },
}: {
  readonly row: RunRow
}) {
  const n = figures?.accuracy?.n
  if (!isGroup || n === undefined) return null
  const text = n === replicates ? String(n) : `${n} of ${replicates}`
  if (repeatedSeeds === 0) return text
  const why = `${repeatedSeeds} of its seeds have several runs, which are averaged within the seed first`
  return (
    <span className={styles.pooled} title={why}>
      {text}
      <span aria-hidden="true">*</span>
      <span className="unseen">. {why}</span>
    </span>
  )
}

function AccuracyCell({ row }: { readonly row: RunRow }) {
  const { figures, isGroup } = row
  const found = figures?.accuracy
  if (!found) {
    const sparsest = figures?.curve.remaining.at(-1)
    return sparsest === undefined ? null : <span>ends at {remaining(sparsest)}</span>
  }
  const digits = accuracyDigits(rawValue(row, 'data.dataset') ?? '')
  const mean = percentNumber(found.mean, digits)
  if (!isGroup) return mean
  return (
    <>
      <b>{mean}</b>
      {found.ci95 && <span> ± {percentNumber(halfWidth(found.ci95), digits)}</span>}
    </>
  )
}

function DifferenceCell({ row: { figures, isGroup }, span }: CellProps) {
  const found = figures?.difference
  if (!found) return null
  return (
    <>
      <DifferenceMark
        mean={found.mean * 100}
        ci95={found.ci95?.map((end) => end * 100) ?? null}
        span={span}
        isGroup={isGroup}
      />
      <span className="unseen">{differenceText(found)}</span>
    </>
  )
}

function StepsCell({ row: { figures } }: { readonly row: RunRow }) {
  const speed = figures?.speed
  if (!speed) return null
  return (
    <>
      <span title={censoredText(speed)}>{bound(speed)}</span>
      {ratio(speed.ratio)}
    </>
  )
}

function CurveCell({ row: { figures, condition } }: { readonly row: RunRow }) {
  if (!figures || figures.curve.remaining.length === 0) return null
  return (
    <Spark
      arm={condition.key}
      curve={figures.curve}
      controls={figures.controls}
      dense={figures.dense ?? null}
    />
  )
}

function KeptCell({ row: { figures, condition } }: { readonly row: RunRow }) {
  if (figures?.uniform == null || figures.remaining === 1) return null
  return (
    <>
      <KeptSpark
        arm={condition.key}
        layers={figures.layers}
        kept={figures.kept}
        uniform={figures.uniform}
        isFinding={figures.isFinding}
      />
      <span className="unseen">{keptText(figures)}</span>
    </>
  )
}

function WinningCell({ row }: { readonly row: RunRow }) {
  const wins = row.figures?.wins
  return (
    <span className={wins ? styles.plainText : styles.soft} title={wins?.sentence}>
      {winsOf(row)}
    </span>
  )
}

const censoredText = ({ censored, denseCensored }: NonNullable<Figures['speed']>): string =>
  censored + denseCensored === 0
    ? ''
    : `Counted as the last step: ${censored} of its own, ${denseCensored} of dense.`

const differenceText = ({ mean, ci95, n }: NonNullable<Figures['difference']>): string => {
  const [low, high] = ci95 ?? []
  const interval =
    low === undefined || high === undefined ? '' : ` ${pointsInterval([low, high], 0, 2)}`
  return `${signedPoints(mean, 2)}${interval}, n = ${n}`
}

const keptText = ({ layers, kept, uniform, isFinding }: Figures): string =>
  `${layers.map((layer, index) => `${layer} ${shareInCell(kept[index] ?? 0)}\u00a0%`).join(', ')}; uniform ${remaining(uniform ?? 1)}${isFinding ? '' : '; set by the rates'}`

const hoursText = (hours: number): string => {
  if (hours === 0) return ''
  if (hours >= 10) return hours.toFixed(0)
  if (hours >= 0.095) return hours.toFixed(1)
  return hours >= 0.001 ? hours.toFixed(3) : '<\u20090.001'
}

const stateStyle = ({ state }: RunRow): string | undefined =>
  state === 'RUNNING'
    ? styles.running
    : state === 'FAILED' || state === 'DIVERGED'
      ? styles.failed
      : styles.soft
