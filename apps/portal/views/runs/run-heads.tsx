import Link from 'next/link'
import type { ReactNode } from 'react'
import { signed } from '../../figures/format.ts'
import { runsPath, type RunsView, type SortKey } from './address.ts'
import { columnName, isFigureColumn, type FigureColumn } from './column-names.ts'
import styles from './runs.module.css'

interface Head {
  readonly sort?: SortKey
  readonly number?: boolean
  readonly label: (span: number) => ReactNode
}

/** What stands over each column of figures. */
const heads: Readonly<Record<FigureColumn, Head>> = {
  n: { number: true, label: () => 'n' },
  accuracy: {
    sort: 'accuracy',
    number: true,
    label: () => (
      <>
        accuracy, %<br />± 95{'\u00a0'}% CI
      </>
    ),
  },
  difference: {
    sort: 'difference',
    label: (span) => (
      <>
        to dense, points
        <span className={styles.scale} aria-hidden="true">
          <span>{signed(-span, span < 1 ? 1 : 0)}</span>
          <span>0</span>
          <span>{signed(span, span < 1 ? 1 : 0)}</span>
        </span>
      </>
    ),
  },
  steps: {
    number: true,
    label: () => (
      <>
        steps
        <br />
        to dense
      </>
    ),
  },
  curve: {
    label: () => (
      <>
        accuracy by
        <br />
        remaining
      </>
    ),
  },
  kept: {
    label: () => (
      <>
        <b>kept by depth</b>
        <br />
        line: uniform
      </>
    ),
  },
  winning: { label: () => 'winning' },
  status: { label: () => 'status' },
  cost: { sort: 'cost', number: true, label: () => 'core-h' },
  changed: { sort: 'changed', number: true, label: () => 'changed' },
}

export function ColumnHead({
  column,
  view,
  span,
}: {
  readonly column: string
  readonly view: RunsView
  readonly span: number
}) {
  if (!isFigureColumn(column)) return <th>{columnName(column)}</th>
  const { sort, number = false, label } = heads[column]
  if (sort)
    return (
      <SortHead view={view} sort={sort} number={number}>
        {label(span)}
      </SortHead>
    )
  return <th className={number ? styles.number : ''}>{label(span)}</th>
}

export function SortHead({
  view,
  sort,
  number = false,
  children,
}: {
  readonly view: RunsView
  readonly sort: SortKey
  readonly number?: boolean
  readonly children: ReactNode
}) {
  const here = view.sort === sort
  return (
    <th
      className={number ? styles.number : ''}
      {...(here
        ? { 'aria-sort': sort === 'name' ? ('ascending' as const) : ('descending' as const) }
        : {})}
    >
      <Link
        href={runsPath({ ...view, sort })}
        scroll={false}
        className={here ? styles.sorted : styles.sort}
        title={`Sort by ${sort}`}
      >
        {children}
      </Link>
    </th>
  )
}
