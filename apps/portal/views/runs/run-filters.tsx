'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import type { RefObject } from 'react'
import { percent } from '../../figures/format.ts'
import { chosenKeys, runsPath, type RunsFilter, type RunsView } from './address.ts'
import { columnName } from './column-names.ts'
import type { RunKey } from './documents.ts'
import { FilterPanel } from './filter-panel.tsx'
import { GroupPanel } from './group-panel.tsx'
import styles from './runs.module.css'
import { stateNames, valueName, type Titles } from './words.ts'

const shares = [0.21, 0.07, 0.036]

/** What the list is grouped by and narrowed to, each part with a way to take it away. All of it is links. */
export function RunFilters({
  view,
  titles,
  keys,
  find,
  add,
  group,
}: {
  readonly view: RunsView
  readonly titles: Titles
  readonly keys: readonly RunKey[]
  readonly find: RefObject<HTMLInputElement | null>
  readonly add: RefObject<HTMLDetailsElement | null>
  readonly group: RefObject<HTMLDetailsElement | null>
}) {
  const router = useRouter()
  const { filter } = view
  const pathWith = (part: Partial<RunsFilter>) =>
    runsPath({ ...view, filter: { ...filter, ...part } })
  return (
    <div className={styles.filters}>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            router.push(pathWith({ text: find.current?.value ?? '' }))
          }}
        >
          <input
            key={filter.text}
            ref={find}
            className={styles.find}
            name="text"
            type="search"
            aria-label="Find runs by name, tag, network or identity"
            placeholder="Find a run  /"
            defaultValue={filter.text}
            maxLength={100}
            onKeyDown={(event) => {
              if (event.key === 'Escape') event.currentTarget.blur()
            }}
          />
        </form>
      </search>
      <GroupPanel view={view} keys={keys} panel={group} />
      {chosenKeys(filter).map(([key, values]) => (
        <Chip
          key={key}
          name={`${columnName(key)} is`}
          value={values.map((value) => valueName(key, value, titles)).join(' or ')}
          without={pathWith({ where: { ...filter.where, [key]: [] } })}
        />
      ))}
      {filter.state.length > 0 && (
        <Chip
          name="status is"
          value={filter.state.map((state) => stateNames[state] ?? state).join(' or ')}
          without={pathWith({ state: [] })}
        />
      )}
      {filter.rounds > 0 && (
        <Chip
          name="rounds at least"
          value={String(filter.rounds)}
          without={pathWith({ rounds: 0 })}
        />
      )}
      {filter.text && <Chip name="holds" value={filter.text} without={pathWith({ text: '' })} />}
      {filter.archived && (
        <Chip name="put away" value="only" without={pathWith({ archived: false })} />
      )}
      <FilterPanel view={view} titles={titles} keys={keys} panel={add} />
      <span className={styles.space} />
      <span className={styles.shares}>
        figures at{' '}
        {[...new Set([...shares, view.at])]
          .toSorted((a, b) => b - a)
          .map((at) =>
            at === view.at ? (
              <b key={at}>{shareText(at)}</b>
            ) : (
              <Link key={at} href={runsPath({ ...view, at })} scroll={false}>
                {shareText(at)}
              </Link>
            ),
          )}
      </span>
    </div>
  )
}

const shareText = (at: number): string =>
  percent(at, Number.isInteger(Math.round(at * 1e6) / 1e4) ? 0 : 1)

function Chip({
  name,
  value,
  without,
}: {
  readonly name: string
  readonly value: string
  readonly without: string
}) {
  return (
    <span className={styles.chip}>
      <span>{name}</span> {value}
      <Link
        href={without}
        aria-label={`Remove the filter ${name} ${value}`}
        className={styles.remove}
      >
        <svg width={9} height={9} viewBox="0 0 9 9" aria-hidden="true">
          <path d="M1.5 1.5l6 6M7.5 1.5l-6 6" stroke="currentColor" strokeWidth={1.3} />
        </svg>
      </Link>
    </span>
  )
}
