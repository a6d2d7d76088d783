import { biasOf, kernelOf, type Network, type Parameters } from '../networks/network.ts'
import { bestAssignment, gainOf } from './assignment.ts'
import { arrayOf, denseLayers, orderUnits, sameOrder, type UnitOrder } from './unit-order.ts'

/** Gains that differ by less, as a share of their sizes, are the same but for rounding. */
const rounding = 1e-12

/**
 * The order of a network's hidden units in which it fits another one: weight matching (Ainsworth, Hayase & Srinivasa
 * 2022, arXiv 2209.04836, section 3.2), which makes the inner product of all weights and biases large. One hidden layer
 * after the other, input first, takes its best order while the others keep theirs, an exact assignment of unit to unit; again
 * and again until no layer gains. It starts from the order that is there, and where that is as good, stays with it. What it
 * finds is the best for each layer by itself, not always for all together.
 */
export function matchUnits(network: Network, units: Parameters, to: Parameters): UnitOrder {
  const order = sameOrder(network)
  // Inputs have no order, so what comes from them is multiplied once; it is most of the work.
  const fromInputs = gainsOfInputs(network, 0, units, to)
  let gained = true
  while (gained) {
    gained = false
    for (const [layer, own] of order.entries()) {
      const ordered = orderUnits(network, units, order)
      const gains =
        layer === 0
          ? fromInputs.map((row) => Float64Array.from(own, (unit) => row[unit]!))
          : gainsOfInputs(network, layer, ordered, to)
      addGainsOfOutputs(gains, network, layer, ordered, to)
      const best = bestAssignment(gains)
      if (!isBetter(gains, best)) continue
      order[layer] = best.map((unit) => own[unit]!)
      gained = true
    }
  }
  return order
}

/** Than that every unit stays. Strictly, so that the sum rises with every change and the search ends. */
function isBetter(gains: readonly Float64Array[], best: Int32Array): boolean {
  const stays = best.map((_, unit) => unit)
  const sizes = gains.map((row) => row.map(Math.abs))
  const limit = rounding * (gainOf(sizes, best) + gainOf(sizes, stays))
  return gainOf(gains, best) > gainOf(gains, stays) + limit
}

/** Of place i of `to` and unit j: inner products of what comes into them, with the bias. */
function gainsOfInputs(
  network: Network,
  layer: number,
  units: Parameters,
  to: Parameters,
): Float64Array[] {
  const { name, inputs, outputs } = denseLayers(network)[layer]!
  const gains = Array.from({ length: outputs }, () => new Float64Array(outputs))
  const arrays = [[kernelOf(name), inputs * outputs] as const, [biasOf(name), outputs] as const]
  for (const [array, length] of arrays)
    addColumns(gains, arrayOf(to, array, length), arrayOf(units, array, length))
  return gains
}

/** And of what goes out of them. */
function addGainsOfOutputs(
  gains: readonly Float64Array[],
  network: Network,
  layer: number,
  units: Parameters,
  to: Parameters,
): void {
  const { name, inputs, outputs } = denseLayers(network)[layer + 1]!
  const [kernel, length] = [kernelOf(name), inputs * outputs]
  addRows(gains, arrayOf(to, kernel, length), arrayOf(units, kernel, length))
}

/** Products of column i of one and column j of the other; a bias is a single row. */
function addColumns(gains: readonly Float64Array[], one: Float32Array, other: Float32Array): void {
  const width = gains.length
  for (let row = 0; row < one.length; row += width)
    for (let i = 0; i < width; i++) {
      const [weight, sums] = [one[row + i]!, gains[i]!]
      for (let j = 0; j < width; j++) sums[j]! += weight * other[row + j]!
    }
}

/** Products of row i of one and row j of the other. */
function addRows(gains: readonly Float64Array[], one: Float32Array, other: Float32Array): void {
  const outputs = one.length / gains.length
  gains.forEach((sums, i) => {
    for (let j = 0; j < sums.length; j++) {
      let sum = 0
      for (let at = 0; at < outputs; at++) sum += one[i * outputs + at]! * other[j * outputs + at]!
      sums[j]! += sum
    }
  })
}
