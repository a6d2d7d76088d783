import { readdirSync, readFileSync } from 'node:fs'
import { getOperationAST, Kind, parse } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { finishExperiment, runningApi, type RunningApi } from '../../../../tests/running-api.ts'
import { firstDocument } from '../graphiql/page.ts'

/** Every example document beside a resolver, and the one that GraphiQL opens with, against a store with results. */
const folder = new URL('../', import.meta.url)
const documents = [
  ['graphiql/page.ts', firstDocument] as const,
  ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.graphql'))
    .map((path) => [path, readFileSync(new URL(path, folder), 'utf8')] as const),
]

let lab: RunningApi
let given: Readonly<Record<string, unknown>> = {}
beforeAll(async () => {
  lab = await runningApi()
  const specification = exampleSpecification({ seeds: [1, 2], rounds: 3, rate: 0.65 })
  const experiment = await finishExperiment(lab.store, specification)
  const [first] = (await lab.store.experiments.placements([experiment])).get(experiment) ?? []
  given = {
    experiment,
    round: `Round:${first?.work}`,
    run: `Run:${experiment}:ticket:1:0`,
    otherRun: `Run:${experiment}:ticket:2:0`,
    groups: [`Group:${experiment}:ticket`, `Group:${experiment}:random-reinit`],
    specification: { ...specification, rounds: 2 },
  }
})
afterAll(() => lab.close())

test('there are example documents in at least ten folders', () => {
  expect(new Set(documents.map(([path]) => path.split('/')[0])).size).toBeGreaterThanOrEqual(10)
})

test.each(documents)('%s gives data and no error', async (_path, document) => {
  const operation = getOperationAST(parse(document))
  const names = (operation?.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
  const variables = Object.fromEntries(
    names.filter((name) => name in given).map((name) => [name, given[name]]),
  )
  const { data, errors } =
    operation?.operation === 'subscription'
      ? await firstEvent(document, variables)
      : (await lab.query(document, variables)).body
  expect(errors).toBeUndefined()
  for (const selection of operation?.selectionSet.selections ?? []) {
    if (selection.kind !== Kind.FIELD) throw new Error('an example starts with fields')
    const value = (data as Record<string, unknown>)[selection.name.value]
    expect(value).not.toBeNull()
    expect((value as { userErrors?: unknown }).userErrors ?? []).toEqual([])
  }
  expect(lab.bugs).toEqual([])
})

async function firstEvent(query: string, variables: Record<string, unknown>) {
  const client = createClient({
    url: `${lab.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  })
  for await (const event of client.iterate({ query, variables })) {
    await client.dispose()
    return event
  }
  throw new Error('the subscription ended without an event')
}
