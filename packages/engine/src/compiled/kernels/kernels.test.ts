import * as tf from '@tensorflow/tfjs'
import { beforeAll, expect, test } from 'vitest'
import { runRecording } from '../../testing/run-recording.ts'
import { record } from '../recording/record.ts'
import { kernels } from './registry.ts'

interface Inputs {
  readonly x: tf.Tensor2D
  readonly y: tf.Tensor2D
  readonly k: tf.Tensor1D
}
const shapes = {
  x: { shape: [2, 3], type: 'float32' },
  y: { shape: [2, 3], type: 'float32' },
  k: { shape: [2], type: 'int32' },
} as const
const elements = {
  x: Float32Array.of(1.5, -2, 0, 3.25, 0.5, 3.25),
  y: Float32Array.of(1.5, 2, 0.25, 3, 0.5, 7),
  k: Int32Array.of(2, 0),
}

// The lint takes tf.fill for an array's.
const quarters = (shape: [number, number]) =>
  tf.engine().runKernel<tf.Tensor2D>('Fill', {}, { shape, value: 0.25, dtype: 'float32' })

/** For every kernel that tfjs calls, a computation that calls it. */
const computations: Readonly<Record<string, (inputs: Inputs) => tf.Tensor>> = {
  Add: ({ x, y }) => tf.add(x, y),
  ArgMax: ({ x }) => tf.argMax(x, 1),
  BatchMatMul: ({ x, y }) => tf.matMul(x, y, true, false),
  Cast: ({ x }) => tf.cast(x, 'int32'),
  Equal: ({ x, y }) => tf.equal(x, y),
  Exp: ({ x }) => tf.exp(x),
  Fill: ({ x }) => tf.mul(tf.max(x), quarters([2, 3])),
  GatherV2: ({ x, k }) => tf.gather(x, k, 1),
  Identity: ({ x }) => tf.clone(x),
  Log: ({ y }) => tf.log(y),
  Max: ({ x }) => tf.max(x, 1, true),
  Mean: ({ x }) => tf.mean(x),
  Min: ({ x }) => tf.min(x, 1, true),
  Multiply: ({ x, y }) => tf.mul(x, y),
  Neg: ({ x }) => tf.neg(x),
  OneHot: ({ k }) => tf.oneHot(k, 4),
  RealDiv: ({ x, y }) => tf.div(x, y),
  Relu: ({ x }) => tf.relu(x),
  Reshape: ({ x }) => tf.reshape(x, [3, -1]),
  Sqrt: ({ y }) => tf.sqrt(y),
  Square: ({ x }) => tf.square(x),
  Step: ({ x }) => tf.step(x),
  Sub: ({ x, y }) => tf.sub(x, y),
  Sum: ({ x }) => tf.sum(x, [-2]),
  TopK: ({ x }) => tf.topk(x, 2).values,
  ZerosLike: ({ x }) => tf.zerosLike(x),
}
/** Tested with the passes that make them. */
const madeByPasses = ['ProductWithBias', 'ScaledSum']

beforeAll(async () => {
  tf.enableProdMode()
  await tf.setBackend('cpu')
})

test('every kernel has a test', () => {
  expect(Object.keys(kernels).toSorted()).toEqual(
    [...Object.keys(computations), ...madeByPasses].toSorted(),
  )
})

test.each(Object.entries(computations))(
  '%s lowered gives what tfjs gives',
  async (name, computation) => {
    const recording = record(shapes, (tensors) => ({
      result: computation(tensors as Readonly<Record<string, tf.Tensor>> & Inputs),
    }))
    expect(recording.kernels.map((kernel) => kernel.name)).toContain(name)
    const eager = computation({
      x: tf.tensor2d(elements.x, [2, 3]),
      y: tf.tensor2d(elements.y, [2, 3]),
      k: tf.tensor1d(elements.k, 'int32'),
    })
    const { result } = await runRecording(recording, elements)
    expect(result!.shape).toEqual(eager.shape)
    expect(recording.outputs['result']).toMatchObject({ shape: eager.shape, type: eager.dtype })
    const expected = [...eager.dataSync()]
    result!.data.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6))
  },
)

test('a constant that carries the shape is expanded', async () => {
  const recording = record(shapes, ({ x }) => ({ y: tf.add(tf.max(x!), tf.ones([4, 2])) }))
  const { y } = await runRecording(recording, elements)
  expect(y).toEqual({ shape: [4, 2], data: Array.from({ length: 8 }, () => 4.25) })
})
