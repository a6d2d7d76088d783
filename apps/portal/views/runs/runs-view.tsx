'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { count } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { Message } from '../../ui/message.tsx'
import { Sideways } from '../../ui/sideways.tsx'
import { useNow } from '../../ui/use-now.ts'
import { comparePath, type CompareView } from '../compare/address.ts'
import { noFilter, runsPath, type RunsView as View } from './address.ts'
import { AllKeys } from './all-keys.tsx'
import { openPanel } from './panel.tsx'
import { RunFilters } from './run-filters.tsx'
import { RunsFoot } from './runs-foot.tsx'
import { RunsHead } from './runs-head.tsx'
import { rowHeight, RunsTable } from './runs-table.tsx'
import styles from './runs.module.css'
import { useKeys, type Key } from './use-keys.ts'
import { keyOf, useRows } from './use-rows.ts'
import { pageOf } from './words.ts'

/** Every run of every experiment: found, grouped, sorted, chosen, and led to its own page or into a comparison. */
export function RunsView({
  view,
  comparison,
  now: first,
}: {
  readonly view: View
  /** The one that runs are to be added to; it has none where there is no such comparison. */
  readonly comparison: CompareView
  readonly now: number
}) {
  const router = useRouter()
  const now = useNow(first)
  const list = useRows(view)
  const { data, error, failed, rows, opened, toggle, loadMore, hasMore } = list
  const [addedTo] = useState(comparison)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(comparison.of))
  const [currentKey, setCurrentKey] = useState<string | null>(null)
  const find = useRef<HTMLInputElement>(null)
  const add = useRef<HTMLDetailsElement>(null)
  const group = useRef<HTMLDetailsElement>(null)
  const columns = useRef<HTMLDetailsElement>(null)
  const saved = useRef<HTMLDetailsElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  const table = useRef<HTMLDivElement>(null)

  const select = (id: string) =>
    setSelected((all) => new Set(all.has(id) ? [...all].filter((one) => one !== id) : [...all, id]))
  const current = rows.findIndex((listed) => keyOf(listed) === currentKey)
  const here = rows[current]?.row
  const move = (by: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, current + by))]
    if (next) setCurrentKey(keyOf(next))
  }
  useEffect(() => {
    if (current < 0) return
    const body = table.current?.querySelector('tbody')
    const top = (body?.getBoundingClientRect().top ?? 0) + current * rowHeight
    if (top < 80 || top > window.innerHeight - 120) window.scrollBy(0, top - window.innerHeight / 2)
    const frame = requestAnimationFrame(() =>
      table.current
        ?.querySelector<HTMLInputElement>(`[data-row="${current}"]`)
        ?.focus({ preventScroll: true }),
    )
    return () => cancelAnimationFrame(frame)
  }, [current])

  const compare = () => {
    if (selected.size === 0) return
    const goesOn = addedTo.of.every((id) => selected.has(id))
    router.push(comparePath({ ...(goesOn ? addedTo : {}), of: [...selected] }))
  }
  const keys: readonly Key[] = [
    { key: '/', does: 'find', act: () => find.current?.focus() },
    { key: 'j', does: 'next row', act: () => move(1) },
    { key: 'k', does: 'row before', act: () => move(-1) },
    { key: 'x', does: 'select', act: () => here && select(here.id) },
    { key: 'o', does: 'open group', act: () => here?.isGroup && void toggle(here.id) },
    {
      key: 'Enter',
      does: 'page of the run or experiment',
      act: () => {
        if (!here) return
        const page = pageOf(here)
        if (page) router.push(page)
        else router.push(comparePath({ of: [here.id] }))
      },
    },
    { key: 'c', does: 'compare what is selected', act: compare },
    { key: 'f', does: 'add a filter', act: () => openPanel(add) },
    { key: 'g', does: 'group by', act: () => openPanel(group) },
    { key: 'v', does: 'columns', act: () => openPanel(columns) },
    { key: 's', does: 'saved views', act: () => openPanel(saved) },
    { key: 'Escape', does: 'clear the selection', act: () => setSelected(new Set()) },
    { key: '?', does: 'all keys', act: () => help.current?.showModal() },
  ]
  useKeys(keys)

  if (!data)
    return (
      <Message
        title="This list cannot be read"
        actions={
          <>
            <Link href={runsPath()}>Start from the first view</Link>
            <Link href={runsPath({ ...view, filter: noFilter })}>
              Keep the view, clear its filter
            </Link>
          </>
        }
      >
        {error?.graphQLErrors[0]?.message ?? 'The server did not answer; reload in a moment.'}
      </Message>
    )
  return (
    <>
      <RunsHead view={view} counts={data.runs} columns={columns} saved={saved} />
      <RunFilters
        view={view}
        titles={data}
        keys={data.runs.keys}
        find={find}
        add={add}
        group={group}
      />
      <p className={list.stale || list.loading ? styles.busy : styles.idle} aria-hidden="true" />
      {failed && (
        <p role="alert" className={styles.problem}>
          {failed} What is shown here stays; <Link href={runsPath(view)}>ask again</Link>.
        </p>
      )}
      {rows.length === 0 ? (
        <NothingMatches view={view} counts={data.runs} />
      ) : (
        <div ref={table}>
          <Sideways label="Runs">
            <RunsTable
              rows={rows}
              opened={opened}
              selected={selected}
              current={current}
              view={view}
              titles={data}
              now={now}
              onToggle={(id) => void toggle(id)}
              onSelect={select}
              onNearEnd={() => void loadMore()}
            />
          </Sideways>
        </div>
      )}
      {[...opened].map(
        ([id, { rows: members, total }]) =>
          members.length < total && (
            <p key={id} className={styles.more}>
              {count(members.length)} of the {count(total)} runs of an opened group are here.{' '}
              <Link href={runsPath({ ...view, groupBy: [], sort: 'name' })}>
                List every run by itself
              </Link>
            </p>
          ),
      )}
      {hasMore && (
        <p className={styles.more}>
          {count(list.known)} of {count(data.runs.totalCount)} rows are here, the rest comes as you
          go on.{' '}
          <button type="button" className={styles.button} onClick={() => void loadMore()}>
            {list.loading ? 'Loading' : 'Show the next 100'}
          </button>
        </p>
      )}
      <RunsFoot
        selected={selected.size}
        onCompare={compare}
        onClear={() => setSelected(new Set())}
        onHelp={() => help.current?.showModal()}
      />
      <AllKeys keys={keys} dialog={help} />
    </>
  )
}

function NothingMatches({
  view,
  counts: { listed, archived },
}: {
  readonly view: View
  readonly counts: { readonly listed: number; readonly archived: number }
}) {
  return (
    <p className={styles.nothing}>
      {listed + archived === 0 ? (
        <>
          There is no run yet: an experiment makes them. Its runs stand here from the moment it is
          submitted. <Link href={paths.newExperiment()}>Start one</Link>
        </>
      ) : (
        <>
          No run fits all of these filters.{' '}
          <Link href={runsPath({ ...view, filter: noFilter })}>Clear the filter</Link>
        </>
      )}
    </p>
  )
}
