'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState, type RefObject } from 'react'
import { noFilter, runsPath, type RunsFilter, type RunsView } from './address.ts'
import { columnName } from './column-names.ts'
import type { RunKey } from './documents.ts'
import { Panel } from './panel.tsx'
import styles from './runs.module.css'
import { stateNames, valueName, type Titles } from './words.ts'

type Choices = Readonly<Record<string, string>>

/** Keys that have a row of their own, with all values that there can be. */
const known = ({ questions, networks, datasets }: Titles): Readonly<Record<string, Choices>> => ({
  role: { treatment: 'treatment', control: 'control', reference: 'reference' },
  arm: Object.fromEntries(
    questions.flatMap(({ arms }) => arms.map(({ key, label }) => [key, label])),
  ),
  network: Object.fromEntries(networks.map(({ key, title }) => [key, title])),
  'data.dataset': Object.fromEntries(datasets.map(({ key, title }) => [key, title])),
  scope: { global: 'global', 'layer-wise': 'layer-wise' },
})

/** What may be added to the filters: a second value of a key widens it. */
export function FilterPanel({
  view,
  titles,
  keys,
  panel,
}: {
  readonly view: RunsView
  readonly titles: Titles
  readonly keys: readonly RunKey[]
  readonly panel: RefObject<HTMLDetailsElement | null>
}) {
  const router = useRouter()
  const { filter } = view
  const go = (part: Partial<RunsFilter>) =>
    router.push(runsPath({ ...view, filter: { ...filter, ...part } }))
  const addTo = (key: string, value: string | null) =>
    go({ where: { ...filter.where, [key]: withValue(filter.where[key] ?? [], value) } })
  const rows = known(titles)
  return (
    <Panel label="Add filter" shortcut="f" panel={panel} dashed>
      {Object.entries(rows).map(([key, choices]) => (
        <Choice
          key={key}
          name={columnName(key)}
          choices={choices}
          chosen={filter.where[key] ?? []}
          onAdd={(value) => addTo(key, value)}
        />
      ))}
      <Choice
        name="status"
        choices={stateNames}
        chosen={filter.state}
        onAdd={(value) => go({ state: [...filter.state, value] })}
      />
      <label className={styles.field}>
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
      <OtherKey
        keys={keys.filter(({ key, distinct }) => !(key in rows) && distinct > 1)}
        titles={titles}
        onAdd={addTo}
      />
      <Link href={runsPath({ ...view, filter: noFilter })}>No filter at all</Link>
    </Panel>
  )
}

/** Runs that lack a key are asked for alone. */
const withValue = (
  values: readonly (string | null)[],
  value: string | null,
): readonly (string | null)[] =>
  value === null ? [null] : [...values.filter((one) => one !== null && one !== value), value]

function Choice({
  name,
  choices,
  chosen,
  onAdd,
}: {
  readonly name: string
  readonly choices: Choices
  readonly chosen: readonly (string | null)[]
  readonly onAdd: (value: string) => void
}) {
  return (
    <label className={styles.field}>
      <span>{name}</span>
      <select value="" onChange={(event) => onAdd(event.target.value)}>
        <option value="">{chosen.length > 0 ? 'or' : 'any'}</option>
        {Object.entries(choices)
          .filter(([value]) => !chosen.includes(value))
          .map(([value, title]) => (
            <option key={value} value={value}>
              {title}
            </option>
          ))}
      </select>
    </label>
  )
}

/** Any other key in which the runs that match differ. */
function OtherKey({
  keys,
  titles,
  onAdd,
}: {
  readonly keys: readonly RunKey[]
  readonly titles: Titles
  readonly onAdd: (key: string, value: string | null) => void
}) {
  const [key, setKey] = useState('')
  const found = keys.find((one) => one.key === key)
  if (keys.length === 0) return null
  return (
    <>
      <label className={styles.field}>
        <span>another key</span>
        <select value={key} onChange={(event) => setKey(event.target.value)}>
          <option value="">choose</option>
          {keys.map((one) => (
            <option key={one.key}>{one.key}</option>
          ))}
        </select>
      </label>
      {found && (
        <label className={styles.field}>
          <span>{found.key} is</span>
          <select
            value=""
            onChange={({ target }) => onAdd(found.key, found.values[Number(target.value)] ?? null)}
          >
            <option value="">choose</option>
            {found.values.map((value, index) => (
              <option key={value} value={index}>
                {valueName(found.key, value ?? null, titles)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  )
}
