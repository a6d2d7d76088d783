import { setImmediate } from 'node:timers/promises'
import * as tf from '@tensorflow/tfjs'
import type { EngineSession, ExampleSet, TrainingData, TrainingSetup } from '../engine.ts'
import { refuseEvaluation, refuseRun } from '../refusals.ts'
import { corrections } from '../step/adam.ts'
import { evaluateExamples, meansOf } from '../step/evaluate.ts'
import type { Examples } from '../step/examples.ts'
import { holdWeights, releaseWeights } from '../step/held-weights.ts'
import { flatten, partsOf, stateOf, unflatten } from '../step/state-parts.ts'
import { trainStep } from '../step/train.ts'

const examplesPerChunk = 250

/** The step's operations one after another, on a backend of tfjs. Between steps other work of the thread gets its turn. */
export function openSession(
  backend: string,
  setup: TrainingSetup,
  data: TrainingData,
): EngineSession {
  /** Results are plain arrays; every tensor made on the way is disposed of. */
  const compute = <T>(work: () => T): T => {
    const before = tf.getBackend()
    tf.setBackend(backend)
    tf.engine().startScope()
    try {
      return work()
    } finally {
      tf.engine().endScope()
      tf.setBackend(before)
    }
  }

  return {
    async run(state, trained, batches) {
      refuseRun(setup, data, state, trained, batches)
      const loss = new Float32Array(batches.length / setup.batch)
      let arrays = flatten(partsOf(holdWeights(state, trained)))
      for (let done = 0; done < loss.length; done++) {
        const places = batches.subarray(done * setup.batch, (done + 1) * setup.batch)
        const numbers = corrections(setup.optimizer, state.step + done + 1)
        arrays = compute(() => {
          const result = trainStep(setup, {
            state: unflatten(rowsOf(Object.entries(arrays))),
            wiring: rowsOf(Object.entries(setup.wiring ?? {})),
            ...batchOf(data.train, places),
            descent: tf.tensor2d([[numbers.descent]]),
            epsilon: tf.tensor2d([[numbers.epsilon]]),
          })
          loss[done] = result.loss.dataSync()[0]!
          return arraysOf(flatten(result.state))
        })
        await setImmediate()
      }
      const after = stateOf(unflatten(arrays), state.step + loss.length)
      return { state: releaseWeights(after, state, trained), loss }
    },

    async evaluate(parameters, set, indices) {
      refuseEvaluation(setup, data, parameters, set, indices)
      const loss = new Float32Array(indices.length)
      const correct = new Float32Array(indices.length)
      for (let from = 0; from < indices.length; from += examplesPerChunk) {
        const places = indices.subarray(from, from + examplesPerChunk)
        compute(() => {
          const { examples, index } = batchOf(data[set], places)
          const rows = rowsOf(Object.entries(parameters))
          const wiring = rowsOf(Object.entries(setup.wiring ?? {}))
          const result = evaluateExamples(setup.network, rows, wiring, examples, index)
          loss.set(result.loss.dataSync(), from)
          correct.set(result.correct.dataSync(), from)
        })
        await setImmediate()
      }
      return meansOf(loss, correct)
    },

    async close() {},
  }
}

const rowsOf = (
  arrays: Iterable<readonly [string, Float32Array]>,
): Readonly<Record<string, tf.Tensor2D>> =>
  Object.fromEntries(
    Array.from(arrays, ([name, array]) => [name, tf.tensor2d(array, [1, array.length])]),
  )

const arraysOf = (
  rows: Readonly<Record<string, tf.Tensor2D>>,
): Readonly<Record<string, Float32Array>> =>
  Object.fromEntries(
    Object.entries(rows).map(([name, row]) => [name, row.dataSync<'float32'>().slice()]),
  )

/** Only the examples asked for become tensors: the whole training set would take 188 MB as int32. */
function batchOf(
  { images, labels, count }: ExampleSet,
  places: Int32Array,
): { readonly examples: Examples; readonly index: tf.Tensor1D } {
  const pixels = images.length / count
  const chosen = new Int32Array(places.length * pixels)
  places.forEach((place, i) =>
    chosen.set(images.subarray(place * pixels, (place + 1) * pixels), i * pixels),
  )
  const classes = places.map((place) => labels[place]!)
  return {
    examples: {
      images: tf.tensor2d(chosen, [places.length, pixels], 'int32'),
      labels: tf.tensor1d(classes, 'int32'),
    },
    index: tf.range(0, places.length, 1, 'int32'),
  }
}
