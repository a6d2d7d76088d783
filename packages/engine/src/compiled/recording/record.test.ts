import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { corrections } from '../../step/adam.ts'
import { evaluateExamples } from '../../step/evaluate.ts'
import { flatten, unflatten } from '../../step/state-parts.ts'
import { trainStep } from '../../step/train.ts'
import { smallNetwork, trainingProblem } from '../../testing/problems.ts'
import { examplesOf } from '../example-inputs.ts'
import { lower } from '../lower.ts'
import { recordEvaluation } from '../evaluation-graph.ts'
import { recordTraining } from '../training-graph.ts'
import { record } from './record.ts'
import type { Recording } from './recording.ts'

const { setup } = trainingProblem(smallNetwork)

beforeAll(async () => {
  tf.enableProdMode()
  await tf.setBackend('cpu')
})

/**
 * Names and output shapes of the kernels that tfjs itself runs, sorted: its profile lists them as they end. Words in
 * small letters are its names for customised gradients.
 */
async function eagerKernels(step: () => unknown): Promise<string[]> {
  const { kernels } = await tf.profile(() => {
    tf.tidy(() => {
      step()
    })
    return tf.scalar(0)
  })
  return kernels
    .map(({ name, outputShapes }) => `${name} [${outputShapes.join('] [')}]`)
    .filter((kernel) => /^[A-Z]/.test(kernel))
    .toSorted()
}

const recordedKernels = ({ kernels }: Recording): string[] =>
  kernels.map(({ name, output }) => `${name} [${output.shape}]`).toSorted()

/** Tensors of zeros for every input of a recording, with a few examples. */
function zeros({ inputs }: Recording): Record<string, tf.Tensor> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { shape, type }]) => [name, tf.zeros([...shape], type)]),
  )
}

describe('a recorded step', () => {
  test('calls the kernels of an eager training step, with the same shapes', async () => {
    const recording = recordTraining(setup)
    const tensors = zeros(recording)
    const eager = await eagerKernels(() => {
      const rows = tensors as Record<string, tf.Tensor2D>
      trainStep(setup, {
        state: unflatten(rows),
        wiring: {},
        ...examplesOf(tensors),
        descent: rows['descent']!,
        epsilon: rows['epsilon']!,
      })
    })
    const recorded = recordedKernels(recording)
    expect(recorded.length).toBeGreaterThan(100)
    expect(eager).toEqual(recorded)
  })

  test('calls the kernels of an eager evaluation', async () => {
    const recording = recordEvaluation(smallNetwork, 8)
    const tensors = zeros(recording)
    const eager = await eagerKernels(() => {
      const { examples, index } = examplesOf(tensors)
      evaluateExamples(smallNetwork, tensors as Record<string, tf.Tensor2D>, {}, examples, index)
    })
    const recorded = recordedKernels(recording)
    expect(eager).toEqual(recorded)
  })

  test('has outputs of the types and shapes of an eager step', () => {
    const recording = recordTraining(setup)
    const tensors = zeros(recording)
    const rows = tensors as Record<string, tf.Tensor2D>
    const { loss, state } = trainStep(setup, {
      state: unflatten(rows),
      wiring: {},
      ...examplesOf(tensors),
      descent: rows['descent']!,
      epsilon: rows['epsilon']!,
    })
    for (const [name, tensor] of Object.entries({ loss, ...flatten(state) }))
      expect([name, recording.outputs[name]!.shape, recording.outputs[name]!.type]).toEqual([
        name,
        tensor.shape,
        tensor.dtype,
      ])
  })

  test('leaves the backend of others as it was, and no tensors behind', () => {
    recordTraining(setup)
    const before = tf.memory().numTensors
    recordTraining(setup)
    expect(tf.getBackend()).toBe('cpu')
    expect(tf.memory().numTensors).toBe(before)
  })
})

describe('a step that cannot be recorded is refused:', () => {
  const inputs = { x: { shape: [4, 3], type: 'float32' } } as const
  const recorded = (step: (x: tf.Tensor) => tf.Tensor) =>
    record(inputs, ({ x }) => ({ y: step(x!) }))

  test('one that uses a tensor from outside', () => {
    const outside = tf.ones([3])
    expect(() => recorded((x) => tf.mul(x, outside))).toThrow(/hand it in as an input/)
  })

  test('one that uses an output that is not recorded', () => {
    expect(() => recorded((x) => tf.mul(tf.topk(x, 3).indices, 2))).toThrow(/does not record/)
  })

  test('one that reads a tensor', () => {
    expect(() => recorded((x) => tf.mul(x, x.dataSync()[0]!))).toThrow(
      /elements are not known while recording/,
    )
  })

  test('one that calls a kernel without a file', () => {
    expect(() => recorded((x) => tf.erf(x))).toThrow(/Erf/)
  })

  test('one that makes text', () => {
    expect(() => recorded(() => tf.tensor1d(['a']))).toThrow(/string/)
  })

  test.each([
    ['random numbers', () => tf.tensor2d(Float32Array.from({ length: 12 }, Math.random), [4, 3])],
    ['numbers that differ', () => tf.tensor1d([1, 2, 3])],
  ])('one that makes %s, which would be the same in every step', (_, noise) => {
    const recording = recorded((x) => tf.mul(x, noise()))
    expect(() => lower(recording, {}, (name) => name)).toThrow(/perhaps random numbers/)
  })

  test('and leaves the backend of others as it was', () => {
    expect(() => recorded((x) => tf.erf(x))).toThrow()
    expect(tf.getBackend()).toBe('cpu')
  })
})

test('corrections of the first step are those of the paper', () => {
  // t = 1: m̂ = g and v̂ = g², from sums M = g and V = g²
  const { descent, epsilon } = corrections(setup.optimizer, 1)
  expect(descent).toBeCloseTo(-setup.optimizer.rate, 15)
  expect(epsilon).toBeCloseTo(setup.optimizer.epsilon, 20)
})
