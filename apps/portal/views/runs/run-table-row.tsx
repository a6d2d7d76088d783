import Link from 'next/link'
import { comparePath } from '../compare/address.ts'
import type { RunsView } from './address.ts'
import { isFigureColumn } from './column-names.ts'
import type { RunRow } from './documents.ts'
import { runCells } from './run-cells.tsx'
import styles from './runs.module.css'
import { cellValue, originOf, pageOf, rowLabel, rowName, runName, type Titles } from './words.ts'

export interface RunTableRowProps {
  readonly row: RunRow
  /** True under the group that it was opened from. */
  readonly isMember: boolean
  readonly place: number
  readonly isCurrent: boolean
  readonly isOpen: boolean
  readonly isChosen: boolean
  readonly span: number
  readonly view: RunsView
  readonly titles: Titles
  readonly now: number
  readonly onToggle: (group: string) => void
  readonly onSelect: (id: string) => void
}

export function RunTableRow(props: RunTableRowProps) {
  const { row, isMember, isCurrent, isChosen, place, view, titles, onSelect } = props
  const label = rowLabel(row, view.groupBy, titles)
  return (
    <tr
      aria-rowindex={place + 2}
      className={[
        isMember ? styles.member : styles.group,
        isChosen ? styles.chosen : '',
        isCurrent ? styles.current : '',
      ].join(' ')}
    >
      <td className={styles.toggle}>{row.isGroup && <ToggleButton {...props} label={label} />}</td>
      <td className={styles.check}>
        <label>
          <input
            type="checkbox"
            data-row={place}
            aria-label={`Select ${label}`}
            checked={isChosen}
            onChange={() => onSelect(row.id)}
          />
        </label>
      </td>
      <NameCell {...props} />
      {view.columns.map((column) =>
        isFigureColumn(column) ? (
          <td key={column} className={runCells[column].style}>
            {runCells[column].cell(props)}
          </td>
        ) : (
          <td key={column}>{isMember ? '' : cellValue(row, column, titles)}</td>
        ),
      )}
    </tr>
  )
}

function NameCell({ row, isMember, view, titles }: RunTableRowProps) {
  const name = isMember ? runName(row) : rowName(row, view.groupBy, titles)
  const page = pageOf(row) ?? comparePath({ of: [row.id], baseline: null, at: null, hidden: [] })
  return (
    <td className={styles.name} title={row.title ?? ''}>
      <Link href={page}>{name}</Link> {!isMember && <code>{originOf(row)}</code>}
    </td>
  )
}

function ToggleButton({
  row,
  isOpen,
  label,
  onToggle,
}: RunTableRowProps & { readonly label: string }) {
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={`Members of ${label}`}
      onClick={() => onToggle(row.id)}
    >
      <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
        <path
          d={isOpen ? 'M1 3l4 4l4 -4' : 'M3 1l4 4l-4 4'}
          fill="none"
          stroke="var(--ink2)"
          strokeWidth={1.5}
        />
      </svg>
    </button>
  )
}
