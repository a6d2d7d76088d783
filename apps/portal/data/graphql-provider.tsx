'use client'

import { cacheExchange } from '@urql/exchange-graphcache'
import { createContext, useContext, useState, useSyncExternalStore, type ReactNode } from 'react'
import { Provider, createClient, fetchExchange, ssrExchange, type SSRData } from 'urql'
import { cacheUpdates } from './cache-updates.ts'
import { connectionStore, type Connection, type ConnectionStore } from './connection.ts'
import { activityStore, countingFetch, type ActivityStore } from './activity.ts'
import { embeddedTypes } from './embedded-types.ts'
import { liveExchange } from './live-exchange.ts'

interface Shared {
  readonly ssr: ReturnType<typeof ssrExchange>
  readonly connection: ConnectionStore
  readonly activity: ActivityStore
}
const SharedContext = createContext<Shared | null>(null)

/** One client for all pages, started with what the server has asked for already. */
export function GraphqlProvider({
  state,
  children,
}: {
  readonly state: SSRData
  readonly children: ReactNode
}) {
  const [{ client, shared }] = useState(() => start(state))
  return (
    <SharedContext value={shared}>
      <Provider value={client}>{children}</Provider>
    </SharedContext>
  )
}

function start(state: SSRData) {
  const isClient = typeof window !== 'undefined'
  const ssr = ssrExchange({ isClient, initialState: state })
  const connection = connectionStore()
  const activity = activityStore()
  const client = createClient({
    url: '/graphql',
    fetch: countingFetch(activity),
    preferGetMethod: false,
    exchanges: [
      cacheExchange({ keys: embeddedTypes, updates: cacheUpdates }),
      ssr,
      fetchExchange,
      ...(isClient ? [liveExchange(connection)] : []),
    ],
  })
  return { client, shared: { ssr, connection, activity } }
}

function useShared(): Shared {
  const shared = useContext(SharedContext)
  if (!shared) throw new Error('GraphqlProvider is missing above this component.')
  return shared
}

/** Hands a page's prefetched results to the client before the page's components read them. */
export function Prefetched({
  state,
  children,
}: {
  readonly state: SSRData
  readonly children: ReactNode
}) {
  const { ssr } = useShared()
  useState(() => ssr.restoreData(state))
  return children
}

export function useConnection(): Connection {
  const { connection } = useShared()
  return useSyncExternalStore(connection.subscribe, connection.get, connection.get)
}

/** Whether an answer of the API is under way. */
export function useActivity(): boolean {
  const { activity } = useShared()
  return useSyncExternalStore(activity.subscribe, activity.busy, notOnTheServer)
}
const notOnTheServer = () => false
