import type { StoreEvent } from '@lottery/store'
import { describe, expect, test } from 'vitest'
import { createEventHub } from './event-hub.ts'

/** A source of events that the test sets off itself; the hub's only need of a store. */
function source() {
  let handler: ((event: StoreEvent) => void) | undefined
  return {
    send: (event: StoreEvent) => handler?.(event),
    isListening: () => handler !== undefined,
    listen: async (given: (event: StoreEvent) => void) => {
      handler = given
      return async () => {
        handler = undefined
      }
    },
  }
}
const changed: StoreEvent = { kind: 'experiment', identity: 'a' }
const isExperiment = ({ kind }: StoreEvent) => kind === 'experiment'

describe('the event hub', () => {
  test('yields at once, then after a matching event', async () => {
    const store = source()
    const hub = await createEventHub(store)
    const changes = hub.changes(isExperiment, 0)
    expect(await changes.next()).toMatchObject({ done: false })
    const next = changes.next()
    store.send({ kind: 'training', identity: 'r', trainer: 't', step: 1, steps: 2 })
    store.send(changed)
    expect(await next).toMatchObject({ done: false })
    await hub.close()
  })

  test('makes one change of many in between', async () => {
    const store = source()
    const hub = await createEventHub(store)
    const changes = hub.changes(isExperiment, 0)
    await changes.next()
    for (let i = 0; i < 100; i++) store.send(changed)
    await changes.next()
    const third = changes.next()
    let settled = false
    void third.then(() => {
      settled = true
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(settled).toBe(false)
    await hub.close()
    expect(await third).toMatchObject({ done: true })
  })

  test('takes a lost connection for a change', async () => {
    const store = source()
    const hub = await createEventHub(store)
    const changes = hub.changes(() => false, 0)
    await changes.next()
    store.send({ kind: 'reconnected' })
    expect(await changes.next()).toMatchObject({ done: false })
    await hub.close()
  })

  test('ends a waiting subscriber when it leaves, and all when it closes', async () => {
    const store = source()
    const hub = await createEventHub(store)
    const leaving = hub.changes(isExperiment)
    const staying = hub.changes(isExperiment)
    await Promise.all([leaving.next(), staying.next()])
    const waiting = [leaving.next(), staying.next()]
    await leaving.return?.()
    expect(await waiting[0]).toMatchObject({ done: true })
    await hub.close()
    expect(await waiting[1]).toMatchObject({ done: true })
    expect(store.isListening()).toBe(false)
  })
})
