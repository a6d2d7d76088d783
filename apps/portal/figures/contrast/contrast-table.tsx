import { readFragment, type FragmentType } from '../../gql/index.ts'
import {
  differenceName,
  differenceText,
  digitsOf,
  sideUnit,
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
import { sideText, writtenDifference } from './difference-words.ts'
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
function guide({ margin, sought, noWorse, words, rows, quantity }: ContrastData): string {
  const shaded = sought === 'BELOW' ? words.below : sought === 'ABOVE' ? words.above : words.within
  const isShaded = margin !== 0 || sought || noWorse
  const crossed = sought || noWorse ? ', a cross where it lies on the other' : ''
  const bounds = rows.some((row) => row.treatedCensored || row.controlCensored)
  return [
    `${quantity.name}.`,
    linesText(margin, noWorse, quantity.unit),
    ...(isShaded ? [`Shaded: “${shaded}”.`] : []),
    `A dot is filled where the whole interval lies on one side, a ring where it does not or replicates are to come${crossed}.`,
    ...(bounds ? ['At least, at most: some of a side never got there within their steps.'] : []),
    ...(rows.length > 1 ? ['Intervals are not corrected for the number of rows.'] : []),
  ].join(' ')
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
            <b>Difference</b>
            {differenceName(quantity.unit)}
            <ContrastAxis scale={scale} />
          </th>
          {wide && <th>mean and 95 % interval</th>}
          {wide && (
            <>
              <th className={styles.number}>treated{sideUnit(quantity.unit)}</th>
              <th className={styles.number}>control{sideUnit(quantity.unit)}</th>
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
  const { label, against, treated, control, difference, decision } = row
  const { mean, interval } = writtenDifference(row, data, contrastDigits(data))
  const word = decisionWord(data, decision)
  return (
    <tr>
      <th scope="row" className={stacked ? styles.against : styles.name}>
        {!stacked && <b>{label}</b>} <span>{against}</span>
      </th>
      <td className={styles.plot}>
        <ContrastPlot
          row={row}
          rule={data}
          scale={scale}
          height={wide ? 27 : 34}
          label={`${label} against ${against}: ${mean ? `${mean}, ` : ''}${word}.`}
        />
      </td>
      {wide && (
        <td className={styles.figures}>
          {difference ? mean : '–'} {interval && <span>{interval}</span>}
          {difference?.sd === 0 && interval && <span>, no spread</span>}
        </td>
      )}
      {wide && (
        <>
          <td className={styles.number}>{sideOf(treated, row.treatedCensored, data)}</td>
          <td className={styles.number}>{sideOf(control, row.controlCensored, data)}</td>
        </>
      )}
      <td className={decision === 'UNDECIDED' ? styles.open : styles.decided}>
        {!wide && <span className={styles.mean}>{mean}</span>}
        {word}
        {enough(row)}
        {!wide && <span className={styles.count}>{countText(row, data.replicates)}</span>}
      </td>
      {wide && <td className={styles.number}>{countText(row, data.replicates)}</td>}
    </tr>
  )
}

/** Digits of either side follow the spread of the differences, or its own size. */
function sideOf(
  side: { readonly mean: number } | null | undefined,
  isCensored: boolean,
  data: ContrastData,
): string {
  if (!side) return '–'
  const { unit } = data.quantity
  const digits = unit === 'NUMBER' ? digitsOf([Math.abs(side.mean) / 10]) : contrastDigits(data)
  return sideText(side.mean, unit, digits, isCensored)
}

const countText = ({ difference }: ContrastRow, replicates: number): string => {
  const n = difference?.n ?? 0
  return n === replicates ? `${n}` : `${n}\u00a0of\u00a0${replicates}`
}

const enough = ({ decision, replicatesWanted }: ContrastRow): string =>
  decision === 'UNDECIDED' && replicatesWanted != null ? `, needs ${replicatesWanted}` : ''
