import type { Parameters } from '@lottery/science'
import type { InferenceSession, Tensor } from 'onnxruntime-common'
import type {
  EngineSession,
  ExampleSet,
  TrainingData,
  TrainingSetup,
  TrainingState,
} from '../engine.ts'
import { refuseEvaluation, refuseRun } from '../refusals.ts'
import { corrections } from '../step/adam.ts'
import { meansOf } from '../step/evaluate.ts'
import { holdWeights, releaseWeights } from '../step/held-weights.ts'
import { flatten, partsOf, stateOf, unflatten } from '../step/state-parts.ts'
import { evaluationGraph } from './evaluation-graph.ts'
import { darkStay, litInputs, narrowed, narrowedMask, widened } from './lit-inputs.ts'
import { allOf, firstOf, lastOf, logOf } from './loop.ts'
import { encodeModel } from './onnx/encode.ts'
import type { Graph } from './onnx/model.ts'
import { onnxruntime } from './onnxruntime.ts'
import { trainingGraph } from './training-graph.ts'

/** A call blocks the thread: 70–150 ms for LeNet-300-100. Longer calls gain nothing. */
const stepsPerCall = 100
const examplesPerChunk = 250

/** One thread; the other settings made no difference when measured. */
const options: InferenceSession.SessionOptions = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
}

type Tensors = Readonly<Record<string, Tensor>>

/** Two loops in onnxruntime, training and evaluation, over data that is handed to each call without a copy. */
export async function openSession(
  setup: TrainingSetup,
  data: TrainingData,
): Promise<EngineSession> {
  const lit = litInputs(setup.network, data.train)
  const whole = trainings(setup, data.train)
  const narrow = lit && trainings({ ...setup, network: lit.network }, lit.examples)
  await (narrow ?? whole).plain.get()
  const evaluation = await load(evaluationGraph(setup.network, examplesPerChunk))
  const examples = { train: exampleTensors(data.train), test: exampleTensors(data.test) }
  const wiring = rowTensors(setup.wiring ?? {})

  return {
    async run(state, trained, batches) {
      refuseRun(setup, data, state, trained, batches)
      const steps = state.lossDecrease ? 'probed' : 'plain'
      if (!lit || !narrow || !darkStay(lit, setup.network, state))
        return (await whole[steps].get()).run(state, trained, batches)
      const few = await narrow[steps].get()
      const result = await few.run(narrowed(lit, state), narrowedMask(lit, trained), batches)
      return { ...result, state: widened(lit, result.state, state) }
    },

    async evaluate(parameters, set, indices) {
      refuseEvaluation(setup, data, parameters, set, indices)
      const results = await evaluation.run({
        ...examples[set],
        ...wiring,
        ...rowTensors(parameters),
        [allOf('index')]: chunks(indices),
      })
      const of = (output: string) =>
        (results[logOf(output)]!.data as Float32Array).subarray(0, indices.length)
      return meansOf(of('loss'), of('correct'))
    },

    async close() {
      for (const { plain, probed } of narrow ? [whole, narrow] : [whole])
        for (const { opened } of [plain, probed])
          await opened()?.then((training) => training.close())
      await evaluation.release()
    },
  }
}

type Training = Pick<EngineSession, 'run' | 'close'>

/** Steps alone, and steps that sum up the loss decrease: a graph each. */
const trainings = (setup: TrainingSetup, set: ExampleSet) => ({
  plain: once(() => openTraining(setup, set, false)),
  probed: once(() => openTraining(setup, set, true)),
})

async function openTraining(
  setup: TrainingSetup,
  set: ExampleSet,
  probed: boolean,
): Promise<Training> {
  const training = await load(trainingGraph(setup, probed))
  const examples = exampleTensors(set)
  const wiring = rowTensors(setup.wiring ?? {})
  return {
    async run(state, trained, batches) {
      const loss = new Float32Array(batches.length / setup.batch)
      let current = holdWeights(state, trained)
      for (let from = 0; from < loss.length; from += stepsPerCall) {
        const until = Math.min(from + stepsPerCall, loss.length)
        const results = await training.run({
          ...examples,
          ...wiring,
          ...stateTensors(current),
          ...sequenceTensors(
            setup,
            current.step,
            batches.slice(from * setup.batch, until * setup.batch),
          ),
        })
        current = nextState(current, until - from, results)
        loss.set(results[logOf('loss')]!.data as Float32Array, from)
      }
      return { state: releaseWeights(current, state, trained), loss }
    },
    close: () => training.release(),
  }
}

/** Opened when first asked for. */
function once<T>(open: () => Promise<T>): {
  get: () => Promise<T>
  opened: () => Promise<T> | null
} {
  let opened: Promise<T> | null = null
  return { get: () => (opened ??= open()), opened: () => opened }
}

const load = (graph: Graph): Promise<InferenceSession> =>
  onnxruntime.InferenceSession.create(encodeModel(graph), options)

const exampleTensors = ({ images, labels, count }: ExampleSet): Tensors => ({
  images: new onnxruntime.Tensor('uint8', images, [count, images.length / count]),
  labels: new onnxruntime.Tensor('uint8', labels, [count]),
})

const rowTensors = (arrays: Parameters): Tensors =>
  Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [
      name,
      new onnxruntime.Tensor('float32', array, [1, array.length]),
    ]),
  )

const stateTensors = (state: TrainingState): Tensors =>
  Object.fromEntries(
    Object.entries(rowTensors(flatten(partsOf(state)))).map(([name, tensor]) => [
      firstOf(name),
      tensor,
    ]),
  )

function sequenceTensors(
  { optimizer, batch }: TrainingSetup,
  stepsBefore: number,
  index: Int32Array,
): Tensors {
  const steps = index.length / batch
  const corrected = Array.from({ length: steps }, (_, i) =>
    corrections(optimizer, stepsBefore + i + 1),
  )
  const numbers = (key: 'descent' | 'epsilon') =>
    new onnxruntime.Tensor(
      'float32',
      Float32Array.from(corrected, (numbers) => numbers[key]),
      [steps, 1, 1],
    )
  return {
    [allOf('index')]: new onnxruntime.Tensor('int32', index, [steps, batch]),
    [allOf('descent')]: numbers('descent'),
    [allOf('epsilon')]: numbers('epsilon'),
  }
}

/** Whole chunks; places left over repeat the last example and are not counted. */
function chunks(indices: Int32Array): Tensor {
  const count = Math.ceil(indices.length / examplesPerChunk)
  const padded = new Int32Array(count * examplesPerChunk).fill(indices.at(-1)!)
  padded.set(indices)
  return new onnxruntime.Tensor('int32', padded, [count, examplesPerChunk])
}

function nextState(state: TrainingState, steps: number, results: Tensors): TrainingState {
  const last = Object.keys(flatten(partsOf(state))).map((name) => [
    name,
    results[lastOf(name)]!.data as Float32Array,
  ])
  return stateOf(unflatten(Object.fromEntries(last)), state.step + steps)
}
