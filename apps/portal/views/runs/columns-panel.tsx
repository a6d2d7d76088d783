'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useRef, type RefObject } from 'react'
import { firstRunsView, runsPath, type RunsView } from './address.ts'
import { columnName, figureColumns } from './column-names.ts'
import type { RunKey } from './documents.ts'
import { Panel } from './panel.tsx'
import styles from './runs.module.css'

/** Which columns there are and in which order: figures, and any key of the configuration. */
export function ColumnsPanel({
  view,
  keys,
  panel,
}: {
  readonly view: RunsView
  readonly keys: readonly RunKey[]
  readonly panel: RefObject<HTMLDetailsElement | null>
}) {
  const router = useRouter()
  const moved = useRef<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const { columns } = view
  const show = (wanted: readonly string[]) =>
    router.replace(runsPath({ ...view, columns: wanted }), { scroll: false })
  useEffect(() => {
    const wanted = moved.current
    moved.current = null
    if (wanted) list.current?.querySelector<HTMLElement>(`[data-column="${wanted}"]`)?.focus()
  })
  const swap = (index: number, by: number) => {
    const next = [...columns]
    const [taken = ''] = next.splice(index, 1)
    next.splice(index + by, 0, taken)
    moved.current = taken
    show(next)
  }
  const differing = keys.filter(({ key, distinct }) => distinct > 1 && !columns.includes(key))
  const equal = keys.filter(({ key, distinct }) => distinct === 1 && !columns.includes(key))
  const figures = figureColumns.filter((column) => !columns.includes(column))
  return (
    <Panel label="Columns" shortcut="v" panel={panel} right>
      <label className={styles.field}>
        <span>add a column</span>
        <select value="" onChange={(event) => show([...columns, event.target.value])}>
          <option value="">choose</option>
          <Choices label="keys that differ" names={differing.map(({ key }) => key)} />
          <Choices label="figures" names={figures} />
          <Choices label="keys that are equal" names={equal.map(({ key }) => key)} />
        </select>
      </label>
      <ol ref={list} className={styles.columns}>
        {columns.map((column, index) => (
          <li key={column}>
            <span>{columnName(column)}</span>
            <button
              type="button"
              data-column={column}
              aria-label={`${columnName(column)} earlier`}
              disabled={index === 0}
              onClick={() => swap(index, -1)}
            >
              <Arrow up />
            </button>
            <button
              type="button"
              aria-label={`${columnName(column)} later`}
              disabled={index === columns.length - 1}
              onClick={() => swap(index, 1)}
            >
              <Arrow />
            </button>
            <button
              type="button"
              aria-label={`Without ${columnName(column)}`}
              onClick={() => show(columns.filter((one) => one !== column))}
            >
              <svg width={9} height={9} viewBox="0 0 9 9" aria-hidden="true">
                <path d="M1.5 1.5l6 6M7.5 1.5l-6 6" stroke="currentColor" strokeWidth={1.3} />
              </svg>
            </button>
          </li>
        ))}
      </ol>
      <button type="button" className={styles.plain} onClick={() => show(firstRunsView.columns)}>
        As at first
      </button>
    </Panel>
  )
}

const Choices = ({ label, names }: { readonly label: string; readonly names: readonly string[] }) =>
  names.length > 0 && (
    <optgroup label={label}>
      {names.map((name) => (
        <option key={name} value={name}>
          {columnName(name)}
        </option>
      ))}
    </optgroup>
  )

const Arrow = ({ up = false }: { readonly up?: boolean }) => (
  <svg width={10} height={10} viewBox="0 0 10 10" aria-hidden="true">
    <path
      d={up ? 'M1 7l4 -4l4 4' : 'M1 3l4 4l4 -4'}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
    />
  </svg>
)
