import { expect, test, vi } from 'vitest'
import { activityStore, countingFetch } from './activity.ts'

test('it is busy until the last answer is there, and tells whoever listens', () => {
  const store = activityStore()
  const told = vi.fn()
  const stop = store.subscribe(told)
  store.begin()
  store.begin()
  store.end()
  expect(store.busy()).toBe(true)
  store.end()
  expect(store.busy()).toBe(false)
  expect(told).toHaveBeenCalledTimes(4)
  stop()
  store.begin()
  expect(told).toHaveBeenCalledTimes(4)
})

test('a request that fails ends too', async () => {
  const store = activityStore()
  await expect(countingFetch(store)('http://127.0.0.1:1/')).rejects.toThrow()
  expect(store.busy()).toBe(false)
})
