import { createClient, type Client, type SubscribePayload } from 'graphql-ws'
import { subscriptionExchange, type Exchange } from 'urql'
import type { ConnectionStore } from './connection.ts'

const pauseBeforeAgain = 1000

/** Subscriptions over one websocket that outlive a restart of the server. Call in a browser. */
export function liveExchange(connection: ConnectionStore): Exchange {
  const client = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}/graphql`,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: async (retries) => {
      const longest = Math.min(8000, 500 * 2 ** retries)
      await new Promise((resolve) => setTimeout(resolve, longest * (0.5 + Math.random() / 2)))
    },
    on: { connected: connection.opened, closed: () => connection.closed(Date.now()) },
  })
  return subscriptionExchange({
    forwardSubscription: ({ query, variables, operationName }) => ({
      subscribe: (sink) => ({
        unsubscribe: keepSubscribed(
          client,
          {
            query: query ?? '',
            variables: variables ?? null,
            ...(operationName ? { operationName } : {}),
          },
          { next: (value) => sink.next(value as never), error: sink.error },
        ),
      }),
    }),
  })
}

const nothing = () => {}

/** A server that shuts down completes its subscriptions first: that is no end, so ask again until told to stop. */
function keepSubscribed(
  client: Client,
  payload: SubscribePayload,
  sink: { next: (value: unknown) => void; error: (error: unknown) => void },
): () => void {
  let stopped = false
  let again: ReturnType<typeof setTimeout> | undefined
  let unsubscribe = nothing
  const start = () => {
    unsubscribe = client.subscribe(payload, {
      next: sink.next,
      error: sink.error,
      complete: () => {
        if (!stopped) again = setTimeout(start, pauseBeforeAgain)
      },
    })
  }
  start()
  return () => {
    stopped = true
    clearTimeout(again)
    unsubscribe()
  }
}
