'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import { useClient, useSubscription } from 'urql'
import { useConnection } from '../../data/graphql-provider.tsx'
import { useKeptQuery } from '../../data/use-kept-query.ts'
import { useThrottled } from '../../data/use-throttled.ts'
import { AnyTrainingDocument } from '../experiments/documents.ts'
import type { RunsView } from './address.ts'
import { membersOf, RunsDocument, variablesOf, type RunRow } from './documents.ts'

export interface ListedRow {
  readonly row: RunRow
  /** Id of the group that it was opened from; null for a row of the list itself. */
  readonly of: string | null
}

/** Names a row as long as it is listed, wherever it stands. */
export const keyOf = ({ row, of }: ListedRow): string => `${of ?? ''} ${row.id}`

/** The first page kept up to date while anything trains, further pages and members of groups as they are asked for. */
export function useRows(view: RunsView) {
  const client = useClient()
  const variables = useMemo(() => variablesOf(view), [view])
  const [{ data, error }, ask] = useKeptQuery({ query: RunsDocument, variables })
  const [more, setMore] = useState<readonly RunRow[]>([])
  const [cursor, setCursor] = useState<string | null>(null)
  const [loading, setLoading] = useState(false)
  const [opened, setOpened] = useState<ReadonlyMap<string, readonly RunRow[]>>(new Map())
  const { returns } = useConnection()
  const again = useThrottled(() => ask({ requestPolicy: 'network-only' }), 3000)
  const [{ data: training }] = useSubscription({ query: AnyTrainingDocument })
  useEffect(() => {
    if (training || returns > 0) again()
  }, [training, returns, again])

  const first = data?.runs
  const total = first?.totalCount ?? 0
  const known = (first?.nodes.length ?? 0) + more.length
  const next = cursor ?? first?.pageInfo.endCursor ?? null
  const loadMore = useCallback(async () => {
    if (loading || known >= total || next === null) return
    setLoading(true)
    const page = await client.query(RunsDocument, variablesOf(view, next)).toPromise()
    setLoading(false)
    if (!page.data) return
    const { nodes, pageInfo } = page.data.runs
    setMore((rows) => [...rows, ...nodes])
    setCursor(pageInfo.endCursor ?? null)
  }, [client, view, loading, known, total, next])

  const toggle = useCallback(
    async (group: string) => {
      if (opened.has(group)) {
        setOpened((all) => new Map([...all].filter(([id]) => id !== group)))
        return
      }
      const found = await client.query(RunsDocument, membersOf(group, view)).toPromise()
      const members = found.data?.runs.nodes
      if (members) setOpened((all) => new Map(all).set(group, members))
    },
    [client, view, opened],
  )

  const rows = useMemo(
    (): readonly ListedRow[] =>
      [...(first?.nodes ?? []), ...more].flatMap((row) => [
        { row, of: null },
        ...(opened.get(row.id) ?? []).map((member) => ({ row: member, of: row.id })),
      ]),
    [first, more, opened],
  )
  return { data, error, rows, opened, toggle, loadMore, hasMore: known < total }
}
