import * as tf from '@tensorflow/tfjs'

/** A data set, or any part of one. */
export interface Examples {
  /** [count, pixels] int32, 0 … 255 */
  readonly images: tf.Tensor2D
  /** [count] int32 */
  readonly labels: tf.Tensor1D
}

/** Examples by their place, as the network sees them: [index.length, pixels] float32, byte ÷ 255, and [index.length] int32. */
export function take({ images, labels }: Examples, index: tf.Tensor1D): Examples {
  const bytes = tf.gather(images, index)
  return { images: tf.div(tf.cast(bytes, 'float32'), 255), labels: tf.gather(labels, index) }
}
