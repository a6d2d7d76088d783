import * as tf from '@tensorflow/tfjs'

/**
 * Cross-entropy of each example, from exp and log: tfjs's own softmax losses have wrong second derivatives.
 * @param logits [examples, classes]
 * @param labels [examples] int32
 * @returns [examples], natural logarithm
 */
export function crossEntropy(logits: tf.Tensor2D, labels: tf.Tensor1D): tf.Tensor1D {
  const [, classes] = logits.shape
  const shifted = tf.sub(logits, largest(logits))
  const total = tf.log(tf.sum(tf.exp(shifted), 1))
  // tfjs's WebAssembly backend writes int32 into a one-hot of any type, hence the cast
  const chosen = tf.sum(tf.mul(shifted, tf.cast(tf.oneHot(labels, classes), 'float32')), 1)
  return tf.sub(total, chosen)
}

/** The shift cancels out of the loss, so no gradient flows through it. */
const largest = tf.customGrad((x) => ({
  value: tf.max(x as tf.Tensor, 1, true),
  gradFunc: () => tf.zerosLike(x as tf.Tensor),
}))
