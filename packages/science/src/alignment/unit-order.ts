import {
  biasOf,
  kernelOf,
  type DenseLayer,
  type Network,
  type Parameters,
} from '../networks/network.ts'
import { layerOfMask, type Mask } from '../pruning/mask.ts'

/**
 * Another order of the hidden units, a permutation for each hidden layer, input first: at place i of hidden layer l
 * stands its unit `order[l][i]`. Inputs and classes keep theirs.
 */
export type UnitOrder = readonly Int32Array[]

/** How many units such an order places: those of all layers but the last. */
export const hiddenUnits = (network: Network): number =>
  denseLayers(network)
    .slice(0, -1)
    .reduce((sum, { outputs }) => sum + outputs, 0)

/** Every unit stays where it is. */
export const sameOrder = (network: Network): Int32Array[] =>
  denseLayers(network)
    .slice(0, -1)
    .map(({ outputs }) => Int32Array.from({ length: outputs }, (_, unit) => unit))

/**
 * The same network with its hidden units in another order: columns of the kernel into a layer, its biases, and rows of
 * the kernel out of it. What it computes stays the same. Copies everything.
 */
export const orderUnits = (network: Network, of: Parameters, order: UnitOrder): Parameters =>
  Object.fromEntries(
    denseLayers(network).flatMap((layer, index) => {
      const [kernel, bias] = [kernelOf(layer.name), biasOf(layer.name)]
      const columns = order[index]
      return [
        [kernel, taken(arrayOf(of, kernel, layer.inputs * layer.outputs), layer, index, order)],
        [bias, arrayOf(of, bias, layer.outputs).map((own, at, all) => all[columns?.[at] ?? at]!)],
      ]
    }),
  )

/** The same places of the same units, where they stand in that order. */
export const orderMask = (network: Network, of: Mask, order: UnitOrder): Mask =>
  Object.fromEntries(
    denseLayers(network).map((layer, index) => {
      const total = layer.inputs * layer.outputs
      return [layer.name, taken(layerOfMask(of, { ...layer, total }), layer, index, order)]
    }),
  )

/** Values of a kernel [inputs, outputs], row by row, its rows in the order of the layer before and its columns in its own. */
function taken<Values extends Float32Array | Uint8Array>(
  values: Values,
  { inputs, outputs }: DenseLayer,
  index: number,
  order: UnitOrder,
): Values {
  const [rows, columns] = [order[index - 1], order[index]]
  const made = values.slice() as Values
  for (let row = 0; row < inputs; row++) {
    const from = (rows?.[row] ?? row) * outputs
    const to = row * outputs
    for (let column = 0; column < outputs; column++)
      made[to + column] = values[from + (columns?.[column] ?? column)]!
  }
  return made
}

/** @throws RangeError where a layer is not fully connected: its units are not columns of a kernel */
export function denseLayers({ key, layers }: Network): readonly DenseLayer[] {
  const other = layers.find(({ kind }: { readonly kind: string }) => kind !== 'dense')
  if (other) throw new RangeError(`Units of ${other.name} in ${key} have no order: it is not dense`)
  return layers
}

/** @throws RangeError where it is missing, or of another network */
export function arrayOf(of: Parameters, name: string, length: number): Float32Array {
  const values = of[name]
  if (values?.length !== length)
    throw new RangeError(`${name} has ${values?.length ?? 'no'} values, not ${length}`)
  return values
}
