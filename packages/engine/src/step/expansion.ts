import type { ExpandedNetwork } from '@lottery/science'
import { wiringShapes } from '@lottery/science'
import * as tf from '@tensorflow/tfjs'
import type { Rows } from './network.ts'
import { row } from './network.ts'

/**
 * What the cells of an expansion give the first layer, see `Expansion`. Sums of bytes under the wiring are whole numbers far
 * below 2²⁴, exact in single precision: all engines find the same cells on, and the same activities but for one division.
 * The 1 in it, a part in a hundred thousand of a white cell, keeps an even image at zero.
 * @param bytes [examples, pixels] float32, 0 … 255
 * @returns [examples, cells], in [0, 1), no more than `active` of them above 0 in an example
 */
export function expanded(network: ExpandedNetwork, wiring: Rows, bytes: tf.Tensor2D): tf.Tensor2D {
  const activity = Object.entries(wiringShapes(network)).reduce<tf.Tensor2D>(
    (x, [name, shape]) =>
      tf.matMul(x, tf.reshape(row(wiring, name), [...shape] as [number, number])),
    bytes,
  )
  const { values } = tf.topk(activity, network.expansion.active + 1, false)
  const inhibition = tf.min(values, 1, true)
  const range = tf.add(tf.sub(tf.max(values, 1, true), inhibition), 1)
  return tf.div(tf.relu(tf.sub(activity, inhibition)), range)
}
