import { permutation } from '../randomness/permutation.ts'
import { streamOf } from '../randomness/stream.ts'
import type { Network, Parameters } from './network.ts'

/**
 * A fixed random expansion between an example and the first layer, with inhibition, as in the fly's mushroom body (Dasgupta
 * et al. 2017, figure 1): the image is cut into square blocks, whose mean brightness are the channels; every cell takes
 * the mean of a few channels; and of all cells the most active remain. It has no weights that could be trained or pruned.
 *
 * Inhibition is one number for an example, the (active + 1)-th largest activity, which is subtracted from all cells; what
 * is not above it is silent. So at most `active` cells are on: fewer where several are as active as that one, so that no
 * rule for ties is needed. What is left is divided by the activity of the most active cell, so that it does not depend
 * on how bright the image is.
 */
export interface Expansion {
  /** Side of a block in pixels, a divisor of both sides of the image. */
  readonly block: number
  /** Cells, the inputs of the first layer. */
  readonly cells: number
  /** Channels that a cell takes, fewest and most, all different; each number is as likely. */
  readonly inputs: readonly [least: number, most: number]
  /** Cells that are on at most, 1 … cells − 1. */
  readonly active: number
}

/** A network with an expansion: its cells are the inputs of its first layer. */
export type ExpandedNetwork = Network & { readonly expansion: Expansion }

export const isExpanded = (network: Network): network is ExpandedNetwork =>
  network.expansion !== undefined

/** Blocks of an image, row by row. */
export function channelsOf({ input, expansion: { block } }: ExpandedNetwork): number {
  return input.reduce((product, side) => product * (side / block), 1)
}

/** Names and shapes of the arrays of a network that are never trained; none without an expansion. */
export const wiringShapes = (network: Network): Record<string, readonly number[]> =>
  isExpanded(network)
    ? {
        'channels/wiring': [pixelsOf(network), channelsOf(network)],
        'cells/wiring': [channelsOf(network), network.expansion.cells],
      }
    : {}

/**
 * The arrays of a network that are never trained, of a replicate's seed, each row by row. All numbers are whole, so that
 * every engine adds bytes to the same sums in any order: `channels/wiring` is 1 where a pixel lies in a block, and
 * `cells/wiring` is `unitOf ÷ n` at the n channels of a cell, drawn by stream `wiring/<cell>`, and 0 elsewhere.
 */
export function wiringOf(network: Network, seed: number): Parameters {
  if (!isExpanded(network)) return {}
  return { 'channels/wiring': blocksOf(network), 'cells/wiring': drawnWiring(network, seed) }
}

/** The least number that all counts of inputs divide: 42 for 6 and 7. */
function unitOf([least, most]: Expansion['inputs']): number {
  let unit = 1
  for (let count = least; count <= most; count++) {
    let multiple = unit
    while (multiple % count !== 0) multiple += unit
    unit = multiple
  }
  return unit
}

function blocksOf(network: ExpandedNetwork): Float32Array {
  const columns = network.input[1]!
  const { block } = network.expansion
  const channels = channelsOf(network)
  const wiring = new Float32Array(pixelsOf(network) * channels)
  for (let pixel = 0; pixel < pixelsOf(network); pixel++) {
    const [row, column] = [Math.floor(pixel / columns), pixel % columns]
    const channel = Math.floor(row / block) * (columns / block) + Math.floor(column / block)
    wiring[pixel * channels + channel] = 1
  }
  return wiring
}

function drawnWiring(network: ExpandedNetwork, seed: number): Float32Array {
  const { cells, inputs } = network.expansion
  const [least, most] = inputs
  const channels = channelsOf(network)
  const counts = streamOf(seed, ['wiring', 'counts'])
  const wiring = new Float32Array(channels * cells)
  for (let cell = 0; cell < cells; cell++) {
    const count = least + counts.below(cell, most - least + 1)
    const order = permutation(streamOf(seed, ['wiring', cell]), channels)
    for (const channel of order.subarray(0, count))
      wiring[channel * cells + cell] = unitOf(inputs) / count
  }
  return wiring
}

const pixelsOf = ({ input }: Network): number => input.reduce((product, side) => product * side, 1)
