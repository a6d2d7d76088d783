import type { Network } from '@lottery/science'
import { parameterShapes } from '@lottery/science'
import type * as tf from '@tensorflow/tfjs'
import { evaluateExamples } from '../step/evaluate.ts'
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
import type { Recording } from './recording/recording.ts'

/** The evaluation of `step/evaluate.ts`, recorded for `chunk` examples. Parameters keep their names. */
export function recordEvaluation(network: Network, chunk: number): Recording {
  const inputs = {
    ...rowShapes(parameterShapes(network)),
    ...wiringInputs(network),
    ...exampleInputs(network, chunk),
  }
  return record(inputs, (tensors) => {
    const { examples, index } = examplesOf(tensors)
    const rows = tensors as Readonly<Record<string, tf.Tensor2D>>
    return { ...evaluateExamples(network, rows, rows, examples, index) }
  })
}

/** Chunk after chunk: one row of `index` for each. */
export const evaluationGraph = (network: Network, chunk: number): Graph =>
  loop(simplify(recordEvaluation(network, chunk)), {
    state: [],
    sequences: ['index'],
    logged: ['loss', 'correct'],
    storage: exampleStorage,
    open: openExamples,
  })
