'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useClient, useSubscription, type CombinedError, type RequestPolicy } from 'urql'
import { useConnection } from '../../data/graphql-provider.tsx'
import { useKeptQuery } from '../../data/use-kept-query.ts'
import { useThrottled } from '../../data/use-throttled.ts'
import { AnyTrainingDocument } from '../experiments/documents.ts'
import { runsPath, type RunsView } from './address.ts'
import { membersOf, pageSize, RunsDocument, variablesOf, type RunRow } from './documents.ts'

export interface ListedRow {
  readonly row: RunRow
  /** Id of the group that it was opened from; null for a row of the list itself. */
  readonly of: string | null
}
export interface Members {
  readonly rows: readonly RunRow[]
  /** Of the group; more than the rows when there are very many. */
  readonly total: number
}

/** Names a row as long as it is listed, wherever it stands. */
export const keyOf = ({ row, of }: ListedRow): string => `${of ?? ''} ${row.id}`

interface More {
  readonly rows: readonly RunRow[]
  readonly cursor: string | null
}
const nothingMore: More = { rows: [], cursor: null }

const messageOf = (error: CombinedError | undefined): string =>
  error?.graphQLErrors[0]?.message ?? 'The server did not answer.'

/** Pages and members of groups as they are asked for, all of them kept up to date while anything trains. */
export function useRows(view: RunsView) {
  const client = useClient()
  const address = runsPath(view)
  const variables = useMemo(() => variablesOf(view), [view])
  const [{ data, error, stale }, ask] = useKeptQuery({ query: RunsDocument, variables })
  const [more, setMore] = useState(nothingMore)
  const [loading, setLoading] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const [opened, setOpened] = useState<ReadonlyMap<string, Members>>(new Map())
  const [shown, setShown] = useState(address)
  if (shown !== address) {
    setShown(address)
    setMore(nothingMore)
    setOpened(new Map())
    setFailed(null)
  }

  const askPage = useCallback(
    async (wanted: ReturnType<typeof variablesOf>, requestPolicy: RequestPolicy) => {
      const page = await client.query(RunsDocument, wanted, { requestPolicy }).toPromise()
      setFailed(page.data ? null : messageOf(page.error))
      return page.data?.runs ?? null
    },
    [client],
  )

  const first = data?.runs
  const total = first?.totalCount ?? 0
  const known = (first?.nodes.length ?? 0) + more.rows.length
  const next = more.cursor ?? first?.pageInfo.endCursor ?? null
  const busy = useRef(false)
  const loadMore = useCallback(async () => {
    if (busy.current || known >= total || next === null) return
    busy.current = true
    setLoading(true)
    const page = await askPage(variablesOf(view, next), 'cache-first')
    busy.current = false
    setLoading(false)
    if (!page) return
    setMore(({ rows }) => ({
      rows: [...rows, ...page.nodes],
      cursor: page.pageInfo.endCursor ?? null,
    }))
  }, [askPage, view, known, total, next])

  const openMembers = useCallback(
    async (group: string, policy: RequestPolicy) => {
      const found = await askPage(membersOf(group, view), policy)
      if (found)
        setOpened((all) => new Map(all).set(group, { rows: found.nodes, total: found.matching }))
    },
    [askPage, view],
  )
  const toggle = useCallback(
    async (group: string) => {
      if (opened.has(group)) setOpened((all) => new Map([...all].filter(([id]) => id !== group)))
      else await openMembers(group, 'cache-first')
    },
    [opened, openMembers],
  )

  /** From the first page on, since rows change their places. */
  const refresh = useCallback(async () => {
    if (busy.current) return
    busy.current = true
    ask({ requestPolicy: 'network-only' })
    const pages = Math.ceil(more.rows.length / pageSize)
    let page = pages > 0 ? await askPage(variables, 'cache-first') : null
    const rows: RunRow[] = []
    for (let index = 0; index < pages && page?.pageInfo.hasNextPage; index++) {
      page = await askPage(variablesOf(view, page.pageInfo.endCursor ?? null), 'network-only')
      rows.push(...(page?.nodes ?? []))
    }
    if (page) setMore({ rows, cursor: page.pageInfo.endCursor ?? null })
    for (const group of opened.keys()) await openMembers(group, 'network-only')
    busy.current = false
  }, [ask, askPage, openMembers, more, opened, variables, view])

  const { returns } = useConnection()
  const again = useThrottled(() => void refresh(), 3000)
  const [{ data: training }] = useSubscription({ query: AnyTrainingDocument })
  useEffect(() => {
    if (training || returns > 0) again()
  }, [training, returns, again])

  const rows = useMemo(
    (): readonly ListedRow[] =>
      [...(first?.nodes ?? []), ...more.rows].flatMap((row) => [
        { row, of: null },
        ...(opened.get(row.id)?.rows ?? []).map((member) => ({ row: member, of: row.id })),
      ]),
    [first, more, opened],
  )
  return {
    data,
    error,
    /** Why what is shown may be old; null while every answer came. */
    failed: failed ?? (error ? messageOf(error) : null),
    rows,
    opened,
    toggle,
    loadMore,
    loading,
    stale,
    hasMore: known < total,
    known,
  }
}
