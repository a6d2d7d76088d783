import type { Network } from '@lottery/science'
import { isExpanded } from '@lottery/science'
import * as tf from '@tensorflow/tfjs'
import { expanded } from './expansion.ts'
import type { Rows } from './network.ts'

/** A data set, or any part of one. */
export interface Examples {
  /** [count, pixels] int32, 0 … 255 */
  readonly images: tf.Tensor2D
  /** [count] int32 */
  readonly labels: tf.Tensor1D
}

/** Examples as the first layer of a network sees them. */
export interface Batch {
  /** [examples, inputs of the first layer] float32 */
  readonly inputs: tf.Tensor2D
  /** [examples] int32 */
  readonly labels: tf.Tensor1D
}

/** Examples by their place, [index.length]: byte ÷ 255, or what the network's expansion makes of the bytes. */
export function take(
  network: Network,
  wiring: Rows,
  { images, labels }: Examples,
  index: tf.Tensor1D,
): Batch {
  const bytes = tf.cast(tf.gather(images, index), 'float32') as tf.Tensor2D
  const inputs = isExpanded(network) ? expanded(network, wiring, bytes) : tf.div(bytes, 255)
  return { inputs: inputs as tf.Tensor2D, labels: tf.gather(labels, index) }
}
