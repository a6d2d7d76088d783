import type { Adam, Mask, Network, Parameters } from '@lottery/science'
import { biasOf, isExpanded, kernelOf } from '@lottery/science'
import type { ExampleSet, TrainingSetup, TrainingState } from '../engine.ts'

type Arrays = Record<string, Float64Array>

/**
 * The same mathematics in double precision, written without tfjs, from the papers: a fully connected network, softmax
 * cross-entropy, back-propagation, and Kingma & Ba's algorithm 1 with its own moments.
 */
export class Reference {
  readonly parameters: Arrays
  readonly first: Arrays
  readonly second: Arrays
  /** −Σ g · Δw of every parameter. */
  readonly lossDecrease: Arrays
  private step: number

  constructor(
    private readonly setup: TrainingSetup,
    { parameters, moments, step }: TrainingState,
    private readonly trained: Mask,
  ) {
    const { beta1, beta2 } = setup.optimizer
    this.parameters = scaled(parameters, 1)
    this.first = scaled(moments.first, 1 - beta1)
    this.second = scaled(moments.second, 1 - beta2)
    this.lossDecrease = scaled(parameters, 0)
    this.step = step
  }

  /** One step on these examples. @returns their mean loss before it */
  update(examples: ExampleSet, places: Int32Array): number {
    const { loss, gradients } = lossAndGradients(this.setup, this.parameters, examples, places)
    for (const { name } of this.setup.network.layers)
      gradients[kernelOf(name)]!.forEach((_, i, kernel) => (kernel[i]! *= this.trained[name]![i]!))
    this.step++
    for (const [name, gradient] of Object.entries(gradients)) {
      const parameter = this.parameters[name]!
      const before = parameter.slice()
      adam(
        this.setup.optimizer,
        this.step,
        gradient,
        parameter,
        this.first[name]!,
        this.second[name]!,
      )
      const decrease = this.lossDecrease[name]!
      gradient.forEach((g, i) => (decrease[i]! -= g * (parameter[i]! - before[i]!)))
    }
    return loss
  }
}

function adam(
  { rate, beta1, beta2, epsilon }: Adam,
  t: number,
  gradient: Float64Array,
  parameter: Float64Array,
  first: Float64Array,
  second: Float64Array,
): void {
  gradient.forEach((g, i) => {
    first[i] = beta1 * first[i]! + (1 - beta1) * g
    second[i] = beta2 * second[i]! + (1 - beta2) * g * g
    const firstCorrected = first[i]! / (1 - beta1 ** t)
    const secondCorrected = second[i]! / (1 - beta2 ** t)
    parameter[i]! -= (rate * firstCorrected) / (Math.sqrt(secondCorrected) + epsilon)
  })
}

/** Loss and right answers over examples, one by one. */
export function evaluateReference(
  setup: Pick<TrainingSetup, 'network' | 'wiring'>,
  parameters: Parameters | Arrays,
  examples: ExampleSet,
  places: Int32Array,
): { readonly loss: number; readonly accuracy: number } {
  let loss = 0
  let correct = 0
  for (const place of places) {
    const inputs = inputsOf(setup, examples, place)
    const outputs = layerValues(setup.network, parameters, inputs).at(-1)!
    const label = examples.labels[place]!
    loss -= Math.log(softmax(outputs)[label]!)
    correct += outputs.indexOf(Math.max(...outputs)) === label ? 1 : 0
  }
  return { loss: loss / places.length, accuracy: correct / places.length }
}

function lossAndGradients(
  setup: Pick<TrainingSetup, 'network' | 'wiring'>,
  parameters: Arrays,
  examples: ExampleSet,
  places: Int32Array,
): { readonly loss: number; readonly gradients: Arrays } {
  const { network } = setup
  const gradients = Object.fromEntries(
    Object.entries(parameters).map(([name, { length }]) => [name, new Float64Array(length)]),
  )
  let loss = 0
  for (const place of places) {
    const values = layerValues(network, parameters, inputsOf(setup, examples, place))
    const label = examples.labels[place]!
    const likelihoods = softmax(values.at(-1)!)
    loss -= Math.log(likelihoods[label]!) / places.length
    let error = likelihoods.map((p, k) => (p - (k === label ? 1 : 0)) / places.length)
    for (const [index, { name, inputs, outputs, activation }] of [
      ...network.layers.entries(),
    ].toReversed()) {
      const x = values[index]!
      const y = values[index + 1]!
      if (activation === 'relu') error = error.map((e, o) => (y[o]! > 0 ? e : 0))
      const kernel = parameters[kernelOf(name)]!
      const before = new Float64Array(inputs)
      for (let i = 0; i < inputs; i++)
        for (let o = 0; o < outputs; o++) {
          gradients[kernelOf(name)]![i * outputs + o]! += x[i]! * error[o]!
          before[i]! += kernel[i * outputs + o]! * error[o]!
        }
      error.forEach((e, o) => (gradients[biasOf(name)]![o]! += e))
      error = before
    }
  }
  return { loss, gradients }
}

/** What goes into the first layer, and what comes out of each. */
function layerValues(
  { layers }: Network,
  parameters: Parameters | Arrays,
  inputs: Float64Array,
): Float64Array[] {
  const values = [inputs]
  for (const { name, outputs, activation } of layers) {
    const kernel = parameters[kernelOf(name)]!
    const sums = Float64Array.from(parameters[biasOf(name)]!)
    values
      .at(-1)!
      .forEach((x, i) => sums.forEach((_, o) => (sums[o]! += x * kernel[i * outputs + o]!)))
    values.push(activation === 'relu' ? sums.map((sum) => Math.max(0, sum)) : sums)
  }
  return values
}

function softmax(outputs: Float64Array): Float64Array {
  const largest = Math.max(...outputs)
  const powers = outputs.map((output) => Math.exp(output - largest))
  const total = powers.reduce((a, b) => a + b)
  return powers.map((power) => power / total)
}

/** Pixels, or the cells of an expansion: means of means of them, less the largest but so many, as a share of the most and of one part in the whole numbers of the wiring. */
export function inputsOf(
  { network, wiring = {} }: Pick<TrainingSetup, 'network' | 'wiring'>,
  examples: ExampleSet,
  place: number,
): Float64Array {
  const pixels = pixelsOf(examples, place)
  if (!isExpanded(network)) return pixels
  const { block, cells, active } = network.expansion
  const [rows, columns] = network.input as [number, number]
  const channels = Array.from({ length: rows / block }, (_, down) =>
    Array.from({ length: columns / block }, (_, across) => {
      let sum = 0
      for (let row = down * block; row < (down + 1) * block; row++)
        for (let column = across * block; column < (across + 1) * block; column++)
          sum += pixels[row * columns + column]!
      return sum / block ** 2
    }),
  ).flat()
  const activity = Float64Array.from({ length: cells }, (_, cell) => {
    const taken = channels.filter((_, at) => wiring['cells/wiring']![at * cells + cell] !== 0)
    return taken.reduce((sum, channel) => sum + channel, 0) / taken.length
  })
  const inhibition = activity.toSorted().at(-1 - active)!
  const least = Math.min(...wiring['cells/wiring']!.filter((one) => one > 0))
  const one = 1 / (255 * block ** 2 * least * network.expansion.inputs[1])
  const range = Math.max(...activity) - inhibition + one
  return activity.map((cell) => (cell > inhibition + one / 2 ? (cell - inhibition) / range : 0))
}

function pixelsOf({ images, count }: ExampleSet, place: number): Float64Array {
  const pixels = images.length / count
  return Float64Array.from(
    images.subarray(place * pixels, (place + 1) * pixels),
    (byte) => byte / 255,
  )
}

const scaled = (arrays: Parameters, factor: number): Arrays =>
  Object.fromEntries(
    Object.entries(arrays).map(([name, array]) => [
      name,
      Float64Array.from(array, (element) => element * factor),
    ]),
  )
