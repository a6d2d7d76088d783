import type { Adam } from '@lottery/science'
import * as tf from '@tensorflow/tfjs'

/** One parameter and its moments, all [1, elements]. */
export interface AdamRow {
  readonly parameter: tf.Tensor2D
  /** Σ β₁ⁱ g */
  readonly first: tf.Tensor2D
  /** Σ β₂ⁱ g² */
  readonly second: tf.Tensor2D
}

/** Both [1, 1], one pair per step, see `corrections`. */
export interface CorrectionTensors {
  readonly descent: tf.Tensor2D
  readonly epsilon: tf.Tensor2D
}

/** Kingma & Ba 2015, algorithm 1, with moments as plain sums: the factors 1 − β are in descent and epsilon. */
export function adam(
  { parameter, first, second }: AdamRow,
  gradient: tf.Tensor2D,
  { beta1, beta2 }: Adam,
  { descent, epsilon }: CorrectionTensors,
): AdamRow {
  const nextFirst: tf.Tensor2D = tf.add(tf.mul(first, beta1), gradient)
  const nextSecond: tf.Tensor2D = tf.add(tf.mul(second, beta2), tf.square(gradient))
  const direction = tf.div(nextFirst, tf.add(tf.sqrt(nextSecond), epsilon))
  return {
    parameter: tf.add(parameter, tf.mul(direction, descent)),
    first: nextFirst,
    second: nextSecond,
  }
}

/**
 * The numbers of step t = 1, 2, …, corrected for bias and for moments kept as sums, in double precision:
 * −α m̂ ÷ (√v̂ + ε) = descent · M ÷ (√V + epsilon), where m̂ = M (1−β₁)/(1−β₁ᵗ), v̂ = V (1−β₂)/(1−β₂ᵗ).
 */
export function corrections(
  { rate, beta1, beta2, epsilon }: Adam,
  t: number,
): { readonly descent: number; readonly epsilon: number } {
  const first = (1 - beta1) / (1 - beta1 ** t)
  const second = Math.sqrt((1 - beta2) / (1 - beta2 ** t))
  return { descent: (-rate * first) / second, epsilon: epsilon / second }
}
