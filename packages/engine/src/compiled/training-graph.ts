import { parameterShapes } from '@lottery/science'
import type * as tf from '@tensorflow/tfjs'
import type { TrainingSetup } from '../engine.ts'
import { flatten, unflatten } from '../step/state-parts.ts'
import { trainStep } from '../step/train.ts'
import { exampleInputs, exampleStorage, examplesOf, openExamples } from './example-inputs.ts'
import { loop } from './loop.ts'
import type { Graph } from './onnx/model.ts'
import { simplify } from './passes/simplify.ts'
import { record } from './recording/record.ts'
import type { Recording, Shaped } from './recording/recording.ts'
import { sizeOf } from './recording/recording.ts'

/** The training step of `step/train.ts`, recorded. Its inputs and outputs are named as in the graph. */
export function recordTraining(setup: TrainingSetup): Recording {
  const { network, batch } = setup
  const number: Shaped = { shape: [1, 1], type: 'float32' }
  const inputs: Record<string, Shaped> = {
    ...stateShapes(setup),
    ...exampleInputs(network, batch),
    descent: number,
    epsilon: number,
  }
  return record(inputs, (tensors) => {
    const rows = tensors as Readonly<Record<string, tf.Tensor2D>>
    const { state, loss } = trainStep(setup, {
      state: unflatten(rows),
      ...examplesOf(tensors),
      descent: rows['descent']!,
      epsilon: rows['epsilon']!,
    })
    return { loss, ...flatten(state) }
  })
}

/** The step in a loop: one row of `index`, `descent` and `epsilon` for each. */
export const trainingGraph = (setup: TrainingSetup): Graph =>
  loop(simplify(recordTraining(setup)), {
    state: Object.keys(stateShapes(setup)),
    sequences: ['index', 'descent', 'epsilon'],
    logged: ['loss'],
    storage: exampleStorage,
    open: openExamples,
  })

const rowShape = (elements: number): Shaped => ({ shape: [1, elements], type: 'float32' })

function stateShapes({ network }: TrainingSetup): Readonly<Record<string, Shaped>> {
  const rows = Object.fromEntries(
    Object.entries(parameterShapes(network)).map(([name, shape]) => [
      name,
      rowShape(sizeOf(shape)),
    ]),
  )
  return flatten({ parameters: rows, first: rows, second: rows })
}
