import type { EngineName, Mask, Parameters } from '@lottery/science'
import {
  biasOf,
  engineNames,
  fullMask,
  hashOf,
  kernelOf,
  parameterShapes,
  ProblemError,
  streamOf,
  wiringOf,
} from '@lottery/science'
import { array, assert, asyncProperty, integer, tuple } from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine, EngineSession, TrainingState } from './engine.ts'
import { engines } from './registry.ts'
import { probedStartState, startState } from './state.ts'
import type { TrainingProblem } from './testing/problems.ts'
import {
  batchesOf,
  lenet,
  mushroomBody,
  networkOfSizes,
  relativeError,
  smallExpanded,
  smallNetwork,
  trainingProblem,
} from './testing/problems.ts'
import { evaluateReference, Reference } from './testing/reference.ts'

/** What every engine must do. Tolerances are relative errors of whole arrays in single precision. */
describe.each(engineNames)('the engine %s', (name) => {
  const problem = trainingProblem(smallNetwork)
  const { setup, data, parameters, trained } = problem
  const start = startState(parameters)
  let engine: Engine
  let session: EngineSession

  beforeAll(async () => {
    engine = await engines[name]()
    session = await engine.open(setup, data)
  })
  afterAll(() => session.close())

  test('says what it is', () => {
    expect(engine.name).toBe(name)
    expect(engine.version).toMatch(/\d+\.\d+\.\d+/)
    expect(engine.numerics).toBeGreaterThanOrEqual(1)
  })

  test('makes the steps that double precision makes, to 1e-5 after 50', async () => {
    const batches = batchesOf(problem, 50)
    const { state, loss } = await session.run(start, trained, batches)
    expectReference(problem, start, trained, batches, state, loss)
  })

  describe('with inputs that are dark in every training example', () => {
    const dark = [0, 7, 8, 19]
    const half = withDarkInputs(problem, dark)
    const batches = batchesOf(half, 30)
    const kernel = kernelOf('hidden1')
    let opened: EngineSession
    beforeAll(async () => {
      opened = await engine.open(half.setup, half.data)
    })
    afterAll(() => opened.close())

    test('makes the steps that double precision makes, and leaves their weights bit for bit', async () => {
      const { state, loss } = await opened.run(start, trained, batches)
      expectReference(half, start, trained, batches, state, loss)
      for (const input of dark) {
        expect(rowOf(state.parameters[kernel]!, input)).toEqual(rowOf(parameters[kernel]!, input))
        for (const moments of [state.moments.first, state.moments.second])
          expect(rowOf(moments[kernel]!, input)).toEqual(new Float32Array(12))
      }
    })

    test('goes on with moments that still move them', async () => {
      const { state: before } = await session.run(start, trained, batchesOf(problem, 10))
      const { state, loss } = await opened.run(before, trained, batches)
      expect(rowOf(state.parameters[kernel]!, 7)).not.toEqual(rowOf(before.parameters[kernel]!, 7))
      expectReference(half, before, trained, batches, state, loss)
    })

    test('evaluates examples in which they are lit', async () => {
      const indices = Int32Array.from({ length: half.data.test.count }, (_, i) => i)
      const { loss } = await opened.evaluate(parameters, 'test', indices)
      const expected = evaluateReference(half.setup, parameters, half.data.test, indices)
      expect(loss).toBeCloseTo(expected.loss, 5)
    })
  })

  test('makes the steps that double precision makes for any fully connected network', async () => {
    const sizes = tuple(
      integer({ min: 1, max: 30 }),
      array(integer({ min: 1, max: 20 }), { maxLength: 3 }),
      integer({ min: 2, max: 10 }),
    )
    await assert(
      asyncProperty(sizes, integer({ min: 1, max: 9 }), async ([input, hidden, classes], batch) => {
        // In a batch with each class once, gradients of biases cancel: Adam would blow up what rounding leaves of them.
        const other = trainingProblem(networkOfSizes([input, ...hidden, classes]), {
          batch,
          epsilon: 1e-3,
        })
        const opened = await engine.open(other.setup, other.data)
        const from = startState(other.parameters)
        const batches = batchesOf(other, 3)
        const { state, loss } = await opened.run(from, other.trained, batches)
        expectReference(other, from, other.trained, batches, state, loss, rounding)
        await opened.close()
      }),
      { numRuns: 8 },
    )
  })

  describe('with a fixed expansion in front', () => {
    const expanded = trainingProblem(smallExpanded)
    let opened: EngineSession
    beforeAll(async () => {
      opened = await engine.open(expanded.setup, expanded.data)
    })
    afterAll(() => opened.close())

    test('makes the steps that double precision makes, and evaluates as it does', async () => {
      const batches = batchesOf(expanded, 30)
      const from = startState(expanded.parameters)
      const { state, loss } = await opened.run(from, expanded.trained, batches)
      expectReference(expanded, from, expanded.trained, batches, state, loss)
      const places = batches.subarray(0, 20)
      const found = await opened.evaluate(state.parameters, 'train', places)
      const { train } = expanded.data
      const told = evaluateReference(expanded.setup, state.parameters, train, places)
      expect(found.loss).toBeCloseTo(told.loss, 5)
      expect(found.accuracy).toBe(told.accuracy)
    })

    test('leaves its wiring as it is, and gives none back', async () => {
      const wiring = structuredClone(expanded.setup.wiring)
      const { state } = await opened.run(
        startState(expanded.parameters),
        expanded.trained,
        batchesOf(expanded, 5),
      )
      expect(expanded.setup.wiring).toEqual(wiring)
      expect(Object.keys(state.parameters)).toEqual(['output/kernel', 'output/bias'])
    })

    test('learns which part of an image is bright, under a mask that keeps half', async () => {
      const { setup, data, trained } = expanded
      const brighter = { ...data.train, images: data.train.images.slice() }
      const { images, labels, count } = brighter
      // 4 × 6 pixels: the columns of a class are bright
      for (let place = 0; place < count; place++)
        for (let pixel = 0; pixel < 24; pixel++)
          if (Math.floor((pixel % 6) / 2) === labels[place]) images[place * 24 + pixel] = 200
      const session = await engine.open(
        { ...setup, optimizer: { ...setup.optimizer, rate: 0.03 } },
        { ...data, train: brighter },
      )
      const all = Int32Array.from({ length: count }, (_, place) => place)
      const before = await session.evaluate(expanded.parameters, 'train', all)
      const { state } = await session.run(
        startState(expanded.parameters),
        trained,
        batchesOf(expanded, 60),
      )
      const after = await session.evaluate(state.parameters, 'train', all)
      await session.close()
      expect(after.loss).toBeLessThan(before.loss / 2)
      expect(after.accuracy).toBeGreaterThan(0.9)
    })

    test('sees other cells by the wiring of another seed', async () => {
      const setup = { ...expanded.setup, wiring: wiringOf(smallExpanded, 2) }
      const other = await engine.open(setup, expanded.data)
      const places = Int32Array.of(0, 1, 2)
      const [one, two] = await Promise.all(
        [opened, other].map((each) => each.evaluate(expanded.parameters, 'test', places)),
      )
      expect(two!.loss).not.toBe(one!.loss)
      await other.close()
    })
  })

  test.each(Object.keys(parameterShapes(smallNetwork)))(
    'moves %s along the gradient of the loss, by finite differences',
    async (key) => {
      const batches = batchesOf(problem, 1)
      const { state } = await session.run(start, fullMask(smallNetwork), batches)
      // Adam's first moment, a plain sum, is the gradient itself after one step.
      const gradient = state.moments.first[key]!
      const { uniform } = streamOf(1, ['direction'])
      const length = Math.hypot(...gradient)
      const direction = gradient.map((g, i) => (uniform(i) * g) / length)
      const distance = 1e-2
      const lossAt = async (factor: number) => {
        const moved = parameters[key]!.map((x, i) => x + factor * direction[i]!)
        return (await session.evaluate({ ...parameters, [key]: moved }, 'train', batches)).loss
      }
      const slope = ((await lossAt(distance)) - (await lossAt(-distance))) / (2 * distance)
      const along = gradient.reduce((sum, g, i) => sum + g * direction[i]!, 0)
      expect(slope / along).toBeCloseTo(1, 2)
    },
  )

  test('leaves a weight that may not move as it is, bit for bit, with moments of zero', async () => {
    const values = [-0, 0, 0.5, -1e-30, 3]
    const odd = mapArrays(parameters, (x, i) => (i % 2 ? x : values[i % values.length]!))
    const { state } = await session.run(startState(odd), trained, batchesOf(problem, 120))
    for (const [layer, places] of Object.entries(trained)) {
      const kernel = kernelOf(layer)
      const held = [...places.keys()].filter((i) => places[i] === 0)
      const at = (arrays: Parameters) => held.map((i) => arrays[kernel]![i])
      expect(at(state.parameters)).toEqual(at(odd))
      expect(at(state.moments.first).every((moment) => Object.is(moment, 0))).toBe(true)
      expect(at(state.moments.second).every((moment) => Object.is(moment, 0))).toBe(true)
      const free = [...places.keys()].filter((i) => places[i] === 1)
      expect(free.some((i) => state.parameters[kernel]![i] !== odd[kernel]![i])).toBe(true)
      expect(state.parameters[biasOf(layer)]).not.toEqual(odd[biasOf(layer)])
    }
  })

  test('moves biases alone where no weight may move', async () => {
    const none = Object.fromEntries(
      Object.entries(trained).map(([layer, { length }]) => [layer, new Uint8Array(length)]),
    )
    const { state } = await session.run(start, none, batchesOf(problem, 5))
    for (const layer of Object.keys(none)) {
      expect(state.parameters[kernelOf(layer)]).toEqual(parameters[kernelOf(layer)])
      expect(state.parameters[biasOf(layer)]).not.toEqual(parameters[biasOf(layer)])
    }
  })

  test('gives the same bits twice, and in another session', async () => {
    const batches = batchesOf(problem, 30)
    const once = await session.run(start, trained, batches)
    expect(await session.run(start, trained, batches)).toEqual(once)
    const other = await engine.open(setup, data)
    expect(await other.run(start, trained, batches)).toEqual(once)
    await other.close()
  })

  test.each([
    [37, 63],
    [1, 99],
    [130, 95],
  ])('makes %i and then %i steps as in one go', async (some, more) => {
    const batches = batchesOf(problem, some + more)
    const whole = await session.run(start, trained, batches)
    const head = await session.run(start, trained, batches.subarray(0, some * setup.batch))
    const tail = await session.run(head.state, trained, batches.subarray(some * setup.batch))
    expect(tail.state).toEqual(whole.state)
    expect([...head.loss, ...tail.loss]).toEqual([...whole.loss])
    expect(tail.state.step).toBe(some + more)
  })

  test('serves one mask after another in one session', async () => {
    const batches = batchesOf(problem, 10)
    const masked = await session.run(start, trained, batches)
    await session.run(start, fullMask(smallNetwork), batches)
    expect(await session.run(start, trained, batches)).toEqual(masked)
  })

  test('changes none of its inputs, and shares no memory with them', async () => {
    const batches = batchesOf(problem, 12)
    const copies = structuredClone({ start, trained, batches, data })
    const { state } = await session.run(start, trained, batches)
    await session.evaluate(parameters, 'train', batches)
    expect({ start, trained, batches, data }).toEqual(copies)
    const buffers = new Set(Object.values(parameters).map(({ buffer }) => buffer))
    for (const array of Object.values(state.parameters)) expect(buffers).not.toContain(array.buffer)
  })

  test.each([
    ['not a number', Number.NaN],
    ['too large for single precision', 3e38],
  ])('shows weights that are %s in the loss', async (_, weight) => {
    const wild = startState(mapArrays(parameters, () => weight))
    const { loss } = await session.run(wild, trained, batchesOf(problem, 3))
    expect([...loss].some((value) => !Number.isFinite(value))).toBe(true)
    expect(
      (await session.evaluate(wild.parameters, 'test', Int32Array.of(0, 1))).loss,
    ).not.toSatisfy(Number.isFinite)
  })

  describe('with the loss decrease summed up', () => {
    const dark = withDarkInputs(problem, [0, 7, 8, 19])
    const probed = probedStartState(smallNetwork, parameters)
    let darkSession: EngineSession
    beforeAll(async () => {
      darkSession = await engine.open(dark.setup, dark.data)
    })
    afterAll(() => darkSession.close())

    test.each([
      ['all inputs', () => [problem, session] as const],
      ['some inputs dark', () => [dark, darkSession] as const],
    ])('makes the same bits as without, %s', async (_, of) => {
      const [trainedOn, opened] = of()
      const batches = batchesOf(trainedOn, 130)
      const plain = await opened.run(start, trained, batches)
      const { state, loss } = await opened.run(probed, trained, batches)
      expect(withoutSum(state)).toEqual(plain.state)
      expect(loss).toEqual(plain.loss)
      expect(plain.state).not.toHaveProperty('lossDecrease')
    })

    test('makes the same bits of LeNet-300-100', async () => {
      const large = trainingProblem(lenet, { batch: 60, train: 300 })
      const opened = await engine.open(large.setup, large.data)
      const batches = batchesOf(large, 3)
      const everywhere = fullMask(lenet)
      const plain = await opened.run(startState(large.parameters), everywhere, batches)
      const from = probedStartState(lenet, large.parameters)
      const { state } = await opened.run(from, everywhere, batches)
      for (const of of [
        (one: TrainingState) => one.parameters,
        (one: TrainingState) => one.moments.first,
        (one: TrainingState) => one.moments.second,
      ])
        expect(hashOf(lenet, of(state))).toBe(hashOf(lenet, of(plain.state)))
      await opened.close()
    })

    test.each([
      ['all inputs', () => [problem, session] as const],
      ['some inputs dark', () => [dark, darkSession] as const],
    ])('sums what double precision sums, to 1e-4 after 50 steps, %s', async (_, of) => {
      const [trainedOn, opened] = of()
      const batches = batchesOf(trainedOn, 50)
      const { state } = await opened.run(probed, trained, batches)
      expectDecrease(trainedOn, probed, trained, batches, state)
    })

    test('loses less than 1e-5 to single precision over 300 steps', async () => {
      const batches = batchesOf(problem, 300)
      const { state } = await session.run(probed, trained, batches)
      const sums = mapArrays(probed.lossDecrease!, () => 0)
      const inDouble = Object.fromEntries(
        Object.entries(sums).map(([name, { length }]) => [name, new Float64Array(length)]),
      )
      let current = probed
      for (let at = 0; at < batches.length; at += setup.batch) {
        const batch = batches.subarray(at, at + setup.batch)
        const next = await session.run({ ...current, lossDecrease: sums }, trained, batch)
        for (const [name, step] of Object.entries(next.state.lossDecrease!))
          step.forEach((one, i) => (inDouble[name]![i]! += one))
        current = next.state
      }
      expect(withoutSum(current)).toEqual(withoutSum(state))
      for (const [name, sum] of Object.entries(inDouble))
        expect(relativeError(state.lossDecrease![name]!, sum)).toBeLessThan(1e-5)
    })

    test('goes on from a sum as in one go, dark inputs too', async () => {
      const batches = batchesOf(dark, 140)
      const middle = 37 * setup.batch
      const whole = await darkSession.run(probed, trained, batches)
      const head = await darkSession.run(probed, trained, batches.subarray(0, middle))
      const tail = await darkSession.run(head.state, trained, batches.subarray(middle))
      expect(tail.state).toEqual(whole.state)
      const ones = mapArrays(probed.lossDecrease!, () => 1)
      const { state } = await darkSession.run({ ...probed, lossDecrease: ones }, trained, batches)
      const kernel = kernelOf('hidden1')
      expect(rowOf(state.lossDecrease![kernel]!, 7)).toEqual(new Float32Array(12).fill(1))
    })

    test('adds nothing where a weight may not move', async () => {
      const { state } = await session.run(probed, trained, batchesOf(problem, 20))
      for (const [layer, places] of Object.entries(trained))
        state.lossDecrease![kernelOf(layer)]!.forEach((sum, at) => {
          if (places[at] === 0) expect(sum === 0).toBe(true)
        })
    })

    test('refuses sums of another network, and of biases', async () => {
      const sums = probed.lossDecrease!
      for (const [lossDecrease, field] of [
        [{ 'hidden1/kernel': sums['hidden1/kernel']! }, 'output/kernel'],
        [{ ...sums, 'output/kernel': new Float32Array(1) }, 'output/kernel'],
        [{ ...sums, 'output/bias': new Float32Array(3) }, 'output/bias'],
      ] as const) {
        const wrong = { ...probed, lossDecrease }
        const problems = await problemsOf(() => session.run(wrong, trained, batchesOf(problem, 1)))
        expect(problems.map((one) => one.field)).toContain(`state.lossDecrease.${field}`)
      }
    })
  })

  test.each(['train', 'test'] as const)('evaluates the %s set as one by one', async (set) => {
    const { uniform } = streamOf(1, ['evaluated'])
    for (const count of [1, 249, 250, 251, 700]) {
      const places = Int32Array.from({ length: count }, (_, i) =>
        Math.floor(uniform(i) * data[set].count),
      )
      const expected = evaluateReference(setup, parameters, data[set], places)
      const found = await session.evaluate(parameters, set, places)
      expect(found.loss).toBeCloseTo(expected.loss, 5)
      expect(found.accuracy).toBe(expected.accuracy)
    }
  })

  test('gives a tie between outputs to the lower class', async () => {
    const zeros = mapArrays(parameters, () => 0)
    const all = Int32Array.from({ length: data.test.count }, (_, i) => i)
    const { loss, accuracy } = await session.evaluate(zeros, 'test', all)
    expect(loss).toBeCloseTo(Math.log(smallNetwork.classes), 6)
    expect(accuracy).toBe(data.test.labels.filter((label) => label === 0).length / all.length)
  })

  describe('refuses', () => {
    const batches = batchesOf(problem, 1)
    const run = (change: {
      readonly state?: TrainingState
      readonly trained?: Mask
      readonly batches?: Int32Array
    }) => {
      const inputs = { state: start, trained, batches, ...change }
      return session.run(inputs.state, inputs.trained, inputs.batches)
    }
    const { output, ...withoutOutput } = trained

    test.each([
      ['a mask without a layer', () => run({ trained: withoutOutput }), 'trained.output'],
      [
        'a mask of another shape',
        () => run({ trained: { ...trained, output: output!.slice(1) } }),
        'trained.output',
      ],
      [
        'a mask of something else than 0 and 1',
        () => run({ trained: { ...trained, output: output!.map(() => 2) } }),
        'trained.output',
      ],
      [
        'a mask with a layer more',
        () => run({ trained: { ...trained, fc9: new Uint8Array(1) } }),
        'trained.fc9',
      ],
      [
        'parameters of another shape',
        () => run({ state: startState({ ...parameters, 'output/bias': new Float32Array(4) }) }),
        'state.parameters.output/bias',
      ],
      [
        'a state without moments of a parameter',
        () => run({ state: { ...start, moments: { ...start.moments, second: {} } } }),
        'state.moments.second.output/kernel',
      ],
      ['a batch that is not full', () => run({ batches: batches.subarray(1) }), 'batches.length'],
      ['no steps at all', () => run({ batches: new Int32Array() }), 'batches.length'],
      ['an example beyond the last', () => run({ batches: batches.with(3, 60) }), 'batches[3]'],
      ['an example before the first', () => run({ batches: batches.with(0, -1) }), 'batches[0]'],
      [
        'to evaluate no examples',
        () => session.evaluate(parameters, 'test', new Int32Array()),
        'indices.length',
      ],
      [
        'to evaluate an example beyond the last',
        () => session.evaluate(parameters, 'test', Int32Array.of(0, 30)),
        'indices[1]',
      ],
      [
        'to evaluate parameters of another network',
        () => session.evaluate({}, 'test', Int32Array.of(0)),
        'parameters.hidden1/kernel',
      ],
    ])('%s', async (_, refused, field) => {
      const problems = await problemsOf(refused)
      expect(problems.map((problem) => problem.field)).toContain(field)
      for (const { fix } of problems) expect(fix).toMatch(/^must /)
    })

    test.each([
      ['a batch of 0', { ...setup, batch: 0 }, data, 'batch'],
      [
        'a beta of 1',
        { ...setup, optimizer: { ...setup.optimizer, beta2: 1 } },
        data,
        'optimizer.beta2',
      ],
      [
        'an epsilon of 0',
        { ...setup, optimizer: { ...setup.optimizer, epsilon: 0 } },
        data,
        'optimizer.epsilon',
      ],
      [
        'layers that do not fit each other',
        { ...setup, network: { ...smallNetwork, layers: smallNetwork.layers.slice(1) } },
        data,
        'network.layers.hidden2.inputs',
      ],
      [
        'a network without its wiring',
        { ...setup, network: smallExpanded },
        data,
        'wiring.cells/wiring',
      ],
      [
        'a wiring that the network does not have',
        { ...setup, wiring: { 'cells/wiring': new Float32Array(1) } },
        data,
        'wiring.cells/wiring',
      ],
      [
        'a network without layers',
        { ...setup, network: { ...smallNetwork, layers: [] } },
        data,
        'network.layers',
      ],
      [
        'images cut short',
        setup,
        { ...data, train: { ...data.train, images: data.train.images.subarray(1) } },
        'train.images',
      ],
      [
        'a label beyond the last class',
        setup,
        { ...data, test: { ...data.test, labels: data.test.labels.with(2, 3) } },
        'test.labels',
      ],
    ])('to open with %s', async (_, wrongSetup, wrongData, field) => {
      const problems = await problemsOf(() => engine.open(wrongSetup, wrongData))
      expect(problems.map((problem) => problem.field)).toContain(field)
    })
  })
})

describe('the engines', () => {
  test.each([lenet, mushroomBody])(
    'agree on the first steps of $title to 1e-5',
    async (network) => {
      const problem = trainingProblem(network, { batch: 60, train: 300 })
      const batches = batchesOf(problem, 4)
      const results = await Promise.all(
        engineNames.map(async (name: EngineName) => {
          const session = await (await engines[name]()).open(problem.setup, problem.data)
          const result = await session.run(startState(problem.parameters), problem.trained, batches)
          await session.close()
          return result
        }),
      )
      const [one, ...others] = results
      for (const other of others) {
        expect(relativeError(other.loss, one!.loss)).toBeLessThan(1e-6)
        for (const key of Object.keys(parameterShapes(network)))
          expect(
            relativeError(other.state.parameters[key]!, one!.state.parameters[key]!),
          ).toBeLessThan(1e-5)
      }
    },
  )
})

/** Norms below which an array may be the rounding of gradients that cancel. */
const rounding = { parameters: 1e-2, first: 1e-3, second: 1e-12 }

function expectReference(
  { setup, data }: TrainingProblem,
  from: TrainingState,
  trained: Mask,
  batches: Int32Array,
  state: TrainingState,
  loss: Float32Array,
  least = { parameters: 0, first: 0, second: 0 },
): void {
  const reference = new Reference(setup, from, trained)
  const { beta1, beta2 } = setup.optimizer
  const losses = Array.from(loss, (_, step) =>
    reference.update(data.train, batches.subarray(step * setup.batch, (step + 1) * setup.batch)),
  )
  expect(relativeError(loss, losses)).toBeLessThan(1e-5)
  for (const name of Object.keys(parameterShapes(setup.network))) {
    const first = state.moments.first[name]!.map((sum) => sum * (1 - beta1))
    const second = state.moments.second[name]!.map((sum) => sum * (1 - beta2))
    expect(
      relativeError(state.parameters[name]!, reference.parameters[name]!, least.parameters),
    ).toBeLessThan(1e-5)
    expect(relativeError(first, reference.first[name]!, least.first)).toBeLessThan(1e-4)
    expect(relativeError(second, reference.second[name]!, least.second)).toBeLessThan(1e-4)
  }
}

/** All that every run makes. */
const withoutSum = ({ parameters, moments, step }: TrainingState): TrainingState => ({
  parameters,
  moments,
  step,
})

/** Sums over steps in single precision against double precision, of each kernel as a whole. */
function expectDecrease(
  { setup, data }: TrainingProblem,
  from: TrainingState,
  trained: Mask,
  batches: Int32Array,
  { lossDecrease }: TrainingState,
): void {
  const reference = new Reference(setup, from, trained)
  for (let at = 0; at < batches.length; at += setup.batch)
    reference.update(data.train, batches.subarray(at, at + setup.batch))
  for (const { name } of setup.network.layers) {
    const kernel = kernelOf(name)
    expect(relativeError(lossDecrease![kernel]!, reference.lossDecrease[kernel]!)).toBeLessThan(
      1e-4,
    )
  }
  expect(Object.keys(lossDecrease!)).toEqual(setup.network.layers.map(({ name }) => kernelOf(name)))
}

/** Weights of one input of the small network's first layer. */
const rowOf = (array: Float32Array, input: number): Float32Array =>
  array.subarray(input * 12, input * 12 + 12)

/** The same problem, its training images dark at these inputs; test images stay as they are. */
function withDarkInputs(problem: TrainingProblem, dark: readonly number[]): TrainingProblem {
  const { train } = problem.data
  const pixels = train.images.length / train.count
  const images = train.images.map((byte, i) => (dark.includes(i % pixels) ? 0 : byte))
  return { ...problem, data: { ...problem.data, train: { ...train, images } } }
}

async function problemsOf(refused: () => Promise<unknown>) {
  const error = await refused().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ProblemError)
  return (error as ProblemError).problems
}

const mapArrays = (
  arrays: Parameters,
  change: (element: number, index: number, name: string) => number,
): Parameters =>
  Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [
      name,
      array.map((element, index) => change(element, index, name)),
    ]),
  )
