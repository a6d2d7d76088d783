import { readFileSync } from 'node:fs'
import { parseSpecification } from '@lottery/questions'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import {
  finishExperiment,
  finishOneRound,
  runningApi,
  type RunningApi,
} from '../../../../tests/running-api.ts'

const necessity = (seeds: readonly number[]) => {
  const { specification } = parseSpecification({
    question: 'necessity',
    network: 'lenet-300-100',
    seeds,
    rounds: 1,
    kinds: ['flip'],
    draws: 1,
    training: { steps: 200 },
  })
  if (!specification) throw new Error('the example is wrong')
  return specification
}
let lab: RunningApi
let asked = ''
let ticket = ''
beforeAll(async () => {
  lab = await runningApi()
  asked = await finishExperiment(lab.store, necessity([1, 2]))
  ticket = await finishExperiment(lab.store, exampleSpecification())
})
afterAll(() => lab.close())

const documents = [
  'contrast/what-differs-from-its-control',
  'response/how-does-it-respond',
  'distribution/how-do-kept-weights-spread',
] as const
const documentIn = (path: (typeof documents)[number]) =>
  readFileSync(new URL(`../${path}.graphql`, import.meta.url), 'utf8')

interface Row {
  readonly key: string
  readonly arm: string | null
  readonly role: string | null
  readonly treated: { readonly mean: number } | null
  readonly control: { readonly mean: number } | null
  readonly difference: { readonly n: number; readonly mean: number } | null
  readonly decision: string
}
interface Answered {
  readonly experiment: {
    readonly headline: { readonly answer: string; readonly sentence: string } | null
    readonly contrasts: readonly {
      readonly key: string
      readonly replicates: number
      readonly margin: number
      readonly words: { readonly below: string; readonly above: string }
      readonly rows: readonly Row[]
    }[]
  }
}
const contrastsOf = async (experiment: string): Promise<Answered['experiment']> => {
  const { body } = await lab.query(documentIn(documents[0]), { experiment })
  expect(body.errors).toBeUndefined()
  return (body.data as Answered).experiment
}

test('contrasts come with both sides, the paired difference, and what the arm is for', async () => {
  const { contrasts } = await contrastsOf(asked)
  expect(contrasts.map(({ key }) => key)).toEqual(['area', 'accuracy', 'steps', 'sensitivity'])
  const sensitivity = contrasts.find(({ key }) => key === 'sensitivity')
  expect(sensitivity).toMatchObject({
    replicates: 2,
    margin: 0.002,
    words: { below: 'harm seen', above: 'above' },
  })
  const [row] = sensitivity?.rows ?? []
  expect(row).toMatchObject({ arm: 'too-large', role: 'CONTROL', decision: 'UNDECIDED' })
  // Straight lines from 0.1 to 0.97 + seed ÷ 2,000, up to step 200: their mean is halfway; ten times too large costs 0.05.
  expect(row?.control?.mean).toBeCloseTo((0.1 + 0.97 + 1.5 / 2_000) / 2, 12)
  expect(row?.difference).toMatchObject({ n: 2, mean: expect.closeTo(-0.05 / 2, 12) })
  const roles = contrasts.flatMap(({ rows }) => rows.map(({ arm, role }) => `${arm} ${role}`))
  expect(new Set(roles)).toEqual(new Set(['flip TREATMENT', 'too-large CONTROL']))
})

test('a contrast grows by whole replicates, never by half a pair', async () => {
  const specification = necessity([6])
  const { experiment } = await lab.store.experiments.submit(specification)
  const counts = async () =>
    (await contrastsOf(experiment.identity)).contrasts.flatMap(({ rows }) =>
      rows.map(({ treated, control, difference }) =>
        [treated, control, difference].filter(Boolean),
      ),
    )
  do {
    for (const sides of await counts()) expect([0, 3]).toContain(sides.length)
  } while (await finishOneRound(lab.store, specification))
  for (const sides of await counts()) expect(sides).toHaveLength(3)
})

test('before anything is in, rows stand there without numbers', async () => {
  const { experiment } = await lab.store.experiments.submit(necessity([3, 4, 5]))
  const { headline, contrasts } = await contrastsOf(experiment.identity)
  expect(headline).toMatchObject({ answer: 'UNDECIDED' })
  const rows = contrasts.flatMap((contrast) => contrast.rows)
  expect(rows.length).toBeGreaterThan(3)
  for (const { treated, difference, decision } of rows)
    expect({ treated, difference, decision }).toEqual({
      treated: null,
      difference: null,
      decision: 'UNDECIDED',
    })
})

test('a question that answers with a verdict has its headline, and none of the other measures', async () => {
  const { body } = await lab.query(
    `query ($id: ID!) { experiment(id: $id) {
      headline { answer sentence } verdict { headline { sentence } }
      contrasts { key } responses { key } distributions { key }
    } }`,
    { id: ticket },
  )
  expect(body.data).toMatchObject({
    experiment: { contrasts: [], responses: [], distributions: [] },
  })
  const { headline, verdict } = (
    body.data as { experiment: { headline: object; verdict: { headline: object } } }
  ).experiment
  expect(headline).toMatchObject(verdict.headline)
})

test('the ticket is held against every arm that its verdict does not look at', async () => {
  const arms = { 'random-reinit': { draws: 1 }, 'random-mask': { draws: 1 }, 'one-shot': {} }
  const further = await finishExperiment(lab.store, exampleSpecification({ seeds: [1, 2], arms }))
  const { contrasts } = await contrastsOf(further)
  expect(contrasts.map(({ key }) => key)).toEqual([
    'accuracy-ticket-random-mask',
    'accuracy-ticket-one-shot',
  ])
  for (const { rows } of contrasts) {
    expect(rows.map(({ difference }) => difference?.n)).toEqual([2, 2])
    expect(rows[0]).toMatchObject({ arm: 'ticket', role: 'TREATMENT', decision: 'UNDECIDED' })
  }
})

test('all measures of an experiment cost less than half of what one request may', async () => {
  let cost = 0
  for (const path of documents) {
    const { body } = await lab.query(documentIn(path), { experiment: asked })
    expect(body.errors).toBeUndefined()
    cost += body.extensions?.cost.requested ?? Infinity
  }
  expect(cost).toBeLessThan(25_000)
  expect(cost).toBeGreaterThan(500)
})
