import { readFragment, type FragmentType } from '../../gql/index.ts'
import { pairOf } from '../pair.ts'
import {
  differenceText,
  differenceUnit,
  digitsOf,
  intervalText,
  valueText,
  type QuantityUnit,
} from '../quantity.ts'
import {
  contrastDigits,
  ContrastFigureFragment,
  decisionWord,
  differencesOf,
  rowGroups,
  type ContrastData,
  type ContrastRow,
} from './contrast-fragment.ts'
import { ContrastAxis, ContrastPlot } from './contrast-plot.tsx'
import { contrastScale, marginText, type ContrastScale } from './contrast-scale.ts'
import styles from './contrast-table.module.css'

/** Differences to controls, a row each, on one scale down the column. */
export function ContrastTable({
  contrast,
}: {
  readonly contrast: FragmentType<typeof ContrastFigureFragment>
}) {
  const data = readFragment(ContrastFigureFragment, contrast)
  return (
    <>
      <p className={styles.guide}>{guide(data)}</p>
      <div className="wideOnly">
        <Table data={data} width={224} wide />
      </div>
      <div className="phoneOnly">
        <Table data={data} width={132} wide={false} />
      </div>
    </>
  )
}

/** How to read it, in the words of this contrast. */
function guide({ margin, sought, noWorse, words, quantity: { unit } }: ContrastData): string {
  const shaded = sought === 'BELOW' ? words.below : sought === 'ABOVE' ? words.above : words.within
  const crossed = sought || noWorse ? ', a cross where it lies on the other' : ''
  return `${linesText(margin, noWorse, unit)} Shaded: “${shaded}”. A dot is filled where the whole interval lies on one side, a ring where it does not or replicates are to come${crossed}.`
}

function linesText(margin: number, noWorse: boolean, unit: QuantityUnit): string {
  if (margin === 0) return 'Dark line: no difference; any matters.'
  return noWorse
    ? `Dark line: ${differenceText(-margin, unit, 2)}, the most that counts as no worse.`
    : `Dark lines: ${marginText(margin, unit)}, what does not matter.`
}

interface TableProps {
  readonly data: ContrastData
  readonly width: number
  readonly wide: boolean
}

function Table({ data, width, wide }: TableProps) {
  const { quantity, margin, rows } = data
  const scale = contrastScale(differencesOf(data), margin, quantity.unit, width)
  const groups = rowGroups(rows)
  const stacked = groups.some((group) => group.rows.length > 1)
  return (
    <table className={wide ? styles.wide : styles.phone}>
      <thead>
        <tr>
          <th>{stacked ? 'held against' : 'treated, and held against'}</th>
          <th>
            <b>Difference</b>, {differenceUnit[quantity.unit]}
            <ContrastAxis scale={scale} />
          </th>
          {wide && <th>mean and 95 % interval</th>}
          {wide && (
            <>
              <th className={styles.number}>treated</th>
              <th className={styles.number}>control</th>
            </>
          )}
          <th>decision</th>
          {wide && <th className={styles.number}>n</th>}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.rows[0]!.key}>
          {stacked && (
            <tr className={styles.group}>
              <th colSpan={wide ? 7 : 3} scope="rowgroup">
                {group.label}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <Row key={row.key} row={row} data={data} scale={scale} wide={wide} stacked={stacked} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

interface RowProps extends Pick<TableProps, 'data' | 'wide'> {
  readonly row: ContrastRow
  readonly scale: ContrastScale
  readonly stacked: boolean
}

function Row({ row, data, scale, wide, stacked }: RowProps) {
  const { quantity, margin, replicates } = data
  const { label, against, treated, control, difference, decision } = row
  const digits = contrastDigits(data)
  const ends = pairOf(difference?.ci95)
  const mean = difference ? differenceText(difference.mean, quantity.unit, digits) : ''
  const word = decisionWord(data, decision)
  return (
    <tr>
      <th scope="row" className={stacked ? styles.against : styles.name}>
        {!stacked && <b>{label}</b>} <span>{against}</span>
      </th>
      <td className={styles.plot}>
        <ContrastPlot
          difference={difference ?? null}
          decision={decision}
          rule={data}
          scale={scale}
          height={wide ? 27 : 34}
          label={`${label} against ${against}: ${mean ? `${mean}, ` : ''}${word}.`}
        />
      </td>
      {wide && (
        <td className={styles.figures}>
          {difference ? mean : '–'}{' '}
          {ends && <span>{intervalText(ends, quantity.unit, margin, digits)}</span>}
          {difference?.sd === 0 && <span> no spread</span>}
        </td>
      )}
      {wide && (
        <>
          <td className={styles.number}>{sideText(treated, data)}</td>
          <td className={styles.number}>{sideText(control, data)}</td>
        </>
      )}
      <td className={decision === 'UNDECIDED' ? styles.open : styles.decided}>
        {!wide && <span className={styles.mean}>{mean}</span>}
        {word}
        {enough(row)}
        {!wide && <span className={styles.count}>{countText(row, replicates)}</span>}
      </td>
      {wide && <td className={styles.number}>{countText(row, replicates)}</td>}
    </tr>
  )
}

/** Digits of either side follow the spread of the differences, or its own size. */
function sideText(side: { readonly mean: number } | null | undefined, data: ContrastData): string {
  if (!side) return '–'
  const { unit } = data.quantity
  const digits = unit === 'NUMBER' ? digitsOf([Math.abs(side.mean) / 10]) : contrastDigits(data)
  return valueText(side.mean, unit, digits)
}

const countText = ({ difference }: ContrastRow, replicates: number): string => {
  const n = difference?.n ?? 0
  return n === replicates ? `${n}` : `${n}\u00a0of\u00a0${replicates}`
}

/** The n that would decide, where it is more than there is. */
const enough = ({ difference, decision, replicatesWanted }: ContrastRow): string =>
  decision === 'UNDECIDED' && replicatesWanted != null && replicatesWanted > (difference?.n ?? 0)
    ? `, needs ${replicatesWanted}`
    : ''
