'use client'

import { useRouter } from 'next/navigation'
import type { RefObject } from 'react'
import Link from 'next/link'
import { percent } from '../../figures/format.ts'
import {
  listKeys,
  noFilter,
  runsPath,
  type ListKey,
  type RunsFilter,
  type RunsView,
} from './address.ts'
import styles from './runs.module.css'
import { armNames, stateNames } from './words.ts'

export interface Titles {
  readonly networks: readonly { readonly key: string; readonly title: string }[]
  readonly datasets: readonly { readonly key: string; readonly title: string }[]
}

const choices = ({
  networks,
  datasets,
}: Titles): Readonly<Record<ListKey, Readonly<Record<string, string>>>> => ({
  arm: armNames,
  network: Object.fromEntries(networks.map(({ key, title }) => [key, title])),
  dataset: Object.fromEntries(datasets.map(({ key, title }) => [key, title])),
  scope: { global: 'global', 'layer-wise': 'layer-wise' },
  state: stateNames,
})
const names: Readonly<Record<ListKey, string>> = {
  arm: 'arm',
  network: 'network',
  dataset: 'data',
  scope: 'scope',
  state: 'status',
}
const shares = [0.21, 0.07, 0.036]

/** What the list is narrowed to, each part with a way to take it away, and what may be added. All of it is links. */
export function RunFilters({
  view,
  titles,
  find,
  add,
}: {
  readonly view: RunsView
  readonly titles: Titles
  readonly find: RefObject<HTMLInputElement | null>
  readonly add: RefObject<HTMLDetailsElement | null>
}) {
  const router = useRouter()
  const { filter } = view
  const known = choices(titles)
  const pathWith = (part: Partial<RunsFilter>) =>
    runsPath({ ...view, filter: { ...filter, ...part } })
  const go = (part: Partial<RunsFilter>) => router.push(pathWith(part))
  return (
    <div className={styles.filters}>
      <search>
        <form
          onSubmit={(event) => {
            event.preventDefault()
            go({ text: find.current?.value ?? '' })
          }}
        >
          <input
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
      <Link className={styles.chip} href={runsPath({ ...view, grouped: !view.grouped })}>
        <span>group by</span> {view.grouped ? 'all but seed' : 'nothing'}
      </Link>
      {listKeys.flatMap((key) =>
        filter[key].length > 0 ? (
          <Chip
            key={key}
            name={`${names[key]} is`}
            value={filter[key].map((one) => known[key][one] ?? one).join(' or ')}
            without={pathWith({ [key]: [] })}
          />
        ) : (
          []
        ),
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
      <details className={styles.add} ref={add}>
        <summary className={styles.addSummary}>
          Add filter <kbd>f</kbd>
        </summary>
        <div className={styles.addPanel}>
          {listKeys.map((key) => (
            <label key={key}>
              <span>{names[key]}</span>
              <select
                value={filter[key][0] ?? ''}
                onChange={(event) => go({ [key]: event.target.value ? [event.target.value] : [] })}
              >
                <option value="">any</option>
                {Object.entries(known[key]).map(([value, title]) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </select>
            </label>
          ))}
          <label>
            <span>rounds at least</span>
            <select
              value={filter.rounds}
              onChange={(event) => go({ rounds: Number(event.target.value) })}
            >
              {[...new Set([0, 3, 6, 12, 15, 20, filter.rounds])].map((rounds) => (
                <option key={rounds} value={rounds}>
                  {rounds === 0 ? 'any' : rounds}
                </option>
              ))}
            </select>
          </label>
          <Link href={runsPath({ ...view, filter: noFilter })}>No filter at all</Link>
        </div>
      </details>
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
