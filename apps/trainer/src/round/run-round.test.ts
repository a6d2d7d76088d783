import { loadDataset } from '@lottery/datasets'
import { engines, startState, type EngineSession } from '@lottery/engine'
import {
  applyMask,
  batchesFor,
  biasOf,
  canonicalJson,
  countsOf,
  dataSplit,
  earlyStopOf,
  fullMask,
  hashOf,
  initialWeights,
  kernelOf,
  networkOf,
  prunableLayers,
  pruneBy,
  drawOf,
  type Done,
  type DrawnWeights,
  type Mask,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  runRound,
  type RoundProgress,
  type RoundSurroundings,
  type TrainedRound,
} from './run-round.ts'

const network = networkOf('lenet-300-100')
const layers = prunableLayers(network)
const optimizer = { kind: 'adam', rate: 1.2e-3, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const
const amount = { scope: 'global', rate: 0.5, exempt: [] } as const
const start: DrawnWeights = {
  kind: 'draw',
  distribution: 'glorot-truncated',
  seed: 3,
  stream: ['init'],
}
const dense: TrainRecipe = {
  kind: 'train',
  semantics: 1,
  network: 'lenet-300-100',
  data: { dataset: 'mnist', scaling: 'unit', validation: 500, seed: 3 },
  initial: start,
  mask: { kind: 'all' },
  trained: 'mask',
  prunedValue: 'zero',
  optimizer,
  steps: 50,
  batch: 60,
  order: { seed: 3, round: 0 },
  evaluate: { every: 20, test: 'ends' },
  engine: { name: 'compiled', numerics: 1 },
}
const ticket: TrainRecipe = {
  ...dense,
  mask: { kind: 'prune', round: '0'.repeat(64), criterion: 'magnitude', amount },
  order: { seed: 3, round: 1 },
}
const redrawn: TrainRecipe = {
  ...ticket,
  initial: { ...start, stream: ['reinit', 1, 0] },
}

const { train, test: held, classes } = await loadDataset('mnist')
/** A part of the real test set: the whole takes a second a round. */
const tested = 1000
const examples = {
  train: { labels: train.labels, classes },
  test: { labels: held.labels.subarray(0, tested), classes },
}
const sessions = new Map<string, EngineSession>()
async function sessionOf(recipe: TrainRecipe): Promise<EngineSession> {
  const { optimizer, batch } = recipe
  const key = canonicalJson({ optimizer, batch })
  const known = sessions.get(key)
  if (known) return known
  const engine = await engines.compiled()
  const session = await engine.open(
    { network, optimizer, batch },
    { train: { ...train, scaling: 'unit' }, test: { ...held, scaling: 'unit' } },
  )
  sessions.set(key, session)
  return session
}

async function trained(
  recipe: TrainRecipe,
  mask: Mask,
  surroundings: Partial<RoundSurroundings> = {},
  initial?: Parameters,
): Promise<TrainedRound | null> {
  let clock = 0
  return runRound(
    {
      recipe,
      mask,
      initial: initial ?? initialWeights(network, drawOf(recipe.initial)!),
      session: await sessionOf(recipe),
      examples,
    },
    { now: () => clock++, abandoned: () => false, onProgress: () => {}, ...surroundings },
  )
}
async function done(recipe: TrainRecipe, mask: Mask): Promise<TrainedRound & { outcome: Done }> {
  const round = await trained(recipe, mask)
  if (round?.outcome.state !== 'done') throw new Error(`it ended as ${round?.outcome.state}`)
  return { ...round, outcome: round.outcome }
}

/** Puts kept weights back to their places. */
const spread = (kept: Parameters, mask: Mask): Parameters => ({
  ...kept,
  ...Object.fromEntries(
    layers.map(({ name }) => {
      let next = 0
      const values = kept[kernelOf(name)]!
      return [kernelOf(name), Float32Array.from(mask[name]!, (bit) => (bit ? values[next++]! : 0))]
    }),
  ),
})

const full = fullMask(network)
let denseRound: TrainedRound & { outcome: Done }
let mask: Mask
beforeAll(async () => {
  denseRound = await done(dense, full)
  mask = pruneBy('magnitude', network, full, denseRound.endKept!, amount)
})
afterAll(async () => {
  for (const session of sessions.values()) await session.close()
})

describe('a dense round', () => {
  test('learns: loss falls and accuracy rises far above chance', () => {
    const { series, end } = denseRound.outcome
    expect(series.validationLoss.values.at(-1)).toBeLessThan(series.validationLoss.values[0]! / 2)
    expect(end.testAccuracy).toBeGreaterThan(0.6)
  })

  test('is evaluated at 0, on schedule and at the last step; training loss begins after step 0', () => {
    const { validationLoss, validationAccuracy, trainingLoss, testAccuracy } =
      denseRound.outcome.series
    expect(validationLoss.steps).toEqual([0, 20, 40, 50])
    expect(validationAccuracy.steps).toEqual([0, 20, 40, 50])
    expect(trainingLoss.steps).toEqual([20, 40, 50])
    expect(testAccuracy).toBeUndefined()
  })

  test('keeps every weight and has no null to stand against', () => {
    expect(denseRound.outcome.layers).toEqual(
      layers.map(({ name, total }) => ({
        layer: name,
        kept: total,
        total,
        keptByInitialMagnitude: null,
      })),
    )
  })

  test('starts as its stream says, and its end hash is that of the weights it hands over', () => {
    expect(denseRound.startHash).toBe(
      hashOf(network, initialWeights(network, drawOf(dense.initial)!)),
    )
    expect(denseRound.endHash).toBe(hashOf(network, denseRound.endKept!))
  })

  test('summarises its weights at the start and at the end, in order of step and depth', () => {
    expect(denseRound.history.map(({ layer, step }) => [step, layer])).toEqual(
      [0, 20, 40, 50].flatMap((step) => layers.map(({ name }) => [step, name])),
    )
    for (const { step, counts, signAgreement, distance, layer } of denseRound.history) {
      expect(counts.reduce((a, b) => a + b)).toBe(layers.find(({ name }) => name === layer)!.total)
      if (step === 0) expect([signAgreement, distance]).toEqual([1, 0])
      else expect(distance).toBeGreaterThan(0)
    }
  })
})

describe('a round on a half of the classes', () => {
  test('is judged on the test examples of that half alone', async () => {
    const part = { of: 'classes', half: 'second' } as const
    const recipe: TrainRecipe = { ...dense, data: { ...dense.data, part } }
    const { outcome } = await done(recipe, full)
    const ofPart = examples.test.labels.filter((label) => label >= 5).length
    // It never saw the others: judged on all, it could reach no more than this half's share.
    expect(outcome.end.testAccuracy).toBeGreaterThan(ofPart / tested)
    expect(outcome.end.testAccuracy * ofPart).toBeCloseTo(
      Math.round(outcome.end.testAccuracy * ofPart),
      6,
    )
  })
})

describe('a round that was rewound to a step', () => {
  const recipe: TrainRecipe = {
    ...dense,
    initial: { kind: 'end', round: '1'.repeat(64) },
    startStep: 20,
  }

  test('begins there, at the end of a shorter round, and sees the examples that come next', async () => {
    const point = await done({ ...dense, steps: 20 }, full)
    const round = await trained(recipe, full, {}, point.endKept!)
    const { outcome, startHash, endHash } = round!
    expect(startHash).toBe(point.endHash)
    expect(outcome.series.validationLoss.steps).toEqual([20, 40, 50])
    expect(outcome.series.validationLoss.values[0]).toBe(
      denseRound.outcome.series.validationLoss.values[1],
    )

    const session = await sessionOf(dense)
    const split = dataSplit(dense.data, examples.train)
    const batches = batchesFor(dense, split.train, 20, 30)
    const { state } = await session.run(startState(point.endKept!), full, batches)
    expect(endHash).toBe(hashOf(network, state.parameters))
  })
})

describe('a ticket round', () => {
  test('starts at the initial weights of its dense round, bit for bit, and at zero where pruned', async () => {
    const { startHash } = await done(ticket, mask)
    const theta0 = initialWeights(network, drawOf(dense.initial)!)
    expect(startHash).toBe(hashOf(network, applyMask(theta0, mask)))
  })

  test('keeps pruned weights at zero until the end', async () => {
    const { endKept, endHash } = await done(ticket, mask)
    // The hash is of all weights: it can only be that of zeros at the pruned places.
    expect(hashOf(network, spread(endKept!, mask))).toBe(endHash)
  })

  test('counts what its mask keeps, beside the same count cut by initial magnitude', async () => {
    const { outcome } = await done(ticket, mask)
    const overall = outcome.layers.reduce((sum, { kept }) => sum + kept, 0)
    expect(overall).toBe(133_100)
    expect(outcome.layers).toMatchObject(countsOf(mask, network))
    expect(
      outcome.layers.reduce((sum, { keptByInitialMagnitude }) => sum + keptByInitialMagnitude!, 0),
    ).toBe(overall)
  })

  test('hands over as many weights as its mask keeps, and whole biases', async () => {
    const { endKept } = await done(ticket, mask)
    for (const { layer, kept } of countsOf(mask, network))
      expect(endKept![kernelOf(layer)]).toHaveLength(kept)
    for (const { name, fanOut } of layers) expect(endKept![biasOf(name)]).toHaveLength(fanOut)
  })

  test('nests when pruned again', async () => {
    const { endKept } = await done(ticket, mask)
    const next = pruneBy('magnitude', network, mask, spread(endKept!, mask), amount)
    for (const { name } of layers)
      expect(next[name]!.every((bit, index) => bit <= mask[name]![index]!)).toBe(true)
    expect(countsOf(next, network).reduce((sum, { kept }) => sum + kept, 0)).toBe(66_550)
  })

  test('and its re-drawn control share the mask and the null, not the weights', async () => {
    const [own, control] = [await done(ticket, mask), await done(redrawn, mask)]
    expect(control.outcome.layers).toEqual(own.outcome.layers)
    expect(control.startHash).not.toBe(own.startHash)
    expect(control.endHash).not.toBe(own.endHash)
  })

  test('with a layer pruned away still trains, and says that nothing of it is kept', async () => {
    const collapsed = { ...mask, fc2: new Uint8Array(mask['fc2']!.length) }
    const { outcome, history } = await done(ticket, collapsed)
    expect(outcome.layers[1]).toMatchObject({ layer: 'fc2', kept: 0 })
    expect(new Set(history.map(({ layer }) => layer))).toEqual(new Set(['fc1', 'output']))
  })
})

describe('equal recipes', () => {
  test('give equal results, whatever was trained between', async () => {
    await done(redrawn, mask)
    const again = await done(dense, full)
    expect({ ...again, trainMilliseconds: 0, stepsPerSecond: 0 }).toEqual({
      ...denseRound,
      trainMilliseconds: 0,
      stepsPerSecond: 0,
    })
  })

  test('give equal ends when a round is abandoned in its middle and run again', async () => {
    let evaluations = 0
    const interrupted = await trained(dense, full, {
      abandoned: () => evaluations >= 2,
      onProgress: () => void evaluations++,
    })
    expect(interrupted).toBeNull()
    expect(evaluations).toBe(2)
    expect((await done(dense, full)).endHash).toBe(denseRound.endHash)
  })
})

test('early stop is the first smallest validation loss after step 0, and its accuracy is of the weights there', async () => {
  const recipe = {
    ...dense,
    optimizer: { ...optimizer, rate: 0.03 },
    steps: 60,
    evaluate: { every: 10, test: 'every' },
  } as const
  const { outcome } = await done(recipe, full)
  const { series, earlyStop, end } = outcome
  const found = earlyStopOf(series.validationLoss)
  expect(earlyStop).toMatchObject(found)
  const at = series.validationLoss.steps.indexOf(earlyStop.step)
  expect(earlyStop.testAccuracy).toBe(series.testAccuracy!.values[at])
  expect(end.testAccuracy).toBe(series.testAccuracy!.values.at(-1))
  const ends = await done({ ...recipe, evaluate: { every: 10, test: 'ends' } }, full)
  expect(ends.outcome.earlyStop).toEqual(earlyStop)
  expect(ends.outcome.end).toEqual(end)
})

test('progress carries what has been evaluated so far', async () => {
  const seen: RoundProgress[] = []
  await trained(dense, full, { onProgress: (progress) => void seen.push(progress) })
  expect(seen.map(({ step }) => step)).toEqual([0, 20, 40, 50])
  expect(seen.map(({ validationLoss }) => validationLoss.steps.length)).toEqual([1, 2, 3, 4])
  expect(seen.at(-1)).toMatchObject({ steps: 50, ...pick(denseRound.outcome) })
})
const pick = ({ series: { validationLoss, validationAccuracy } }: Done) => ({
  validationLoss,
  validationAccuracy,
})

test('a loss that is not finite ends the round as diverged, with finite values only', async () => {
  const recipe = { ...dense, optimizer: { ...optimizer, rate: 1e38 } }
  const round = await trained(recipe, full)
  expect(round).toMatchObject({ endHash: null, endKept: null })
  const { outcome, startHash } = round!
  if (outcome.state !== 'diverged') throw new Error(`it ended as ${outcome.state}`)
  expect(startHash).toBe(denseRound.startHash)
  expect(outcome.step).toBeGreaterThan(0)
  expect(outcome.step).toBeLessThanOrEqual(20)
  expect(outcome.series.validationLoss.steps).toEqual([0])
  const values = Object.values(outcome.series).flatMap(({ values }) => values)
  expect(values.length).toBeGreaterThan(0)
  expect(values.every(Number.isFinite)).toBe(true)
  expect(await trained(recipe, full)).toMatchObject({ outcome })
})
