import { readFileSync } from 'node:fs'
import { questionOf } from '@lottery/questions'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { countedStatements } from '../../../../tests/counted-statements.ts'
import { exampleRound } from '../../../../tests/example-round.ts'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import {
  finishExperiment,
  runningApi,
  serve,
  type RunningApi,
} from '../../../../tests/running-api.ts'

const large = exampleSpecification({ seeds: [1, 2, 3, 4, 5], rounds: 3, rate: 0.65 })
const small = exampleSpecification({ seeds: [6], rounds: 1, rate: 0.65 })
let lab: RunningApi
let experiment = ''
let smallExperiment = ''
beforeAll(async () => {
  lab = await runningApi()
  experiment = await finishExperiment(lab.store, large)
  smallExperiment = await finishExperiment(lab.store, small)
})
afterAll(() => lab.close())

const documentOf = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test('the question of the card is answered in one request, as design.md prints it', async () => {
  const { body } = await lab.query(
    documentOf('depth-profile/where-did-pruning-concentrate.graphql'),
    { experiment },
  )
  expect(body.errors).toBeUndefined()
  const aggregate = {
    mean: expect.any(Number),
    ci95: [expect.any(Number), expect.any(Number)],
    n: 5,
  }
  const layer = {
    remaining: aggregate,
    kept: expect.any(Number),
    expectedUniform: expect.any(Number),
    expectedFromInitialMagnitude: expect.any(Number),
  }
  expect(body.data).toEqual({
    experiment: {
      arm: {
        atRemaining: {
          depthProfile: {
            scope: 'GLOBAL',
            meaning: 'FINDING',
            layers: [
              {
                ...layer,
                name: 'fc1',
                depth: 0,
                total: 235_200,
                kept: 10_227,
                expectedFromInitialMagnitude: 10_127,
              },
              { ...layer, name: 'fc2', depth: 0.5, total: 30_000 },
              { ...layer, name: 'output', depth: 1, total: 1_000 },
            ],
            centreOfMass: aggregate,
            deeperHalfShare: aggregate,
            slope: aggregate,
          },
        },
      },
    },
  })
})

test('an experiment that was given no name is called by its specification', async () => {
  const { body } = await lab.query(
    'query ($experiment: ID!) { experiment(id: $experiment) { name title } }',
    { experiment },
  )
  expect(body.data).toEqual({
    experiment: {
      name: '',
      title:
        'winning-ticket: LeNet-300-100 on MNIST, global pruning, 65 % a round to 4.3 %, 5 replicates',
    },
  })
})

test('curve and verdict from the summary are those of the question’s answer to whole outcomes', async () => {
  const { body } = await lab.query(
    `query ($id: ID!) { experiment(id: $id) {
       curve { arms { arm points { round accuracy { mean ci95 } reachStep { mean } } } }
       verdict { headline { sentence } rounds { round p asFast { estimate interval } } }
     } }`,
    { id: experiment },
  )
  const { curve, verdict } = questionOf(large.question).answer(
    large,
    await lab.store.experiments.outcomes(experiment),
  )
  expect(verdict?.rounds).toHaveLength(3)
  expect(body.data).toMatchObject({
    experiment: {
      curve: {
        arms: curve?.arms.map(({ arm, points }) => ({
          arm,
          points: points.map(({ round, accuracy, reachStep }) => ({
            round,
            accuracy: { mean: accuracy.mean, ci95: accuracy.ci95 },
            reachStep: { mean: reachStep.mean },
          })),
        })),
      },
      verdict: {
        headline: { sentence: verdict?.headline.sentence },
        rounds: verdict?.rounds.map(({ round, p, asFast: { estimate, interval } }) => ({
          round,
          p,
          asFast: { estimate, interval },
        })),
      },
    },
  })
})

describe('statements', () => {
  const everything = `query Everything($experiment: ID!) {
    experiment(id: $experiment) {
      dataVersion title
      progress { total shared startedAt secondsLeft byReplicate { replicate rounds { state } } }
      training { identity }
      curve { arms { points { accuracy { mean } } } }
      verdict { rounds { state } }
      arms {
        rounds { round depthProfile { slope { mean } } rounds { id } }
        runs { nodes { rounds {
          layers { kept } series(metric: VALIDATION_LOSS) { values }
          weightHistory { mean } placements { arm }
        } } }
      }
    }
  }`
  const statementsFor = (api: RunningApi, id: string) =>
    countedStatements(async () => {
      const { body } = await api.query(everything, { experiment: id })
      expect(body.errors).toBeUndefined()
    })

  test('for a request do not grow with replicates and rounds', async () => {
    const cold = await serve(lab.store)
    const few = await statementsFor(cold, smallExperiment)
    const many = await statementsFor(cold, experiment)
    await cold.api.close()
    expect(few.length).toBeGreaterThan(0)
    expect(many.map(kindOf).toSorted()).toEqual(few.map(kindOf).toSorted())
  })

  test('are fewer once the measures of these results have been computed', async () => {
    const cold = await serve(lab.store)
    const computed = await statementsFor(cold, experiment)
    const remembered = await statementsFor(cold, experiment)
    await cold.api.close()
    expect(remembered.length).toBeLessThan(computed.length)
  })
})

const kindOf = (statement: string) => statement.replaceAll(/\s+/g, ' ').slice(0, 120)

describe('runs', () => {
  test('are paged by cursor, each once', async () => {
    const page = `query ($experiment: ID!, $after: String) { experiment(id: $experiment) { arm(key: "random-reinit") {
      runs(first: 2, after: $after) { nodes { id replicate draw rounds { id } } pageInfo { hasNextPage endCursor } }
    } } }`
    const seen: number[] = []
    let after: string | null = null
    for (let pages = 0; pages < 3; pages++) {
      const { body }: { body: { data?: unknown } } = await lab.query(page, { experiment, after })
      const { nodes, pageInfo } = (body.data as RunsAnswer).experiment.arm.runs
      seen.push(...nodes.map(({ replicate }) => replicate))
      for (const { rounds } of nodes) expect(rounds).toHaveLength(3)
      expect(pageInfo.hasNextPage).toBe(pages < 2)
      after = pageInfo.endCursor
    }
    expect(seen).toEqual([1, 2, 3, 4, 5])
  })
})

interface RunsAnswer {
  readonly experiment: {
    readonly arm: {
      readonly runs: {
        readonly nodes: readonly {
          readonly replicate: number
          readonly rounds: readonly unknown[]
        }[]
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
      }
    }
  }
}

test('an experiment on a data set that is not there is refused with the command that gets it', async () => {
  vi.stubEnv('LOTTERY_DATASETS', '/nowhere')
  const specification = exampleSpecification({
    data: { ...small.data, dataset: 'fashion-mnist' },
  })
  const fix = expect.stringContaining('npm run lottery -- fetch fashion-mnist')
  const submitted = await lab.query(
    `mutation ($input: SubmitExperimentInput!) { submitExperiment(input: $input) {
      experiment { id } userErrors { code field value fix } } }`,
    { input: { specification } },
  )
  expect(submitted.body.data).toEqual({
    submitExperiment: {
      experiment: null,
      userErrors: [{ code: 'dataset-missing', field: 'data.dataset', value: 'fashion-mnist', fix }],
    },
  })
  const planned = await lab.query(
    'query ($specification: JSON!) { plan(specification: $specification) { plan { warnings } } }',
    { specification },
  )
  expect(planned.body.data).toEqual({
    plan: { plan: { warnings: expect.arrayContaining([fix]) } },
  })
  const { body } = await lab.query('{ datasets { key available fetchCommand } }')
  expect(body.data).toEqual({
    datasets: [
      { key: 'mnist', available: true, fetchCommand: null },
      { key: 'fashion-mnist', available: false, fetchCommand: fix },
    ],
  })
  vi.unstubAllEnvs()
})

test('a layer that is lost is named with its arm, and one that keeps a weight is not', async () => {
  const asked = exampleSpecification({ seeds: [71], rounds: 1, arms: {} })
  const { experiment } = await lab.store.experiments.submit(asked)
  const collapses = async () => {
    const { body } = await lab.query(
      `query ($id: ID!) { experiment(id: $id) { collapses { arm layer round replicates } } }`,
      { id: experiment.identity },
    )
    return body.data
  }
  for (let round = 0; round < 2; round += 1) {
    expect(await collapses()).toEqual({ experiment: { collapses: [] } })
    const claim = await lab.store.work.claim(asked.engine, 'test-trainer')
    await lab.store.rounds.commit(
      claim!,
      exampleRound(claim!.recipe, { emptied: round === 1 ? ['fc2'] : [] }),
    )
  }
  expect(await collapses()).toEqual({
    experiment: { collapses: [{ arm: 'ticket', layer: 'fc2', round: 1, replicates: 1 }] },
  })
})
