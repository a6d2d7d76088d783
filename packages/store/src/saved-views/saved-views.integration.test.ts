import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../../tests/fresh-database.ts'
import { openStore } from '../open-store.ts'
import type { Store } from '../store.ts'

let store: Store
beforeAll(async () => {
  store = await openStore({ url: await freshDatabase() })
})
afterAll(() => store.close())

const names = async () => (await store.savedViews.list()).map(({ name }) => name)
const problem = (code: string, field: string) =>
  expect.objectContaining({ problems: [expect.objectContaining({ code, field })] })

test('a view is saved, changed, deleted and brought back', async () => {
  const saved = await store.savedViews.save('scopes', 'group=scope')
  await store.savedViews.save('All of MNIST', 'dataset=mnist')
  expect(await names()).toEqual(['All of MNIST', 'scopes'])
  const renamed = await store.savedViews.change(saved.id, { name: 'Scopes, pooled' })
  expect(renamed).toMatchObject({ id: saved.id, search: 'group=scope' })
  await store.savedViews.change(saved.id, { search: 'group=scope&sort=cost' })
  await store.savedViews.delete(saved.id)
  expect(await names()).toEqual(['All of MNIST'])
  await expect(store.savedViews.change(saved.id, { name: 'x' })).rejects.toThrow(
    problem('not-found', 'id'),
  )
  expect(await store.savedViews.restore(saved.id)).toMatchObject({
    name: 'Scopes, pooled',
    search: 'group=scope&sort=cost',
  })
})

test('two views never have one name, but that of a deleted one is free', async () => {
  const { id } = await store.savedViews.save('mine', '')
  await expect(store.savedViews.save('MINE', '')).rejects.toThrow(problem('taken', 'name'))
  await store.savedViews.delete(id)
  await store.savedViews.save('Mine', '')
  await expect(store.savedViews.restore(id)).rejects.toThrow(problem('taken', 'name'))
})
