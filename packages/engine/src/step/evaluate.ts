import type { Network } from '@lottery/science'
import * as tf from '@tensorflow/tfjs'
import type { Examples } from './examples.ts'
import { take } from './examples.ts'
import { crossEntropy } from './loss.ts'
import type { Rows } from './network.ts'
import { logits } from './network.ts'

/** Each example by itself, [index.length] float32: its cross-entropy, and 1 where its largest output is its class, else 0. */
export function evaluateExamples(
  network: Network,
  parameters: Rows,
  wiring: Rows,
  examples: Examples,
  index: tf.Tensor1D,
): { readonly loss: tf.Tensor1D; readonly correct: tf.Tensor1D } {
  const { inputs, labels } = take(network, wiring, examples, index)
  const outputs = logits(network, parameters, inputs)
  const hit = tf.equal(tf.argMax(outputs, 1), labels)
  return { loss: crossEntropy(outputs, labels), correct: tf.cast(hit, 'float32') as tf.Tensor1D }
}

/** Means over all examples in double precision, so that they do not depend on how examples were grouped. */
export function meansOf(
  loss: Float32Array,
  correct: Float32Array,
): { readonly loss: number; readonly accuracy: number } {
  return { loss: mean(loss), accuracy: mean(correct) }
}

const mean = (values: Float32Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length
