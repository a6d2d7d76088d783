import type { Adam, Mask, Network, Parameters } from '@lottery/science'
import { biasOf, kernelOf } from '@lottery/science'
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
    const { loss, gradients } = lossAndGradients(
      this.setup.network,
      this.parameters,
      examples,
      places,
    )
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
  network: Network,
  parameters: Parameters | Arrays,
  examples: ExampleSet,
  places: Int32Array,
): { readonly loss: number; readonly accuracy: number } {
  let loss = 0
  let correct = 0
  for (const place of places) {
    const outputs = layerValues(network, parameters, pixelsOf(examples, place)).at(-1)!
    const label = examples.labels[place]!
    loss -= Math.log(softmax(outputs)[label]!)
    correct += outputs.indexOf(Math.max(...outputs)) === label ? 1 : 0
  }
  return { loss: loss / places.length, accuracy: correct / places.length }
}

function lossAndGradients(
  network: Network,
  parameters: Arrays,
  examples: ExampleSet,
  places: Int32Array,
): { readonly loss: number; readonly gradients: Arrays } {
  const gradients = Object.fromEntries(
    Object.entries(parameters).map(([name, { length }]) => [name, new Float64Array(length)]),
  )
  let loss = 0
  for (const place of places) {
    const values = layerValues(network, parameters, pixelsOf(examples, place))
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
  pixels: Float64Array,
): Float64Array[] {
  const values = [pixels]
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
