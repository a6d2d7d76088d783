import type { Layer, Mask, Network, Parameters } from '@lottery/science'
import { initialWeights, networkOf, prunableLayers, streamOf, wiringOf } from '@lottery/science'
import type { ExampleSet, TrainingData, TrainingSetup } from '../engine.ts'

/** A setup with data, weights and a mask that holds half of them: enough to train. */
export interface TrainingProblem {
  readonly setup: TrainingSetup
  readonly data: TrainingData
  readonly parameters: Parameters
  readonly trained: Mask
}

/** A fully connected network of these sizes, input first. */
export function networkOfSizes(sizes: readonly number[]): Network {
  const layers = sizes.slice(1).map((outputs, index): Layer => ({
    kind: 'dense',
    name: index === sizes.length - 2 ? 'output' : `hidden${index + 1}`,
    inputs: sizes[index]!,
    outputs,
    activation: index === sizes.length - 2 ? 'linear' : 'relu',
  }))
  return {
    key: 'test',
    title: 'Test',
    source: 'none',
    input: [sizes[0]!],
    classes: sizes.at(-1)!,
    layers,
  }
}

export const smallNetwork = networkOfSizes([20, 12, 7, 3])
export const lenet = networkOf('lenet-300-100')
export const mushroomBody = networkOf('mushroom-body')
/** 4 × 6 pixels in six channels, 30 cells of which at most 4 are on. */
export const smallExpanded: Network = {
  ...networkOfSizes([30, 3]),
  input: [4, 6],
  expansion: { block: 2, cells: 30, inputs: [2, 3], active: 4 },
}

export function trainingProblem(
  network: Network,
  { batch = 8, train = 60, test = 30, rate = 1.2e-3, epsilon = 1e-8 } = {},
): TrainingProblem {
  return {
    setup: {
      network,
      wiring: wiringOf(network, 1),
      optimizer: { kind: 'adam', rate, beta1: 0.9, beta2: 0.999, epsilon },
      batch,
    },
    data: { train: examples(network, train, 'train'), test: examples(network, test, 'test') },
    parameters: initialWeights(network, {
      kind: 'draw',
      distribution: 'glorot-truncated',
      seed: 1,
      stream: ['init'],
    }),
    trained: halfMask(network),
  }
}

/** Random bytes, a fifth of them not zero, in the midst of a larger array as in a file behind its header. */
function examples({ input, classes }: Network, count: number, name: string): ExampleSet {
  const { uniform } = streamOf(1, [name])
  const pixels = input.reduce((a, b) => a * b, 1)
  const header = 3
  const file = new Uint8Array(header + count * pixels)
  const images = file.subarray(header)
  for (let i = 0; i < images.length; i++)
    images[i] = Math.max(0, Math.floor((uniform(i) * 5 - 4) * 256))
  const label = streamOf(1, [name, 'labels'])
  return {
    images,
    labels: Uint8Array.from({ length: count }, (_, i) => Math.floor(label.uniform(i) * classes)),
    count,
    scaling: 'unit',
  }
}

export const halfMask = (network: Network): Mask =>
  Object.fromEntries(
    prunableLayers(network).map(({ name, total }) => {
      const { uniform } = streamOf(1, ['mask', name])
      return [name, Uint8Array.from({ length: total }, (_, i) => (uniform(i) < 0.5 ? 1 : 0))]
    }),
  )

/** Places of examples for some steps, drawn with repetition. */
export function batchesOf({ setup, data }: TrainingProblem, steps: number): Int32Array {
  const { uniform } = streamOf(1, ['batches'])
  return Int32Array.from({ length: steps * setup.batch }, (_, i) =>
    Math.floor(uniform(i) * data.train.count),
  )
}

/** ‖a − b‖ ÷ the larger of ‖b‖ and `least`, where b may be nothing but rounding. */
export function relativeError(a: ArrayLike<number>, b: ArrayLike<number>, least = 0): number {
  let difference = 0
  let size = 0
  for (let i = 0; i < b.length; i++) {
    difference += (a[i]! - b[i]!) ** 2
    size += b[i]! ** 2
  }
  return Math.sqrt(difference / (Math.max(size, least ** 2) || 1))
}
