import {
  hypergeometricChances,
  maskWords,
  networkOf,
  overlapOf,
  packMask,
  prunableLayers,
  type Mask,
} from '@lottery/science'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exampleSpecification } from '../../../../tests/example-specification.ts'
import {
  finishExperiment,
  finishOneRound,
  runningApi,
  type RunningApi,
} from '../../../../tests/running-api.ts'

const layers = prunableLayers(networkOf('lenet-300-100'))
let lab: RunningApi
let experiment = ''
beforeAll(async () => {
  lab = await runningApi()
  experiment = await finishExperiment(
    lab.store,
    exampleSpecification({ seeds: [1, 2], rounds: 2, rate: 0.5 }),
  )
})
afterAll(() => lab.close())

async function maskAt(replicate: number, round: number): Promise<Mask> {
  const placements = (await lab.store.experiments.placements([experiment])).get(experiment) ?? []
  const work = placements.find(
    (one) => one.arm === 'ticket' && one.replicate === replicate && one.round === round,
  )?.work
  const mask = work && (await lab.store.arrays.maskOfRound(work))
  if (!mask) throw new Error(`no mask of seed ${replicate}, round ${round}`)
  return mask
}

test('what two runs share is counted on their masks, and held against chance', async () => {
  const { body } = await lab.query(
    `query ($run: ID!, $other: ID!) { node(id: $run) { ... on Run { overlap(with: $other) {
      round layers { name shared jaccard byChance { mean sd } }
    } } } }`,
    { run: `Run:${experiment}:ticket:1:0`, other: `Run:${experiment}:ticket:2:0` },
  )
  const expected = []
  for (const round of [0, 1, 2]) {
    const [mine, theirs] = [await maskAt(1, round), await maskAt(2, round)].map((mask) =>
      maskWords(packMask(mask, layers), layers),
    )
    const found = overlapOf(mine!, theirs!)
    expected.push({
      round,
      layers: found.layers.map(({ layer, shared, sharedByChance, jaccard }) => ({
        name: layer,
        shared,
        jaccard,
        byChance: sharedByChance,
      })),
    })
  }
  expect(body).toMatchObject({ data: { node: { overlap: expected } } })
  expect(expected[2]?.layers[0]?.shared).toBeGreaterThan(0)
})

test.each([
  ['nonsense', 'malformed-id'],
  [`Run:${'0'.repeat(64)}:ticket:1:0`, 'not-found'],
  [`Round:${'0'.repeat(64)}`, 'not-found'],
])('no run is held against %s', async (other, code) => {
  const { body } = await lab.query(
    'query ($run: ID!, $other: ID!) { node(id: $run) { ... on Run { overlap(with: $other) { round } } } }',
    { run: `Run:${experiment}:ticket:1:0`, other },
  )
  expect(body.errors?.[0]?.extensions.problem).toMatchObject({ code })
  expect(lab.bugs).toEqual([])
})

test('degrees by chance are those of a random mask with as many weights of the layer', async () => {
  const { body } = await lab.query(
    `query ($run: ID!) { node(id: $run) { ... on Run { rounds { layers {
      kept inDegreesByChance { least chances } outDegreesByChance { least chances }
    } } } } }`,
    { run: `Run:${experiment}:ticket:1:0` },
  )
  interface ByChance {
    readonly least: number
    readonly chances: readonly number[]
  }
  const { node } = body.data as {
    node: {
      rounds: {
        layers: { kept: number; inDegreesByChance: ByChance; outDegreesByChance: ByChance }[]
      }[]
    }
  }
  const [dense, , sparse] = node.rounds
  expect(dense?.layers[0]?.inDegreesByChance).toEqual({ least: 784, chances: [1] })
  const { kept, inDegreesByChance, outDegreesByChance } = sparse!.layers[0]!
  for (const [found, draws] of [
    [inDegreesByChance, 784],
    [outDegreesByChance, 300],
  ] as const) {
    const whole = hypergeometricChances({ population: 235_200, marked: kept, draws })
    for (const [at, chance] of found.chances.entries())
      expect(chance).toBeCloseTo(whole.chances[found.least - whole.least + at] ?? 0, 5)
    expect(found.chances.length).toBeGreaterThan(20)
  }
})

test('rounds to come stand beside those that are in', async () => {
  const specification = exampleSpecification({ seeds: [7], rounds: 2 })
  const { experiment: begun } = await lab.store.experiments.submit(specification)
  await finishOneRound(lab.store, specification)
  const { body } = await lab.query(
    'query ($run: ID!) { node(id: $run) { ... on Run { planned { round state error } rounds { id } } } }',
    { run: `Run:${begun.identity}:ticket:7:0` },
  )
  expect(body.data).toEqual({
    node: {
      planned: [
        { round: 0, state: 'DONE', error: null },
        { round: 1, state: 'QUEUED', error: null },
        { round: 2, state: 'WAITING', error: null },
      ],
      rounds: [expect.anything()],
    },
  })
})

test('a re-drawn run says so, whose mask it has, and which whole network it belongs to', async () => {
  const { body } = await lab.query(
    `query ($run: ID!, $ticket: ID!) {
      node(id: $run) { ... on Run {
        reference { id } rounds { rewound redrawn pruning { roundId criterion title } }
      } }
      ticket: node(id: $ticket) { ... on Run { rounds { id rewound redrawn pruning { roundId } } } }
    }`,
    { run: `Run:${experiment}:random-reinit:2:0`, ticket: `Run:${experiment}:ticket:2:0` },
  )
  const { ticket } = body.data as { ticket: { rounds: { id: string }[] } }
  const prunedFrom = (at: number) => ({
    roundId: ticket.rounds[at]?.id,
    criterion: 'magnitude',
    title: 'Final magnitude',
  })
  expect(body.data).toMatchObject({
    node: {
      reference: { id: `Run:${experiment}:dense:2:0` },
      rounds: [
        { rewound: false, redrawn: true, pruning: prunedFrom(0) },
        { rewound: false, redrawn: true, pruning: prunedFrom(1) },
      ],
    },
    ticket: {
      rounds: [
        { rewound: true, redrawn: false, pruning: null },
        { rewound: true, redrawn: false, pruning: { roundId: ticket.rounds[0]?.id } },
        { rewound: true, redrawn: false, pruning: { roundId: ticket.rounds[1]?.id } },
      ],
    },
  })
})
