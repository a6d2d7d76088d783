'use client'

import Link from 'next/link'
import { useRef, type ReactNode } from 'react'
import {
  accuracyDigits,
  bound,
  percentNumber,
  pointsInterval,
  ratio,
  remaining,
  shareInCell,
  shortIdentity,
  signed,
  signedPoints,
} from '../../figures/format.ts'
import { DifferenceMark, differenceSpan } from '../../figures/run-row/difference-mark.tsx'
import { KeptSpark } from '../../figures/run-row/kept-spark.tsx'
import { Spark } from '../../figures/run-row/spark.tsx'
import { paths } from '../../paths.ts'
import { useWindow } from '../../ui/use-window.ts'
import { runsPath, type RunsView, type SortKey } from './address.ts'
import type { RunRow } from './documents.ts'
import type { Titles } from './run-filters.tsx'
import styles from './runs.module.css'
import { keyOf, type ListedRow } from './use-rows.ts'
import { ago, halfWidth, stateOf, valueOf, winsOf } from './words.ts'

export const rowHeight = 28

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
}

/** Runs as a table: groups with their members under them. Only rows in sight are drawn. */
export function RunsTable(props: RunsTableProps) {
  const { rows, view, current } = props
  const body = useRef<HTMLTableSectionElement>(null)
  const [from, to] = useWindow(body, rows.length, rowHeight)
  const span = differenceSpan(
    rows.flatMap(({ row }) => {
      const found = row.figures?.difference
      return found ? [found.mean * 100] : []
    }),
  )
  const above = from * rowHeight
  const below = (rows.length - to) * rowHeight
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
            network
          </SortHead>
          <th>data</th>
          <th>scope</th>
          <th>arm</th>
          <th className={styles.number}>n</th>
          <SortHead view={view} sort="accuracy" number>
            accuracy, %<br />± 95{'\u00a0'}% CI
          </SortHead>
          <SortHead view={view} sort="difference">
            to dense, points
            <span className={styles.scale} aria-hidden="true">
              <span>{signed(-span, span < 1 ? 1 : 0)}</span>
              <span>0</span>
              <span>{signed(span, span < 1 ? 1 : 0)}</span>
            </span>
          </SortHead>
          <th className={styles.number}>
            steps
            <br />
            to dense
          </th>
          <th>
            accuracy by
            <br />
            remaining
          </th>
          <th>
            <b>kept by depth</b>
            <br />
            line: uniform
          </th>
          <th>winning</th>
          <th>status</th>
          <SortHead view={view} sort="cost" number>
            core-h
          </SortHead>
          <SortHead view={view} sort="changed" number>
            changed
          </SortHead>
        </tr>
      </thead>
      <tbody ref={body}>
        {above > 0 && <Room height={above} />}
        {rows.slice(from, to).map(({ row, of }, index) => (
          <Row
            key={keyOf({ row, of })}
            {...props}
            row={row}
            isMember={of !== null}
            place={from + index}
            isCurrent={from + index === current}
            span={span}
          />
        ))}
        {below > 0 && <Room height={below} />}
      </tbody>
    </table>
  )
}

const Room = ({ height }: { readonly height: number }) => (
  <tr aria-hidden="true">
    <td colSpan={16} style={{ height }}>
      {null}
    </td>
  </tr>
)

function SortHead({
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

interface RowProps extends RunsTableProps {
  readonly row: RunRow
  readonly isMember: boolean
  readonly place: number
  readonly isCurrent: boolean
  readonly span: number
}

function Row(props: RowProps) {
  const { row, isMember, isCurrent, place, opened, selected, titles, now, onToggle, onSelect } =
    props
  const chosen = selected.has(row.id)
  const network = valueOf(row, 'network')
  const name = titles.networks.find(({ key }) => key === network)?.title ?? network
  const data = valueOf(row, 'data.dataset')
  const dataset = titles.datasets.find(({ key }) => key === data)?.title ?? data
  const isOpen = opened.has(row.id)
  const label = row.isGroup
    ? `${name}, ${valueOf(row, 'scope')}, ${row.condition.label}, ${shortIdentity(row.experiment ?? '')}`
    : runName(row)
  const { figures } = row
  return (
    <tr
      aria-rowindex={place + 2}
      className={[
        isMember ? styles.member : styles.group,
        chosen ? styles.chosen : '',
        isCurrent ? styles.current : '',
      ].join(' ')}
    >
      <td className={styles.toggle}>
        {row.isGroup && (
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
        )}
      </td>
      <td className={styles.check}>
        <input
          type="checkbox"
          data-row={place}
          aria-label={`Select ${label}`}
          checked={chosen}
          onChange={() => onSelect(row.id)}
        />
      </td>
      {isMember ? (
        <td className={styles.name} colSpan={4}>
          <Link href={runAddress(row)}>{runName(row)}</Link>
        </td>
      ) : (
        <>
          <td className={styles.name} title={row.title ?? ''}>
            <Link href={row.isGroup ? paths.experiment(row.experiment ?? '') : runAddress(row)}>
              {row.isGroup ? name : runName(row)}
            </Link>{' '}
            <code>{(row.experiment ?? '').slice(0, 6)}</code>
          </td>
          <td>{dataset}</td>
          <td>{valueOf(row, 'scope')}</td>
          <td>{row.condition.label}</td>
        </>
      )}
      <td className={styles.number}>{row.isGroup ? membersText(row) : ''}</td>
      <td className={styles.number}>{accuracyText(row)}</td>
      <td className={styles.plot}>
        {figures?.difference && (
          <>
            <DifferenceMark
              mean={figures.difference.mean * 100}
              ci95={figures.difference.ci95?.map((end) => end * 100) ?? null}
              span={props.span}
              isGroup={row.isGroup}
            />
            <span className="unseen">{differenceText(figures.difference)}</span>
          </>
        )}
      </td>
      <td className={styles.number}>
        {figures?.speed && (
          <>
            <span title={censoredText(figures.speed)}>{bound(figures.speed)}</span>
            {ratio(figures.speed.ratio)}
          </>
        )}
      </td>
      <td className={styles.plot}>
        {figures && figures.curve.remaining.length > 0 && (
          <Spark
            arm={row.condition.key}
            curve={figures.curve}
            controls={figures.controls}
            dense={figures.dense ?? null}
          />
        )}
      </td>
      <td className={styles.plot}>
        {figures?.uniform != null && figures.remaining !== 1 && (
          <>
            <KeptSpark
              arm={row.condition.key}
              layers={figures.layers}
              kept={figures.kept}
              uniform={figures.uniform}
              isFinding={figures.isFinding}
            />
            <span className="unseen">{keptText(figures)}</span>
          </>
        )}
      </td>
      <td
        className={row.isGroup && row.condition.role === 'TREATMENT' ? '' : styles.soft}
        title={figures?.wins?.sentence}
      >
        {winsOf(row)}
      </td>
      <td className={stateStyle(row)}>{stateOf(row)}</td>
      <td className={styles.number}>{hoursText(row.coreHours)}</td>
      <td className={styles.ago}>{ago(row.changedAt, now)}</td>
    </tr>
  )
}

export const runAddress = ({ experiment, condition, replicate, draw }: RunRow): string =>
  paths.run({
    experiment: experiment ?? '',
    arm: condition.key,
    replicate: replicate ?? 0,
    draw: draw ?? 0,
  })

const runName = ({ replicate, draw, draws }: RunRow): string =>
  `seed ${replicate ?? 0}${draws > 1 ? `, draw ${(draw ?? 0) + 1}` : ''}`

function membersText({ figures, replicates }: RunRow): string {
  const n = figures?.accuracy?.n
  if (n === undefined) return ''
  return n === replicates ? String(n) : `${n} of ${replicates}`
}

function accuracyText(row: RunRow) {
  const { figures, isGroup } = row
  const found = figures?.accuracy
  if (!found) {
    const sparsest = figures?.curve.remaining.at(-1)
    return sparsest === undefined ? null : <span>ends at {remaining(sparsest)}</span>
  }
  const digits = accuracyDigits(valueOf(row, 'data.dataset'))
  const mean = percentNumber(found.mean, digits)
  if (!isGroup) return mean
  return (
    <>
      <b>{mean}</b>
      {found.ci95 && <span> ± {percentNumber(halfWidth(found.ci95), digits)}</span>}
    </>
  )
}

type Figures = NonNullable<RunRow['figures']>

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

const hoursText = (hours: number): string =>
  hours === 0
    ? ''
    : hours >= 10
      ? hours.toFixed(0)
      : hours >= 0.095
        ? hours.toFixed(1)
        : hours >= 0.001
          ? hours.toFixed(3)
          : '<\u20090.001'

const stateStyle = ({ state }: RunRow): string | undefined =>
  state === 'RUNNING'
    ? styles.running
    : state === 'FAILED' || state === 'DIVERGED'
      ? styles.failed
      : styles.soft
