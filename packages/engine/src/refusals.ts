import type { Mask, Parameters, Problem } from '@lottery/science'
import {
  isExpanded,
  kernelOf,
  parameterShapes,
  prunableLayers,
  ProblemError,
  wiringShapes,
} from '@lottery/science'
import type { ExampleSet, TrainingData, TrainingSetup, TrainingState } from './engine.ts'

/** Checks that every engine makes before it computes, so that none of them computes nonsense in its own way. */
export function refuseOpening(setup: TrainingSetup, data: TrainingData): void {
  refuse([
    ...setupProblems(setup),
    ...(['train', 'test'] as const).flatMap((set) => examplesProblems(setup, set, data[set])),
  ])
}

export function refuseRun(
  setup: TrainingSetup,
  data: TrainingData,
  { parameters, moments, step, lossDecrease }: TrainingState,
  trained: Mask,
  batches: Int32Array,
): void {
  refuse([
    ...parameterProblems(setup, 'state.parameters', parameters),
    ...parameterProblems(setup, 'state.moments.first', moments.first),
    ...parameterProblems(setup, 'state.moments.second', moments.second),
    ...(lossDecrease ? decreaseProblems(setup, lossDecrease) : []),
    ...allowed('state.step', step, Number.isInteger(step) && step >= 0, 'a whole number from 0'),
    ...trainedProblems(setup, trained),
    ...allowed(
      'batches.length',
      batches.length,
      batches.length > 0 && batches.length % setup.batch === 0,
      `one or more times the batch, ${setup.batch}`,
    ),
    ...indexProblems('batches', batches, data.train.count),
  ])
}

export function refuseEvaluation(
  setup: TrainingSetup,
  data: TrainingData,
  parameters: Parameters,
  set: 'train' | 'test',
  indices: Int32Array,
): void {
  refuse([
    ...parameterProblems(setup, 'parameters', parameters),
    ...allowed('indices.length', indices.length, indices.length > 0, 'at least 1'),
    ...indexProblems('indices', indices, data[set].count),
  ])
}

function refuse(problems: readonly Problem[]): void {
  if (problems.length) throw new ProblemError(problems)
}

const allowed = (field: string, value: unknown, holds: boolean, range: string): Problem[] =>
  holds ? [] : [{ code: 'out-of-range', field, value, fix: `must be ${range}` }]

function setupProblems({ network, wiring = {}, optimizer, batch }: TrainingSetup): Problem[] {
  const { rate, beta1, beta2, epsilon } = optimizer
  const pixels = network.input.reduce((a, b) => a * b, 1)
  const first = isExpanded(network) ? network.expansion.cells : pixels
  const ends = [first, ...network.layers.map(({ outputs }) => outputs)]
  return [
    ...allowed('network.layers', network.layers.length, network.layers.length > 0, 'one or more'),
    ...allowed('batch', batch, Number.isInteger(batch) && batch >= 1, 'a whole number from 1'),
    ...allowed('optimizer.rate', rate, Number.isFinite(rate) && rate >= 0, 'finite and ≥ 0'),
    ...allowed('optimizer.beta1', beta1, beta1 >= 0 && beta1 < 1, 'in [0, 1)'),
    ...allowed('optimizer.beta2', beta2, beta2 >= 0 && beta2 < 1, 'in [0, 1)'),
    ...allowed(
      'optimizer.epsilon',
      epsilon,
      Math.fround(epsilon) > 0 && epsilon < Infinity,
      'finite, and above 0 in single precision',
    ),
    ...arrayProblems('wiring', wiring, wiringShapes(network)),
    ...network.layers.flatMap(({ name, inputs }, index) =>
      allowed(
        `network.layers.${name}.inputs`,
        inputs,
        inputs === ends[index],
        `${ends[index]}, the size of what comes before it`,
      ),
    ),
    ...allowed(
      'network.classes',
      network.classes,
      network.classes === ends.at(-1),
      `${ends.at(-1)}, the outputs of the last layer`,
    ),
  ]
}

function examplesProblems(
  { network }: TrainingSetup,
  set: string,
  { images, labels, count }: ExampleSet,
): Problem[] {
  const pixels = network.input.reduce((a, b) => a * b, 1)
  const strange = labels.find((label) => label >= network.classes)
  return [
    ...allowed(
      `${set}.count`,
      count,
      Number.isInteger(count) && count >= 1,
      'a whole number from 1',
    ),
    ...lengthProblems(`${set}.images`, images, count * pixels),
    ...lengthProblems(`${set}.labels`, labels, count),
    ...allowed(
      `${set}.labels`,
      strange,
      strange === undefined,
      `below ${network.classes}, the number of classes`,
    ),
  ]
}

const lengthProblems = (
  field: string,
  array: Uint8Array | Float32Array | undefined,
  length: number,
): Problem[] =>
  array
    ? array.length === length
      ? []
      : [{ code: 'wrong-shape', field, value: array.length, fix: `must have ${length} elements` }]
    : [{ code: 'missing', field, value: undefined, fix: `must be there, with ${length} elements` }]

const unknownProblems = (
  field: string,
  given: Readonly<Record<string, unknown>>,
  known: readonly string[],
): Problem[] =>
  Object.keys(given)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      code: 'unknown',
      field: `${field}.${name}`,
      value: name,
      fix: known.length > 0 ? `must be one of ${known.join(', ')}` : 'must be left out',
    }))

const parameterProblems = (
  { network }: TrainingSetup,
  field: string,
  given: Parameters,
): Problem[] => arrayProblems(field, given, parameterShapes(network))

const arrayProblems = (
  field: string,
  given: Parameters,
  shapes: Readonly<Record<string, readonly number[]>>,
): Problem[] => [
  ...Object.entries(shapes).flatMap(([name, shape]) =>
    lengthProblems(
      `${field}.${name}`,
      given[name],
      shape.reduce((a, b) => a * b, 1),
    ),
  ),
  ...unknownProblems(field, given, Object.keys(shapes)),
]

/** Of kernels alone, and of all of them. */
function decreaseProblems({ network }: TrainingSetup, given: Parameters): Problem[] {
  const field = 'state.lossDecrease'
  const kernels = prunableLayers(network).map(({ name, total }) => [kernelOf(name), total] as const)
  return [
    ...kernels.flatMap(([name, total]) => lengthProblems(`${field}.${name}`, given[name], total)),
    ...unknownProblems(
      field,
      given,
      kernels.map(([name]) => name),
    ),
  ]
}

function trainedProblems({ network: { layers } }: TrainingSetup, trained: Mask): Problem[] {
  return [
    ...layers.flatMap(({ name, inputs, outputs }) => [
      ...lengthProblems(`trained.${name}`, trained[name], inputs * outputs),
      ...placesProblems(`trained.${name}`, trained[name]),
    ]),
    ...unknownProblems(
      'trained',
      trained,
      layers.map(({ name }) => name),
    ),
  ]
}

/** Runs before each hundred steps or so over every weight, hence the plain loop. */
function placesProblems(field: string, places: Uint8Array = new Uint8Array()): Problem[] {
  let strange = 0
  for (let i = 0; i < places.length; i++) strange |= places[i]! & ~1
  return allowed(field, strange, strange === 0, '0 or 1 everywhere')
}

function indexProblems(field: string, indices: Int32Array, count: number): Problem[] {
  const at = indices.findIndex((index) => index < 0 || index >= count)
  return at < 0 ? [] : allowed(`${field}[${at}]`, indices[at], false, `in 0 … ${count - 1}`)
}
