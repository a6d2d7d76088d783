import { kernelOf, parameterShapes, prunableLayers } from '@lottery/science'
import type * as tf from '@tensorflow/tfjs'
import type { TrainingSetup } from '../engine.ts'
import { flatten, unflatten } from '../step/state-parts.ts'
import { trainStep } from '../step/train.ts'
import {
  exampleInputs,
  exampleStorage,
  examplesOf,
  openExamples,
  rowShapes,
  wiringInputs,
} from './example-inputs.ts'
import { loop } from './loop.ts'
import type { Graph } from './onnx/model.ts'
import { simplify } from './passes/simplify.ts'
import { record } from './recording/record.ts'
import type { Recording, Shaped } from './recording/recording.ts'

/**
 * The training step of `step/train.ts`, recorded. Its inputs and outputs are named as in the graph.
 * @param probed whether it sums up the loss decrease too
 */
export function recordTraining(setup: TrainingSetup, probed = false): Recording {
  const { network, batch } = setup
  const number: Shaped = { shape: [1, 1], type: 'float32' }
  const inputs: Record<string, Shaped> = {
    ...stateShapes(setup, probed),
    ...wiringInputs(network),
    ...exampleInputs(network, batch),
    descent: number,
    epsilon: number,
  }
  return record(inputs, (tensors) => {
    const rows = tensors as Readonly<Record<string, tf.Tensor2D>>
    const { state, loss } = trainStep(setup, {
      state: unflatten(rows),
      wiring: rows,
      ...examplesOf(tensors),
      descent: rows['descent']!,
      epsilon: rows['epsilon']!,
    })
    return { loss, ...flatten(state) }
  })
}

/** The step in a loop: one row of `index`, `descent` and `epsilon` for each. */
export const trainingGraph = (setup: TrainingSetup, probed = false): Graph =>
  loop(simplify(recordTraining(setup, probed)), {
    state: Object.keys(stateShapes(setup, probed)),
    sequences: ['index', 'descent', 'epsilon'],
    logged: ['loss'],
    storage: exampleStorage,
    open: openExamples,
  })

function stateShapes(
  { network }: TrainingSetup,
  probed: boolean,
): Readonly<Record<string, Shaped>> {
  const rows = rowShapes(parameterShapes(network))
  const kernels = rowShapes(
    Object.fromEntries(prunableLayers(network).map(({ name, shape }) => [kernelOf(name), shape])),
  )
  return flatten({
    parameters: rows,
    first: rows,
    second: rows,
    lossDecrease: probed ? kernels : {},
  })
}
