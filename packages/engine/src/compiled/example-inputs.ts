import type { Network } from '@lottery/science'
import { wiringShapes } from '@lottery/science'
import type * as tf from '@tensorflow/tfjs'
import type { Examples } from '../step/examples.ts'
import type { Shaped } from './recording/recording.ts'
import { sizeOf } from './recording/recording.ts'

/** Parameters by name, as rows. */
export const rowShapes = (
  shapes: Readonly<Record<string, readonly number[]>>,
): Readonly<Record<string, Shaped>> =>
  Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [
      name,
      { shape: [1, sizeOf(shape)], type: 'float32' },
    ]),
  )

/** The network's arrays that are never trained, handed in as rows. */
export const wiringInputs = (network: Network): Readonly<Record<string, Shaped>> =>
  rowShapes(wiringShapes(network))

/** A data set, and places in it. One recorded example stands for any number: see `openExamples`. */
export const exampleInputs = (
  { input }: Network,
  places: number,
): Readonly<Record<'images' | 'labels' | 'index', Shaped>> => ({
  images: { shape: [1, sizeOf(input)], type: 'int32' },
  labels: { shape: [1], type: 'int32' },
  index: { shape: [places], type: 'int32' },
})

/** Examples stay bytes in the graph until they are gathered. */
export const exampleStorage = { images: 'uint8', labels: 'uint8' } as const

export const openExamples = ['images', 'labels']

export const examplesOf = ({
  images,
  labels,
  index,
}: Readonly<Record<string, tf.Tensor>>): {
  readonly examples: Examples
  readonly index: tf.Tensor1D
} => ({
  examples: { images: images as tf.Tensor2D, labels: labels as tf.Tensor1D },
  index: index as tf.Tensor1D,
})
