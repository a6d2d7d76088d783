import * as tf from '@tensorflow/tfjs'
import { beforeAll, describe, expect, test } from 'vitest'
import { streamOf } from '@lottery/science'
import { relativeError, smallNetwork, trainingProblem } from '../../testing/problems.ts'
import { runRecording } from '../../testing/run-recording.ts'
import { record } from '../recording/record.ts'
import type { Recording, TypedArray } from '../recording/recording.ts'
import { sizeOf } from '../recording/recording.ts'
import { recordTraining } from '../training-graph.ts'
import { dropNeutral } from './drop-neutral.ts'
import { foldConstants } from './fold-constants.ts'
import { fuseBias } from './fuse-bias.ts'
import { fuseScaledSums } from './fuse-scaled-sums.ts'
import type { Pass } from './pass.ts'
import { removeAliases } from './remove-aliases.ts'
import { shareCommon } from './share-common.ts'
import { passes, simplify } from './simplify.ts'
import { stepFromRelu } from './step-from-relu.ts'

beforeAll(async () => {
  tf.enableProdMode()
  await tf.setBackend('cpu')
})

const names = ({ kernels }: Recording): string[] => kernels.map(({ name }) => name)
const count = (recording: Recording, kernel: string): number =>
  names(recording).filter((name) => name === kernel).length

/** Random elements for every input; moments positive, examples in range. The recording stands for one example. */
function inputsOf({ inputs }: Recording): Record<string, TypedArray> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { shape, type }]) => {
      const { uniform } = streamOf(1, [name])
      const length = sizeOf(shape)
      return [
        name,
        type === 'int32'
          ? Int32Array.from({ length }, (_, i) => (name === 'images' ? uniform(i) * 256 : 0))
          : Float32Array.from({ length }, (_, i) => uniform(i)),
      ]
    }),
  )
}

describe('a training step', () => {
  const problem = trainingProblem(smallNetwork)
  let recording: Recording
  let elements: Readonly<Record<string, TypedArray>>
  beforeAll(() => {
    recording = recordTraining(problem.setup)
    elements = inputsOf(recording)
  })

  test.each(passes.map((_, index) => index + 1))(
    'computes the same after the first %i passes',
    async (some) => {
      const simplified = passes.slice(0, some).reduce((current, pass) => pass(current), recording)
      const before = await runRecording(recording, elements)
      const after = await runRecording(simplified, elements)
      expect(Object.keys(after)).toEqual(Object.keys(before))
      for (const [name, { shape, data }] of Object.entries(after)) {
        expect(shape).toEqual(before[name]!.shape)
        expect(relativeError(data, before[name]!.data)).toBeLessThan(1e-6)
      }
    },
  )

  test('is shorter by 40 % afterwards, and in its quickest form', () => {
    const simplified = simplify(recording)
    expect(names(simplified).length).toBeLessThan(names(recording).length * 0.6)
    expect(count(simplified, 'Identity')).toBe(0)
    expect(count(simplified, 'ProductWithBias')).toBe(smallNetwork.layers.length)
    // both moments and the update, for kernels and biases
    expect(count(simplified, 'ScaledSum')).toBe(3 * 2 * smallNetwork.layers.length)
  })

  test('keeps its inputs, outputs and their names', () => {
    const simplified = simplify(recording)
    expect(simplified.inputs).toBe(recording.inputs)
    expect(Object.keys(simplified.outputs)).toEqual(Object.keys(recording.outputs))
  })
})

const product = (x: tf.Tensor, y: tf.Tensor) => tf.matMul(tf.reshape(x, [4, 1]), y)

describe('the pass', () => {
  const row = { shape: [1, 4], type: 'float32' } as const
  const inputs = { x: row, y: row, scale: { shape: [1, 1], type: 'float32' } } as const
  const after = (
    pass: Pass,
    step: (tensors: Readonly<Record<'x' | 'y' | 'scale', tf.Tensor>>) => tf.Tensor,
  ): string[] =>
    names(
      pass(
        record(inputs, (tensors) => ({
          result: step(tensors as Readonly<Record<'x' | 'y' | 'scale', tf.Tensor>>),
        })),
      ),
    )

  test('remove-aliases drops copies, and keeps what changes shape or type', () => {
    expect(after(removeAliases, ({ x }) => tf.reshape(tf.clone(x), [1, 4]))).toEqual([])
    expect(after(removeAliases, ({ x }) => tf.reshape(x, [4]))).toEqual(['Reshape'])
    expect(after(removeAliases, ({ x }) => tf.cast(x, 'int32'))).toEqual(['Cast'])
  })

  test('fold-constants computes with constants, and with nothing else', () => {
    expect(after(foldConstants, ({ x }) => tf.mul(x, tf.sqrt(tf.ones([1, 4]))))).toEqual([
      'Multiply',
    ])
    expect(after(foldConstants, ({ x }) => tf.mul(x, tf.sqrt(x)))).toEqual(['Sqrt', 'Multiply'])
  })

  test('drop-neutral drops + 0 and × 1, not where they carry the shape, nor 0 − x', () => {
    expect(after(dropNeutral, ({ x }) => tf.mul(tf.add(x, 0), tf.ones([1, 4])))).toEqual([])
    expect(after(dropNeutral, ({ scale }) => tf.mul(scale, tf.ones([1, 4])))).toEqual(['Multiply'])
    expect(after(dropNeutral, ({ x }) => tf.sub(0, x))).toEqual(['Sub'])
    expect(after(dropNeutral, ({ x }) => tf.div(1, x))).toEqual(['RealDiv'])
  })

  test('step-from-relu takes the step of the rectified value where there is one', () => {
    const recording = record(inputs, ({ x }) => ({ r: tf.relu(x!), s: tf.step(x!) }))
    const { kernels, outputs } = stepFromRelu(recording)
    expect(kernels.find(({ name }) => name === 'Step')?.inputs['x']).toBe(outputs['r'])
    expect(after(stepFromRelu, ({ x }) => tf.step(x))).toEqual(['Step'])
  })

  test('share-common computes equal kernels once, and different ones twice', () => {
    expect(after(shareCommon, ({ x }) => tf.add(tf.exp(x), tf.exp(x)))).toEqual(['Exp', 'Add'])
    expect(after(shareCommon, ({ x, y }) => tf.add(tf.exp(x), tf.exp(y)))).toHaveLength(3)
    expect(after(shareCommon, ({ x }) => tf.add(tf.mul(x, 2), tf.mul(x, 3)))).toHaveLength(3)
  })

  test('fuse-bias joins a product and the row added to it, unless others use the product', () => {
    expect(after(fuseBias, ({ x, y }) => tf.add(product(x, y), y))).toEqual([
      'Reshape',
      'ProductWithBias',
    ])
    const used = after(fuseBias, ({ x, y }) => {
      const xy = product(x, y)
      return tf.mul(tf.add(xy, y), xy)
    })
    expect(used).not.toContain('ProductWithBias')
  })

  test('fuse-scaled-sums joins a row times a number and another row', () => {
    expect(after(fuseScaledSums, ({ x, y }) => tf.add(tf.mul(x, 0.9), y))).toEqual(['ScaledSum'])
    expect(after(fuseScaledSums, ({ x, y, scale }) => tf.add(y, tf.mul(x, scale)))).toEqual([
      'ScaledSum',
    ])
    expect(after(fuseScaledSums, ({ x, y }) => tf.add(tf.mul(x, y), y))).not.toContain('ScaledSum')
  })
})
