import type { Store, StoreEvent } from '@lottery/store'

/** The store's events for many subscribers over one listening connection. */
export interface EventHub {
  /**
   * Yields once at the start, then after each event that `matches`, at most once in `interval` milliseconds; events in
   * between become one. After the listening connection was lost, everything counts as changed.
   */
  readonly changes: (
    matches: (event: StoreEvent) => boolean,
    interval?: number,
  ) => AsyncIterableIterator<void>
  readonly close: () => Promise<void>
}

export async function createEventHub(store: Pick<Store, 'listen'>): Promise<EventHub> {
  const subscribers = new Set<(event: StoreEvent) => void>()
  const iterators = new Set<AsyncIterableIterator<void>>()
  const stop = await store.listen((event) => {
    for (const subscriber of subscribers) subscriber(event)
  })
  return {
    changes(matches, interval = 500) {
      const { iterator, changed } = coalesced(interval, () => {
        subscribers.delete(receive)
        iterators.delete(iterator)
      })
      const receive = (event: StoreEvent) => {
        if (event.kind === 'reconnected' || matches(event)) changed()
      }
      subscribers.add(receive)
      iterators.add(iterator)
      return iterator
    },
    async close() {
      await stop()
      for (const iterator of iterators) await iterator.return?.()
    },
  }
}

/** An iterator that remembers only whether something has changed since it yielded last. */
function coalesced(interval: number, ended: () => void) {
  const done = { done: true, value: undefined } as const
  let pending = true
  let closed = false
  let wake: (() => void) | undefined
  let timer: NodeJS.Timeout | undefined
  let earliest = 0

  const sleepUntilChange = () =>
    new Promise<void>((resolve) => {
      const settle = () => {
        timer = setTimeout(resolve, Math.max(0, earliest - performance.now()))
      }
      wake = () => (closed ? resolve() : settle())
      if (pending) settle()
    })

  const iterator: AsyncIterableIterator<void> = {
    [Symbol.asyncIterator]: () => iterator,
    async next() {
      if (!closed) await sleepUntilChange()
      wake = undefined
      if (closed) return done
      pending = false
      earliest = performance.now() + interval
      return { done: false, value: undefined }
    },
    async return() {
      closed = true
      clearTimeout(timer)
      wake?.()
      ended()
      return done
    },
  }
  const changed = () => {
    if (pending) return
    pending = true
    wake?.()
  }
  return { iterator, changed }
}
