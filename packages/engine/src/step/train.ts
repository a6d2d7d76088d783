import { parameterShapes } from '@lottery/science'
import * as tf from '@tensorflow/tfjs'
import type { TrainingSetup } from '../engine.ts'
import type { AdamRow, CorrectionTensors } from './adam.ts'
import { adam } from './adam.ts'
import type { Examples } from './examples.ts'
import { take } from './examples.ts'
import { crossEntropy } from './loss.ts'
import type { Rows } from './network.ts'
import { logits, row } from './network.ts'
import type { StateParts } from './state-parts.ts'

export interface StepInputs extends CorrectionTensors {
  /** Weights whose second moment is infinite stay, see `held-weights.ts`. */
  readonly state: StateParts<tf.Tensor2D>
  /** The network's arrays that are never trained; no gradient is taken of what is computed with them. */
  readonly wiring: Rows
  readonly examples: Examples
  /** [batch] int32: places of this step's examples. */
  readonly index: tf.Tensor1D
}

/** One step of Adam, a pure function of its inputs. */
export function trainStep(
  { network, optimizer }: Pick<TrainingSetup, 'network' | 'optimizer'>,
  { state, wiring, examples, index, ...corrections }: StepInputs,
): { readonly state: StateParts<tf.Tensor2D>; readonly loss: tf.Scalar } {
  const names = Object.keys(parameterShapes(network))
  const batch = take(network, wiring, examples, index)
  const meanLoss = (...parameters: tf.Tensor[]): tf.Scalar =>
    tf.mean(crossEntropy(logits(network, named(names, parameters), batch.inputs), batch.labels))
  const { value, grads } = tf.valueAndGrads(meanLoss)(
    names.map((name) => row(state.parameters, name)),
  )
  const moved = names.map((name, i): AdamRow => {
    const before = {
      parameter: row(state.parameters, name),
      first: row(state.first, name),
      second: row(state.second, name),
    }
    return adam(before, grads[i] as tf.Tensor2D, optimizer, corrections)
  })
  const byName = (part: keyof AdamRow) =>
    named(
      names,
      moved.map((moved) => moved[part]),
    )
  return {
    loss: value as tf.Scalar,
    state: {
      parameters: byName('parameter'),
      first: byName('first'),
      second: byName('second'),
      lossDecrease: Object.fromEntries(
        names.flatMap((name, i) => {
          const before = state.lossDecrease[name]
          if (!before) return []
          const from = row(state.parameters, name)
          return [[name, decreased(before, grads[i] as tf.Tensor2D, from, moved[i]!.parameter)]]
        }),
      ),
    },
  }
}

/**
 * One step more of −Σ g · Δw. Δw is taken from the weights before and after, as they are stored: the update itself goes
 * on being made for them alone, so that the steps' bits are the same with and without this.
 */
const decreased = (
  sum: tf.Tensor2D,
  gradient: tf.Tensor2D,
  from: tf.Tensor2D,
  to: tf.Tensor2D,
): tf.Tensor2D => tf.sub(sum, tf.mul(gradient, tf.sub(to, from)))

const named = (names: readonly string[], tensors: readonly tf.Tensor[]): Rows =>
  Object.fromEntries(names.map((name, i) => [name, tensors[i] as tf.Tensor2D]))
