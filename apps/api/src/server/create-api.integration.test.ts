import { createConnection } from 'node:net'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import {
  finishExperiment,
  finishOneRound,
  runningApi,
  type Answer,
  type RunningApi,
} from '../../../../tests/running-api.ts'
import { limits } from './limits.ts'

const specification = exampleSpecification({ rounds: 1 })
let lab: RunningApi
let experiment = ''
beforeAll(async () => {
  lab = await runningApi()
  experiment = await finishExperiment(lab.store, specification)
})
afterAll(() => lab.close())

const nobody = '0'.repeat(64)
const post = async (body: string, headers: Record<string, string> = {}) => {
  const response = await fetch(`${lab.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
  return { status: response.status, text: await response.text() }
}
const problemIn = ({ errors }: Answer) => errors?.[0]?.extensions.problem
const isQuiet = (text: string) => {
  expect(text).not.toMatch(/stacktrace|node_modules|\.ts:\d|\.js:\d|SELECT /)
  expect(lab.bugs).toEqual([])
}

describe('bad input is one clear error', () => {
  const nested = `{ experiments { nodes { ${'question { arms { '.repeat(1)} key } } } } }`
  const deep = `query ($id: ID!) { node(id: $id) { ... on Run { ${'experiment { arm(key: "ticket") { runs { nodes { '.repeat(4)} id ${'} } } }'.repeat(4)} } } }`
  test.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a malformed id',
      '{ experiment(id: "x;y") { id } }',
      {},
      { code: 'malformed-id', field: 'id', value: 'x;y' },
    ],
    [
      'a malformed global id',
      '{ node(id: "Team:1") { id } }',
      {},
      { code: 'malformed-id', value: 'Team:1' },
    ],
    [
      'an id that is not there',
      `{ experiment(id: "${nobody}") { id } }`,
      {},
      { code: 'not-found', value: nobody },
    ],
    [
      'a prefix that is not there',
      '{ round(id: "0000") { id } }',
      {},
      { code: 'not-found', value: '0000' },
    ],
    [
      'a node that is not there',
      `{ node(id: "Round:${nobody}") { id } }`,
      {},
      { code: 'not-found' },
    ],
    [
      'a run that is not there',
      `{ node(id: "Run:${nobody}:ticket:1:0") { id } }`,
      {},
      { code: 'not-found' },
    ],
    [
      'a document that does not parse',
      '{ experiments { ',
      {},
      { code: 'unparsable-document', value: 'line 1, column 17' },
    ],
    [
      'a field that is not there',
      '{ experimentz { id } }',
      {},
      { code: 'invalid-document', field: 'query' },
    ],
    [
      'a page that is too large',
      '{ experiments(first: 101) { totalCount } }',
      {},
      { code: 'out-of-range', field: 'first', value: 101 },
    ],
    [
      'a cursor that is none',
      '{ experiments(after: "?") { totalCount } }',
      {},
      { code: 'malformed-id' },
    ],
    [
      'a variable of a wrong type',
      'query ($first: Int) { experiments(first: $first) { totalCount } }',
      { first: 'many' },
      { code: 'invalid-variables', field: 'variables' },
    ],
    ['a document that is too deep', deep, { id: 'x' }, { code: 'too-deep', value: 18 }],
    [
      'too many aliases',
      `{ ${Array.from({ length: limits.aliases + 1 }, (_, i) => `a${i}: __typename`).join(' ')} ${Array.from({ length: limits.aliases + 1 }, (_, i) => `b${i}: questions { key }`).join(' ')} }`,
      {},
      { code: 'too-many-aliases' },
    ],
    [
      'too much at once',
      '{ experiments(first: 100) { nodes { arms { runs(first: 100) { nodes { rounds { id } } } } } } }',
      {},
      { code: 'too-complex' },
    ],
    [
      'too many words',
      `{ ${'__typename '.repeat(limits.tokens)} }`,
      {},
      { code: 'unparsable-document' },
    ],
  ])('%s', async (_name, query, variables, problem) => {
    const { status, body } = await lab.query(query, variables)
    expect(problemIn(body)).toMatchObject(problem)
    expect(problemIn(body)?.['fix']).toEqual(expect.any(String))
    expect(status).toBeLessThan(500)
    isQuiet(JSON.stringify(body))
  })

  test('a name that is nearly right is not corrected, so that nobody reads the schema from errors', async () => {
    const { body } = await lab.query('{ experimentz { id } }')
    expect(JSON.stringify(body)).not.toContain('Did you mean')
  })

  test.each([
    [{ network: 'lenet-5' }, 'unknown-value', 'network'],
    [{ rate: 1.5 }, 'out-of-range', 'rate'],
    [{ rounds: 0 }, 'out-of-range', 'rounds'],
    [{ seeds: [1.5] }, 'invalid', 'seeds.0'],
    [{ replicates: 1e9 }, 'out-of-range', 'replicates'],
  ])('the specification %j is a user error, and nothing is written', async (wrong, code, field) => {
    const before = (await lab.store.experiments.list({ first: 1, archived: 'any' })).total
    const { seeds: _, ...rest } = specification
    const input = { ...rest, ...wrong }
    const document = `($specification: JSON!) {
      plan(specification: $specification) { plan { rounds } userErrors { code field value fix } } }`
    const submit = `($specification: JSON!) { plan: submitExperiment(input: { specification: $specification }) {
      plan: experiment { id } userErrors { code field value fix } } }`
    for (const [kind, text] of [
      ['query', document],
      ['mutation', submit],
    ]) {
      const { body } = await lab.query(`${kind} ${text}`, { specification: input })
      expect(body.errors).toBeUndefined()
      expect(body.data).toMatchObject({
        plan: { plan: null, userErrors: [{ code, field, fix: expect.any(String) }] },
      })
    }
    expect((await lab.store.experiments.list({ first: 1, archived: 'any' })).total).toBe(before)
  })

  test('brackets that stand too deep for the parser', async () => {
    const { status, text } = await post(
      JSON.stringify({ query: `{ plan(specification: ${'['.repeat(4_900)}) }` }),
    )
    expect(status).toBe(400)
    expect(text).toContain('too-deep')
    expect(text).not.toContain('call stack')
    isQuiet(text)
  })

  test('a request that is too large', async () => {
    const { status, text } = await post(
      JSON.stringify({ query: `{ a }${' '.repeat(limits.body)}` }),
    )
    expect(status).toBe(413)
    expect(problemIn(JSON.parse(text))).toMatchObject({ code: 'too-large', field: 'body' })
    isQuiet(text)
  })

  test.each([
    ['that is no JSON', '{"query": ', 'bad-request'],
    [
      'that is several at once',
      '[{"query":"{ __typename }"},{"query":"{ __typename }"}]',
      'bad-request',
    ],
    ['without a query', '{}', 'bad-request'],
  ])('a body %s', async (_name, sent, code) => {
    const { status, text } = await post(sent)
    expect(status).toBe(400)
    expect(problemIn(JSON.parse(text))).toMatchObject({ code })
    isQuiet(text)
  })

  test('a form of another site cannot ask (CSRF)', async () => {
    const { status, text } = await post('{"query":"{ __typename }"}', {
      'content-type': 'text/plain',
    })
    expect(status).toBe(400)
    expect(problemIn(JSON.parse(text))).toMatchObject({ code: 'bad-request' })
  })

  test('a path that is nothing', async () => {
    const response = await fetch(`${lab.url}/nothing`)
    expect(response.status).toBe(404)
    expect(problemIn((await response.json()) as Answer)).toMatchObject({
      code: 'not-found',
      value: '/nothing',
    })
  })

  test('a name of another host (DNS rebinding)', async () => {
    const answer = await rawRequest(
      'GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    )
    expect(answer).toMatch(/^HTTP\/1\.1 403 /)
    expect(answer).toContain('unknown-host')
    const upgrade =
      'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'
    const host = lab.url.replace('http://', '')
    expect(await rawRequest(`GET /graphql HTTP/1.1\r\nHost: evil.example\r\n${upgrade}`)).toBe('')
    expect(
      await rawRequest(
        `GET /graphql HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://evil.example\r\n${upgrade}`,
      ),
    ).toBe('')
  })

  test('says what a request costs when it is not too much', async () => {
    const { body } = await lab.query(nested)
    expect(body.errors).toBeUndefined()
    expect(body.extensions?.cost).toEqual({ requested: expect.any(Number), limit: limits.cost })
    expect(body.extensions?.cost.requested).toBeGreaterThan(20)
  })
})

const rawRequest = (text: string) =>
  new Promise<string>((resolve, reject) => {
    const socket = createConnection(Number(new URL(lab.url).port), '127.0.0.1', () =>
      socket.write(text),
    )
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
  })

const connect = () =>
  createClient({
    url: `${lab.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
  })

const change = (field: string, id: string) =>
  lab.query(
    `mutation ($id: ID!) { change: ${field} { experiment { name state archived } userErrors { code field } } }`,
    { id },
  )

const submit = (rounds: number) =>
  lab.query(
    `mutation ($specification: JSON!) { submitExperiment(input: { specification: $specification, clientKey: "k" }) {
      experiment { identity } created clientKey userErrors { code field } } }`,
    { specification: { ...specification, seeds: [9], rounds } },
  )

describe('subscriptions', () => {
  test('deliver an experiment’s progress after each commit', async () => {
    const client = connect()
    const other = exampleSpecification({ rounds: 1, seeds: [2] })
    const { experiment: submitted } = await lab.store.experiments.submit(other)
    const events = client.iterate<{
      experimentChanged: { progress: { done: number; total: number } }
    }>({
      query: `subscription ($id: ID!) { experimentChanged(id: $id) { progress { done total } } }`,
      variables: { id: submitted.identity },
    })
    const seen: (number | undefined)[] = []
    for await (const { data } of events) {
      const progress = data?.experimentChanged.progress
      seen.push(progress?.done)
      if (progress?.done === progress?.total) break
      if (seen.at(-1) !== seen.at(-2)) expect(await finishOneRound(lab.store, other)).toBe(true)
    }
    expect(new Set(seen)).toEqual(new Set([0, 1, 2, 3]))
    await client.dispose()
  })

  test('deliver what is trained now', async () => {
    const client = connect()
    const events = client.iterate<{ trainingChanged: { identity: string; step: number }[] }>({
      query:
        '{ '.replace('{', 'subscription {') +
        'trainingChanged { identity step arm placements { round } } }',
    })
    await lab.store.experiments.submit(exampleSpecification({ rounds: 1, seeds: [3] }))
    const claim = await lab.store.work.claim('compiled', 'test-trainer')
    if (!claim) throw new Error('there is work')
    let started = false
    for await (const { data } of events) {
      const training = data?.trainingChanged ?? []
      if (training.some(({ identity, step }) => identity === claim.identity && step === 100)) {
        expect(training[0]).toMatchObject({
          arm: expect.any(String),
          placements: [{ round: 0 }, { round: 0 }],
        })
        break
      }
      if (!started)
        await lab.store.trainingNow.report({
          identity: claim.identity,
          trainer: 'test-trainer',
          step: 100,
          steps: 200,
          stepsPerSecond: 50,
          validationLoss: { steps: [0, 100], values: [2.3, 0.4] },
          validationAccuracy: { steps: [0, 100], values: [0.1, 0.9] },
        })
      started = true
    }
    await claim.release()
    await client.dispose()
  })

  test.each([
    ['subscription { experimentChanged(id: "?") { id } }', 'malformed-id'],
    [`subscription { experimentChanged(id: "${nobody}") { id } }`, 'not-found'],
    ['subscription { nothing }', 'invalid-document'],
    ['subscription {', 'unparsable-document'],
    [
      'subscription a { a: trainingChanged { step } } subscription b { trainingChanged { step } }',
      'unknown-operation',
    ],
    [`{ experiment(id: ${'['.repeat(2400)}${']'.repeat(2400)}) { id } }`, 'too-deep'],
  ])('%s is an error with its problem', async (query, code) => {
    const client = connect()
    const errors = await new Promise<unknown>((resolve) => {
      client.subscribe(
        { query },
        {
          next: ({ errors }) => resolve(errors),
          error: resolve,
          complete: () => resolve(null),
        },
      )
    })
    expect(errors).toMatchObject([{ extensions: { problem: { code } } }])
    isQuiet(JSON.stringify(errors))
    await client.dispose()
  })
})

test('an address that cannot be decoded is refused, wherever it leads', async () => {
  for (const path of ['/experiments/%E0%A4%A', '/artifacts/masks/%E0%A4%A', '/%']) {
    const response = await fetch(lab.url + path)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { problem: { code: 'malformed-path', value: path } } }],
    })
  }
})

test('a socket may not hold more subscriptions than a page needs, and those it has go on', async () => {
  const client = connect()
  const refused = await new Promise<unknown>((resolve) => {
    for (let at = 0; at <= limits.subscriptions; at++)
      client.subscribe(
        { query: 'subscription { trainingChanged { step } }' },
        { next: ({ errors }) => errors && resolve(errors), error: resolve, complete: () => {} },
      )
  })
  expect(refused).toMatchObject([{ extensions: { problem: { code: 'too-many-subscriptions' } } }])
  await client.dispose()
})

describe('changing an experiment', () => {
  test('takes an id, a digest or a prefix, and may be sent again', async () => {
    for (const id of [experiment, experiment.slice(0, 8), `Experiment:${experiment}`]) {
      const { body } = await change('renameExperiment(id: $id, name: " Second ")', id)
      expect(body.data).toMatchObject({
        change: { experiment: { name: 'Second' }, userErrors: [] },
      })
    }
  })

  test('answers an unknown id with a user error', async () => {
    const { body } = await change('cancelExperiment(id: $id)', nobody)
    expect(body.data).toEqual({
      change: { experiment: null, userErrors: [{ code: 'not-found', field: 'id' }] },
    })
  })

  test('the same submission again is the same experiment; a key used for another one is a problem', async () => {
    const first = await submit(1)
    const again = await submit(1)
    const identity = expect.any(String)
    expect(first.body.data).toMatchObject({
      submitExperiment: { created: true, clientKey: 'k', experiment: { identity } },
    })
    expect(again.body.data).toMatchObject({ submitExperiment: { created: false, userErrors: [] } })
    expect((await submit(2)).body.data).toMatchObject({
      submitExperiment: {
        experiment: null,
        userErrors: [{ code: 'client-key-reused', field: 'clientKey' }],
      },
    })
  })
})

describe('a plan', () => {
  test('counts what is stored already, and writes nothing', async () => {
    const before = (await lab.store.experiments.list({ first: 1, archived: 'any' })).total
    const { body } = await lab.query(
      `query ($specification: JSON!) { plan(specification: $specification) { plan {
        exists rounds newRounds sharedRounds newSteps estimateBasis secondsEstimate warnings
        arms { key rounds newRounds } } } }`,
      { specification: { ...specification, rounds: 2 } },
    )
    expect(body.data).toMatchObject({
      plan: {
        plan: {
          exists: false,
          rounds: 5,
          newRounds: 2,
          sharedRounds: 3,
          newSteps: 400,
          estimateBasis: 'ROUGH',
          arms: [
            { key: 'ticket', rounds: 3, newRounds: 1 },
            { key: 'random-reinit', rounds: 2, newRounds: 1 },
            { key: 'dense', rounds: 1, newRounds: 0 },
          ],
        },
      },
    })
    expect(JSON.stringify(body.data)).toContain('every verdict is undecided')
    expect((await lab.store.experiments.list({ first: 1, archived: 'any' })).total).toBe(before)
  })
})

describe('the explorer', () => {
  test('is served whole from here, under a policy that lets nothing else in', async () => {
    const response = await fetch(`${lab.url}/graphiql`)
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'")
    const page = await response.text()
    const assets = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path)
    expect(assets.length).toBe(6)
    expect(page).not.toMatch(/https?:\/\//)
    for (const path of assets) {
      const asset = await fetch(`${lab.url}${path}`)
      expect(asset.status).toBe(200)
      expect((await asset.text()).length).toBeGreaterThan(100)
    }
  })
})

test('health says the version and whether the database is reached', async () => {
  const response = await fetch(`${lab.url}/healthz`)
  expect(response.status).toBe(200)
  expect(await response.json()).toEqual({ version: 'test', database: 'reachable' })
})

test('no other site may frame an answer, whoever gives it', async () => {
  for (const path of ['/healthz', '/graphiql', '/experiments', '/artifacts/masks/nothing']) {
    const { headers } = await fetch(`${lab.url}${path}`)
    expect(headers.get('content-security-policy'), path).toMatch(/frame-ancestors '(none|self)'/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
  }
})

test('what is not the API’s goes to the portal once it is attached', async () => {
  lab.api.attach({ request: (_request, response) => response.end('portal') })
  expect(await (await fetch(`${lab.url}/experiments`)).text()).toBe('portal')
  expect((await lab.query('{ __typename }')).body.data).toEqual({ __typename: 'Query' })
})
