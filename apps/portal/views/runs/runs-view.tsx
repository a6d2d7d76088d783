'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { count, counted } from '../../figures/format.ts'
import { paths } from '../../paths.ts'
import { Message } from '../../ui/message.tsx'
import { Sideways } from '../../ui/sideways.tsx'
import { useNow } from '../../ui/use-now.ts'
import { comparePath } from '../compare/address.ts'
import { noFilter, runsPath, type RunsView as View } from './address.ts'
import { AllKeys } from './all-keys.tsx'
import { RunFilters } from './run-filters.tsx'
import { runAddress, rowHeight, RunsTable } from './runs-table.tsx'
import styles from './runs.module.css'
import { useKeys, type Key } from './use-keys.ts'
import { keyOf, useRows } from './use-rows.ts'

/** Every run of every experiment: found, grouped, sorted, chosen, and led to its own page or into a comparison. */
export function RunsView({ view, now: first }: { readonly view: View; readonly now: number }) {
  const router = useRouter()
  const now = useNow(first)
  const { data, error, rows, opened, toggle, loadMore, hasMore } = useRows(view)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [currentKey, setCurrentKey] = useState<string | null>(null)
  const find = useRef<HTMLInputElement>(null)
  const add = useRef<HTMLDetailsElement>(null)
  const help = useRef<HTMLDialogElement>(null)
  const list = useRef<HTMLDivElement>(null)

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
    const table = list.current?.querySelector('tbody')
    const top = (table?.getBoundingClientRect().top ?? 0) + current * rowHeight
    if (top < 80 || top > window.innerHeight - 120) window.scrollBy(0, top - window.innerHeight / 2)
    const frame = requestAnimationFrame(() =>
      list.current
        ?.querySelector<HTMLInputElement>(`[data-row="${current}"]`)
        ?.focus({ preventScroll: true }),
    )
    return () => cancelAnimationFrame(frame)
  }, [current])

  const compare = () => {
    if (selected.size > 0)
      router.push(comparePath({ of: [...selected], baseline: null, at: null, hidden: [] }))
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
      act: () =>
        here &&
        router.push(here.isGroup ? paths.experiment(here.experiment ?? '') : runAddress(here)),
    },
    { key: 'c', does: 'compare what is selected', act: compare },
    {
      key: 'f',
      does: 'add a filter',
      act: () => {
        if (!add.current) return
        add.current.open = true
        add.current.querySelector('select')?.focus()
      },
    },
    {
      key: 'Escape',
      does: 'clear the selection',
      act: () => {
        if (add.current?.open) add.current.open = false
        else setSelected(new Set())
      },
    },
    { key: '?', does: 'all keys', act: () => help.current?.showModal() },
  ]
  useKeys(keys)

  if (!data)
    return (
      <Message title="This list cannot be read">
        {error?.graphQLErrors[0]?.message ?? 'The server did not answer; reload in a moment.'}{' '}
        <Link href={runsPath()}>Start from the first view</Link>
      </Message>
    )
  const { matching, listed, archived, totalCount } = data.runs
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>Runs</h1>
          <p className={styles.count}>
            <b>
              {count(matching)} of {counted(view.filter.archived ? archived : listed, 'run')}
            </b>{' '}
            match{view.grouped && `, in ${counted(totalCount, 'group')} by everything but the seed`}
            .{' '}
            {!view.filter.archived && archived > 0 && (
              <>
                {counted(archived, 'archived run')} {archived === 1 ? 'is' : 'are'} left out.{' '}
                <Link href={runsPath({ ...view, filter: { ...view.filter, archived: true } })}>
                  Show {archived === 1 ? 'it' : 'them'}
                </Link>
              </>
            )}
          </p>
        </div>
      </div>
      <RunFilters key={view.filter.text} view={view} titles={data} find={find} add={add} />
      {rows.length === 0 ? (
        <NothingMatches view={view} listed={listed} />
      ) : (
        <div ref={list}>
          <Sideways label="Runs">
            <RunsTable
              rows={rows}
              opened={opened}
              selected={selected}
              current={current}
              view={view}
              titles={data}
              now={now}
              onToggle={(group) => void toggle(group)}
              onSelect={select}
            />
          </Sideways>
        </div>
      )}
      {hasMore && (
        <p className={styles.more}>
          {count(rows.length)} of {count(totalCount)} rows are here.{' '}
          <button type="button" className={styles.button} onClick={() => void loadMore()}>
            Show the next 100
          </button>
        </p>
      )}
      <div className={styles.foot}>
        <output className={styles.selection}>
          <b>{selected.size === 0 ? 'Nothing selected' : `${count(selected.size)} selected`}</b>
          {selected.size > 0 && (
            <>
              <button type="button" className={styles.plain} onClick={compare}>
                Compare <kbd>c</kbd>
              </button>
              <button type="button" className={styles.plain} onClick={() => setSelected(new Set())}>
                Clear <kbd>esc</kbd>
              </button>
            </>
          )}
        </output>
        <span className={styles.keys}>
          <span>
            <kbd>j</kbd> <kbd>k</kbd> move
          </span>
          <span>
            <kbd>x</kbd> select
          </span>
          <span>
            <kbd>o</kbd> open group
          </span>
          <button type="button" className={styles.plain} onClick={() => help.current?.showModal()}>
            <kbd>?</kbd> all keys
          </button>
        </span>
      </div>
      <AllKeys keys={keys} dialog={help} />
    </>
  )
}

function NothingMatches({ view, listed }: { readonly view: View; readonly listed: number }) {
  return (
    <p className={styles.nothing}>
      {listed === 0 ? (
        <>
          There is no run yet: an experiment makes them.{' '}
          <Link href={paths.newExperiment()}>Start one</Link>
        </>
      ) : (
        <>
          No run fits all of these filters.{' '}
          <Link href={runsPath({ ...view, filter: noFilter })}>Show all runs</Link>
        </>
      )}
    </p>
  )
}
