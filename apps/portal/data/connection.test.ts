import { expect, test } from 'vitest'
import { connectionStore } from './connection.ts'

test('a connection that comes back says so once, and keeps the time at which it was lost', () => {
  const store = connectionStore()
  const seen: (number | null)[] = []
  const stop = store.subscribe(() => seen.push(store.get().lostSince))
  store.opened()
  store.closed(1000)
  store.closed(2000)
  expect(store.get()).toEqual({ lostSince: 1000, returns: 0 })
  store.opened()
  store.opened()
  expect(store.get()).toEqual({ lostSince: null, returns: 1 })
  stop()
  store.closed(3000)
  expect(seen).toEqual([1000, null])
})
