import type { Mask, Network, Parameters } from '@lottery/science'
import { isExpanded, kernelOf } from '@lottery/science'
import type { ExampleSet, TrainingState } from '../engine.ts'
import { eachPart, partsOf, stateOf } from '../step/state-parts.ts'

/**
 * An input that is dark in every training example gives its weights no gradient: with moments of zero, Adam leaves them
 * where they are, bit for bit. Training goes on without them: 717 of MNIST's 784 pixels, a twelfth of the work less.
 */
export interface LitInputs {
  /** Inputs of the first layer that are lit in at least one example, ascending. */
  readonly inputs: Int32Array
  /** The network that has only those. */
  readonly network: Network
  /** The examples seen by it. */
  readonly examples: ExampleSet
}

/** Null where so few inputs are dark that leaving them out gains nothing, and where the first layer sees no pixels. */
export function litInputs(network: Network, examples: ExampleSet): LitInputs | null {
  const [first, ...deeper] = network.layers
  if (!first || isExpanded(network)) return null
  const inputs = litOf(examples, first.inputs)
  if (inputs.length === 0 || inputs.length > first.inputs * 0.98) return null
  return {
    inputs,
    network: {
      ...network,
      input: [inputs.length],
      layers: [{ ...first, inputs: inputs.length }, ...deeper],
    },
    examples: { ...examples, images: columns(examples, first.inputs, inputs) },
  }
}

function litOf({ images }: ExampleSet, pixels: number): Int32Array {
  const lit = new Uint8Array(pixels)
  for (let from = 0; from < images.length; from += pixels)
    for (let pixel = 0; pixel < pixels; pixel++) lit[pixel]! |= images[from + pixel]!
  return Int32Array.from(lit.keys()).filter((pixel) => lit[pixel] !== 0)
}

function columns({ images, count }: ExampleSet, pixels: number, inputs: Int32Array): Uint8Array {
  const chosen = new Uint8Array(count * inputs.length)
  for (let example = 0, at = 0; example < count; example++)
    for (const pixel of inputs) chosen[at++] = images[example * pixels + pixel]!
  return chosen
}

/** Whether dark inputs' weights stay where they are: not if moments carried in from elsewhere still move them. */
export function darkStay(lit: LitInputs, whole: Network, { moments }: TrainingState): boolean {
  const { name, outputs, inputs } = whole.layers[0]!
  const isLit = new Set(lit.inputs)
  const { [kernelOf(name)]: first } = moments.first
  return Array.from({ length: inputs }, (_, input) => input).every(
    (input) =>
      isLit.has(input) ||
      first!.subarray(input * outputs, (input + 1) * outputs).every((moment) => moment === 0),
  )
}

/** The state of the lit inputs alone. */
export const narrowed = (lit: LitInputs, state: TrainingState): TrainingState =>
  stateOf(
    eachPart(partsOf(state), (arrays) => changedKernel(lit, arrays, rowsOf)),
    state.step,
  )

export const narrowedMask = ({ network, inputs }: LitInputs, mask: Mask): Mask => {
  const { name, outputs } = network.layers[0]!
  return { ...mask, [name]: rowsOf(mask[name]!, inputs, outputs) }
}

/** The whole state again: dark inputs keep what they had before, their sums too, with moments of zero. */
export function widened(
  lit: LitInputs,
  { parameters, moments, step, lossDecrease }: TrainingState,
  before: TrainingState,
): TrainingState {
  const { name } = lit.network.layers[0]!
  const kernel = before.parameters[kernelOf(name)]!
  const zeros = new Float32Array(kernel.length)
  return {
    parameters: changedKernel(lit, parameters, into(kernel)),
    moments: {
      first: changedKernel(lit, moments.first, into(zeros)),
      second: changedKernel(lit, moments.second, into(zeros)),
    },
    step,
    ...(lossDecrease && {
      lossDecrease: changedKernel(
        lit,
        lossDecrease,
        into(before.lossDecrease?.[kernelOf(name)] ?? zeros),
      ),
    }),
  }
}

type Change = (array: Float32Array, inputs: Int32Array, outputs: number) => Float32Array

const into =
  (base: Float32Array): Change =>
  (rows, inputs, outputs) =>
    withRows(base, rows, inputs, outputs)

function changedKernel({ network, inputs }: LitInputs, arrays: Parameters, change: Change) {
  const { name, outputs } = network.layers[0]!
  const kernel = kernelOf(name)
  return { ...arrays, [kernel]: change(arrays[kernel]!, inputs, outputs) }
}

function rowsOf<A extends Float32Array | Uint8Array>(
  array: A,
  inputs: Int32Array,
  outputs: number,
): A {
  const rows = array.slice(0, inputs.length * outputs) as A
  inputs.forEach((input, i) => {
    rows.set(array.subarray(input * outputs, (input + 1) * outputs), i * outputs)
  })
  return rows
}

function withRows(
  base: Float32Array,
  rows: Float32Array,
  inputs: Int32Array,
  outputs: number,
): Float32Array {
  const whole = base.slice()
  inputs.forEach((input, i) => {
    whole.set(rows.subarray(i * outputs, (i + 1) * outputs), input * outputs)
  })
  return whole
}
