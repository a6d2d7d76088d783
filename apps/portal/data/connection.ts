/** Whether live updates come in: a store outside React, fed by the websocket. */
export interface Connection {
  readonly lostSince: number | null
  /** Raised each time the connection comes back after a loss: what is shown is asked for again. */
  readonly returns: number
}

export interface ConnectionStore {
  readonly get: () => Connection
  readonly subscribe: (listener: () => void) => () => void
  readonly opened: () => void
  readonly closed: (at: number) => void
}

export function connectionStore(): ConnectionStore {
  let connection: Connection = { lostSince: null, returns: 0 }
  const listeners = new Set<() => void>()
  const set = (next: Connection) => {
    connection = next
    for (const listener of listeners) listener()
  }
  return {
    get: () => connection,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    opened: () => {
      if (connection.lostSince !== null) set({ lostSince: null, returns: connection.returns + 1 })
    },
    closed: (at) => {
      if (connection.lostSince === null) set({ ...connection, lostSince: at })
    },
  }
}
