import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import { countedStatements } from '../../../../tests/counted-statements.ts'
import {
  finishExperiment,
  runningApi,
  serve,
  type RunningApi,
} from '../../../../tests/running-api.ts'

let lab: RunningApi
let first: string
beforeAll(async () => {
  lab = await runningApi()
  const asked = { seeds: [1, 2], rounds: 3, rate: 0.65 }
  first = await finishExperiment(lab.store, exampleSpecification(asked))
  // The same but for its seeds, of which one is shared: its rounds are the first one's.
  await finishExperiment(lab.store, exampleSpecification({ ...asked, seeds: [2, 3] }))
  // Other rates, a shared seed, and a last round that nobody else has.
  await finishExperiment(
    lab.store,
    exampleSpecification({ ...asked, seeds: [1], rate: 0.5, training: { steps: 300 } }),
  )
  await finishExperiment(lab.store, exampleSpecification({ ...asked, scope: 'layer-wise' }))
})
afterAll(() => lab.close())

const listDocument = `query (
  $filter: RunFilter, $groupBy: [String!], $at: Float! = 0.35, $first: Int! = 50, $after: String
) {
  runs(filter: $filter, groupBy: $groupBy, sort: NAME, at: $at, first: $first, after: $after) {
    matching listed totalCount pageInfo { hasNextPage endCursor }
    keys { key distinct values }
    nodes {
      id experiment experiments title runs fitting replicates repeatedSeeds
      condition { key role } values(keys: ["scope", "rate", "rates.fc1"]) { key value distinct }
      figures {
        round remaining accuracy { n mean } difference { n mean } layers isFinding speed { ratio }
        curve { remaining n } controls { arm curve { n } } wins { rounds }
      }
    }
  }
}`
interface Row {
  readonly id: string
  readonly experiment: string | null
  readonly experiments: number
  readonly runs: number
  readonly fitting: number
  readonly replicates: number
  readonly repeatedSeeds: number
  readonly values: readonly { readonly value: string | null; readonly distinct: number }[]
  readonly figures: {
    readonly accuracy: { readonly n: number; readonly mean: number } | null
    readonly curve: { readonly remaining: readonly number[]; readonly n: readonly number[] }
    readonly controls: readonly { readonly arm: string }[]
    readonly difference: { readonly n: number; readonly mean: number } | null
    readonly wins: { readonly rounds: number } | null
  }
}
interface Found {
  readonly matching: number
  readonly listed: number
  readonly totalCount: number
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
  readonly keys: readonly { readonly key: string; readonly distinct: number }[]
  readonly nodes: readonly Row[]
}
const list = async (variables: Record<string, unknown>): Promise<Found> => {
  const { body } = await lab.query(listDocument, variables)
  expect(body.errors).toBeUndefined()
  return (body.data as { runs: Found }).runs
}
const tickets = { where: [{ key: 'arm', values: ['ticket'] }] }
const rowsIn = (text: string) => text.split('\n').filter((one) => one && !one.startsWith('#'))
const csv = (search: Record<string, string>) =>
  fetch(`${lab.url}/artifacts/runs.csv?${new URLSearchParams(search)}`)

describe('runs grouped by all but the seed', () => {
  test('are those of every experiment that differs in nothing else, a shared seed once', async () => {
    const { nodes, totalCount } = await list({ filter: tickets })
    expect(totalCount).toBe(3)
    const row = nodes.find(({ experiments }) => experiments === 2)
    expect(row).toMatchObject({ experiment: null, runs: 4, replicates: 3, repeatedSeeds: 0 })
    expect(row?.figures.accuracy?.n).toBe(3)
    expect(row?.figures.wins).toBeNull()
    expect(row?.id).toMatch(/^Group:by:arm~ticket:configuration~[0-9a-f]{12}$/)
  })

  test('count all members however the list is filtered', async () => {
    const filter = { ...tickets, text: first }
    const [row] = (await list({ filter })).nodes
    expect(row).toMatchObject({
      runs: 4,
      fitting: 2,
      replicates: 3,
      figures: { accuracy: { n: 3 } },
    })
    expect((await list({ filter: tickets })).nodes.map(({ id }) => id)).toContain(row?.id)
  })
})

test('a control is held against dense, paired within its replicate', async () => {
  const groups = [`Group:${first}:random-reinit`]
  const { nodes } = await list({ filter: { groups } })
  expect(nodes[0]?.figures.difference?.n).toBe(3)
  expect(nodes[0]?.figures.difference?.mean).toBeCloseTo(-0.01, 12)
  expect(nodes[0]?.figures.wins).toBeNull()
})

test('one experiment has its verdict', async () => {
  const { nodes } = await list({ filter: tickets, groupBy: ['experiment'] })
  expect(nodes).toHaveLength(4)
  expect(nodes.map(({ figures }) => figures.wins?.rounds)).toEqual([3, 3, 3, 3])
})

test('pages give every run once', async () => {
  const seen: string[] = []
  let after: string | null = null
  do {
    const page: Found = await list({ groupBy: [], first: 4, after })
    expect([page.matching, page.listed, page.totalCount]).toEqual([21, 21, 21])
    seen.push(...page.nodes.map(({ id }) => id))
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
  } while (after)
  expect(new Set(seen).size).toBe(21)
  expect(seen).toHaveLength(21)
})

/** Statements of a server that knows nothing yet. */
const askedAnew = async (filter: object) => {
  const other = await serve(lab.store)
  const statements = await countedStatements(() => other.query(listDocument, { filter }))
  await other.api.close()
  return statements.length
}

test('no more statements are sent for more experiments', async () => {
  const one = await askedAnew({ where: [{ key: 'training.steps', values: ['300'] }] })
  expect(await askedAnew({})).toBeLessThanOrEqual(one)
})

describe('runs grouped by keys', () => {
  test('pool seeds, and say which seeds have several runs', async () => {
    const { nodes, totalCount } = await list({ filter: tickets, groupBy: ['scope'] })
    expect(totalCount).toBe(2)
    const row = nodes.find(({ id }) => id === 'Group:by:arm~ticket:scope~global')
    expect(row).toMatchObject({ experiments: 3, runs: 5, replicates: 3, repeatedSeeds: 1 })
    expect(row?.values).toEqual([
      { key: 'scope', value: 'global', distinct: 1 },
      { key: 'rate', value: null, distinct: 2 },
      { key: 'rates.fc1', value: null, distinct: 1 },
    ])
    expect(row?.figures.curve.n[0]).toBe(3)
    expect(row?.figures.controls.map(({ arm }) => arm)).toEqual(['random-reinit'])
  })

  test('read each experiment at its own round nearest to the share', async () => {
    const { nodes } = await list({ filter: tickets, groupBy: ['scope'], at: 0.3 })
    const row = nodes.find(({ id }) => id.endsWith('global'))
    expect(row?.figures.accuracy?.n).toBe(3)
  })

  test('name what they were narrowed down to, and the name finds the same runs', async () => {
    const filter = { ...tickets, minimumRounds: 3, text: 'lenet' }
    const [row] = (await list({ filter, groupBy: ['rate'] })).nodes
    expect(row?.id).toBe('Group:by:arm~ticket:rate~0.5:text~lenet:minimum-rounds~3')
    const members = await list({ filter: { groups: [row?.id] }, groupBy: [] })
    expect(members.matching).toBe(row?.runs)
    expect(members.nodes.every(({ id }) => id.startsWith('Run:'))).toBe(true)
  })

  test('never pool two arms', async () => {
    const { nodes } = await list({ groupBy: ['network'] })
    expect(nodes.map(({ id }) => id).toSorted()).toEqual(
      ['dense', 'random-reinit', 'ticket'].map(
        (arm) => `Group:by:arm~${arm}:network~lenet-300-100`,
      ),
    )
  })

  test('are chosen by keys that differ', async () => {
    const { keys } = await list({ filter: tickets })
    const differing = keys.filter(({ distinct }) => distinct > 1)
    expect(differing).toEqual([
      { key: 'rate', distinct: 2, values: ['0.5', '0.65'] },
      { key: 'scope', distinct: 2, values: ['global', 'layer-wise'] },
      { key: 'training.steps', distinct: 2, values: ['200', '300'] },
    ])
  })
})

test('values of any key narrow a list down', async () => {
  const filter = { where: [{ key: 'training.steps', values: ['300'] }] }
  expect((await list({ filter, groupBy: [] })).matching).toBe(3)
  const controls = { where: [{ key: 'role', values: ['control', 'reference'] }] }
  const { nodes } = await list({ filter: controls, groupBy: ['network'] })
  expect(nodes.map(({ id }) => id.split(':')[2])).toEqual(['arm~dense', 'arm~random-reinit'])
})

test.each([
  [{ groupBy: ['trianing.rate'] }, 'unknown-key', 'groupBy'],
  [{ groupBy: Array.from({ length: 13 }, () => 'scope') }, 'out-of-range', 'groupBy'],
  [{ filter: { networks: ['vgg-900'] } }, 'unknown-key', 'filter.networks'],
  [{ filter: { arms: ['no-such'] } }, 'unknown-key', 'filter.arms'],
  [{ filter: { minimumRounds: -1 } }, 'out-of-range', 'filter.minimumRounds'],
  [{ filter: { text: 'x'.repeat(101) } }, 'out-of-range', 'filter.text'],
  [{ filter: { text: '\u0000' } }, 'no-text', 'filter.text'],
  [{ filter: { groups: ['Group:1:ticket'] } }, 'malformed-id', 'filter.groups'],
  [{ at: 0 }, 'out-of-range', 'at'],
  [{ first: 201 }, 'out-of-range', 'first'],
  [{ after: 'nothing' }, 'not-found', 'after'],
  [{ filter: { where: [{ key: 'color', values: ['red'] }] } }, 'unknown-key', 'filter.where'],
  [{ groupBy: ['scope'], filter: { groups: ['Group:by:arm~ticket'] } }, 'conflict', 'groupBy'],
])('%j is a problem: %s at %s', async (variables, code, field) => {
  const { body } = await lab.query(listDocument, variables)
  expect(body.errors?.[0]?.extensions.problem).toMatchObject({ code, field })
})

describe('runs as CSV', () => {
  const outsideQuotes = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/

  test('are all that match, with what was asked in front and numbers in full', async () => {
    const response = await csv({
      filter: JSON.stringify(tickets),
      groupBy: 'scope',
      at: '0.35',
      sort: 'NAME',
      columns: 'rate,training.steps',
    })
    expect(response.headers.get('content-type')).toContain('text/csv')
    const text = await response.text()
    expect(text).toContain('# rows: 2\n# runs that match: 7\n')
    expect(text).toMatch(/# query: {"filter":{"where":.*"groupBy":\["scope"\]/)
    expect(text).toMatch(/# date: \d{4}-/)
    const [names, ...rows] = rowsIn(text).map((row) => row.split(outsideQuotes))
    expect(names?.slice(-2)).toEqual(['rate', 'training.steps'])
    const { nodes } = await list({ filter: tickets, groupBy: ['scope'] })
    expect(rows.map(([id]) => id)).toEqual(nodes.map(({ id }) => id))
    const accuracy = names?.indexOf('accuracy') ?? 0
    expect(rows.map((row) => Number(row[accuracy]))).toEqual(
      nodes.map(({ figures }) => figures.accuracy?.mean),
    )
    expect(rows[0]?.at(-2)).toBe('2 values')
  })

  test('stand one by one when they are not grouped', async () => {
    const text = await (await csv({ groupBy: '' })).text()
    expect(rowsIn(text)).toHaveLength(22)
  })

  test('ask each thing once', async () => {
    const response = await fetch(`${lab.url}/artifacts/runs.csv?at=0.5&at=0.1`)
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('"field":"at"')
  })

  test.each([
    [{ filter: '{' }, 'filter'],
    [{ filter: 'null' }, 'filter'],
    [{ filter: String.raw`{"text":"\u0000"}` }, 'filter.text'],
    [{ columns: 'rate,=1+1' }, 'columns'],
    [{ colums: 'rate' }, 'colums'],
    [{ filter: '{"states":["ASLEEP"]}' }, 'filter.states.0'],
    [{ groupBy: 'nothing' }, 'groupBy'],
    [{ sort: 'beauty' }, 'sort'],
    [{ at: '2' }, 'at'],
  ])('asked for with %j are a problem at %s', async (search, field) => {
    const response = await csv(search)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { problem: { field } } }],
    })
  })
})
