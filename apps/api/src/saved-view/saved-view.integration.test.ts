import { afterAll, beforeAll, expect, test } from 'vitest'
import { runningApi, type RunningApi } from '../../../../tests/running-api.ts'

let lab: RunningApi
beforeAll(async () => {
  lab = await runningApi()
})
afterAll(() => lab.close())

interface Payload {
  readonly savedView: { readonly id: string; readonly name: string; readonly search: string } | null
  readonly userErrors: readonly { readonly field: string; readonly code: string }[]
}
const change = async (call: string): Promise<Payload> => {
  const document = `mutation { change: ${call} { savedView { id name search } userErrors { field code } } }`
  const { body } = await lab.query(document)
  expect(body.errors).toBeUndefined()
  return (body.data as { change: Payload }).change
}
const names = async () => {
  const { body } = await lab.query('{ savedViews { name } }')
  return (body.data as { savedViews: { name: string }[] }).savedViews.map(({ name }) => name)
}

test('a view is saved for the team, renamed, deleted and brought back', async () => {
  const { savedView } = await change('saveView(name: " Scopes ", search: "group=scope")')
  expect(savedView).toMatchObject({ name: 'Scopes', search: 'group=scope' })
  const id = savedView?.id ?? ''
  await change(`changeSavedView(id: "${id}", name: "By scope")`)
  expect(await names()).toEqual(['By scope'])
  await change(`deleteSavedView(id: "${id}")`)
  expect(await names()).toEqual([])
  await change(`restoreSavedView(id: "${id}")`)
  expect(await names()).toEqual(['By scope'])
})

test.each([
  ['saveView(name: "by SCOPE", search: "")', 'taken', 'name'],
  ['saveView(name: " ", search: "")', 'out-of-range', 'name'],
  ['saveView(name: "x", search: "?group=scope")', 'out-of-range', 'search'],
  ['saveView(name: "x", search: "a#b")', 'out-of-range', 'search'],
  [String.raw`saveView(name: "\u0000", search: "")`, 'no-text', 'name'],
  [String.raw`saveView(name: "\u200b", search: "")`, 'no-text', 'name'],
  [String.raw`saveView(name: "x", search: "\u0000")`, 'no-text', 'search'],
  ['deleteSavedView(id: "1")', 'malformed-id', 'id'],
  ['deleteSavedView(id: "00000000-0000-0000-0000-000000000000")', 'not-found', 'id'],
])('%s is a problem: %s at %s', async (call, code, field) => {
  expect(await change(call)).toMatchObject({ savedView: null, userErrors: [{ code, field }] })
})
