import type { Layer, Network } from '@lottery/science'
import { biasOf, kernelOf } from '@lottery/science'
import * as tf from '@tensorflow/tfjs'

/** Tensors by the names of the parameters. Each parameter is one row [1, elements], so that an optimizer sees no shapes. */
export type Rows = Readonly<Record<string, tf.Tensor2D>>

/**
 * What a network computes before the softmax.
 * @param batch [examples, inputs of the first layer]
 * @returns [examples, classes]
 */
export const logits = ({ layers }: Network, parameters: Rows, batch: tf.Tensor2D): tf.Tensor2D =>
  layers.reduce((x, layer) => activated(layer, affine(layer, parameters, x)), batch)

const affine = (
  { name, inputs, outputs }: Layer,
  parameters: Rows,
  x: tf.Tensor2D,
): tf.Tensor2D => {
  const kernel = tf.reshape(row(parameters, kernelOf(name)), [inputs, outputs]) as tf.Tensor2D
  return tf.add(tf.matMul(x, kernel), row(parameters, biasOf(name)))
}

const activated = ({ activation }: Layer, x: tf.Tensor2D): tf.Tensor2D =>
  activation === 'relu' ? tf.relu(x) : x

/** The row of that name; a name that is missing is a bug of the caller. */
export function row(rows: Rows, name: string): tf.Tensor2D {
  const found = rows[name]
  if (!found) throw new Error(`The step was not given ${name}`)
  return found
}
