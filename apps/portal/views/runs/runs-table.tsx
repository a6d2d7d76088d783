'use client'

import { useEffect, useRef } from 'react'
import { differenceSpan } from '../../figures/run-row/difference-mark.tsx'
import { useWindow } from '../../ui/use-window.ts'
import type { RunsView } from './address.ts'
import { ColumnHead, SortHead } from './run-heads.tsx'
import { RunTableRow } from './run-table-row.tsx'
import styles from './runs.module.css'
import { keyOf, type ListedRow } from './use-rows.ts'
import type { Titles } from './words.ts'

export const rowHeight = 28
/** Rows before the end of those loaded at which the next page is asked for. */
const near = 30

export interface RunsTableProps {
  readonly rows: readonly ListedRow[]
  readonly opened: ReadonlyMap<string, unknown>
  readonly selected: ReadonlySet<string>
  /** Place of the row that keys act on; −1 before the first key. */
  readonly current: number
  readonly view: RunsView
  readonly titles: Titles
  readonly now: number
  readonly onToggle: (group: string) => void
  readonly onSelect: (id: string) => void
  readonly onNearEnd: () => void
}

/** Runs as a table: groups with their members under them. Only rows in sight are drawn. */
export function RunsTable(props: RunsTableProps) {
  const { rows, view, current, opened, selected, onNearEnd } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [from, to] = useWindow(body, rows.length, rowHeight)
  useEffect(() => {
    if (to > 60 && to >= rows.length - near) onNearEnd()
  }, [to, rows.length, onNearEnd])
  const span = differenceSpan(
    rows.flatMap(({ row }) => {
      const found = row.figures?.difference
      return found ? [found.mean * 100] : []
    }),
  )
  const above = from * rowHeight
  const below = (rows.length - to) * rowHeight
  const width = view.columns.length + 3
  return (
    <table className={styles.table} aria-rowcount={rows.length + 1}>
      <thead>
        <tr>
          <th className={styles.toggle}>
            <span className="unseen">Members</span>
          </th>
          <th className={styles.check}>
            <span className="unseen">Selected</span>
          </th>
          <SortHead view={view} sort="name">
            {view.groupBy.length === 0 ? 'run' : nameHead(view)}
          </SortHead>
          {view.columns.map((column) => (
            <ColumnHead key={column} column={column} view={view} span={span} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {above > 0 && <Room height={above} columns={width} />}
        {rows.slice(from, to).map(({ row, of }, index) => (
          <RunTableRow
            key={keyOf({ row, of })}
            row={row}
            isMember={of !== null}
            place={from + index}
            isCurrent={from + index === current}
            isOpen={opened.has(row.id)}
            isChosen={selected.has(row.id)}
            span={span}
            view={view}
            titles={props.titles}
            now={props.now}
            onToggle={props.onToggle}
            onSelect={props.onSelect}
          />
        ))}
        {below > 0 && <Room height={below} columns={width} />}
      </tbody>
    </table>
  )
}

const nameHead = ({ groupBy }: RunsView): string => {
  const keys = groupBy.filter((key) => !['arm', 'configuration', 'experiment'].includes(key))
  return keys.length > 0 ? keys.join(', ') : 'network'
}

const Room = ({ height, columns }: { readonly height: number; readonly columns: number }) => (
  <tr aria-hidden="true">
    <td colSpan={columns} style={{ height }}>
      {null}
    </td>
  </tr>
)
