import { sum } from '../statistics/sum.ts'
import { prunableLayers } from '../networks/network.ts'
import { keptIn, layerOfMask } from '../pruning/mask.ts'
import type { Measurement } from './measurement.ts'

/**
 * Kept paths from inputs to outputs, one weight of every layer each, and what lies on none: a kept weight into a unit
 * without a way on, or out of one that nothing reaches, does nothing. By chance: the mean number of paths were as many
 * places of each layer kept at random, which is exact, since layers are drawn apart. Units are those of hidden layers.
 */
export const paths: Measurement = {
  title: 'Kept paths from inputs to outputs',
  source: 'docs/science.md, “Connectivity” and “Depth” (effective sparsity)',
  measure: ({ network, masks }) => {
    const [mask] = masks
    if (!mask || masks.length !== 1) throw new RangeError('Paths are of one mask')
    const layers = prunableLayers(network).map((layer) => ({
      ...layer,
      kept: layerOfMask(mask, layer),
    }))
    /** Paths from any input to each unit, layer by layer, inputs first; and from each unit to any output. */
    const reaching: Float64Array[] = [new Float64Array(layers[0]!.fanIn).fill(1)]
    for (const { fanOut, kept } of layers) reaching.push(forward(kept, reaching.at(-1)!, fanOut))
    const leaving: Float64Array[] = [new Float64Array(layers.at(-1)!.fanOut).fill(1)]
    for (const { fanIn, kept } of layers.toReversed())
      leaving.unshift(backward(kept, leaving[0]!, fanIn))
    const widths = [layers[0]!.fanIn, ...layers.map(({ fanOut }) => fanOut)]
    const hidden = layers.slice(1).map((_, index) => index + 1)
    return {
      paths: [sum(reaching.at(-1)!)],
      pathsByChance: [
        layers.reduce(
          (product, { kept, total }) => (product * keptIn(kept)) / total,
          widths.reduce((product, width) => product * width, 1),
        ),
      ],
      total: layers.map(({ total }) => total),
      kept: layers.map(({ kept }) => keptIn(kept)),
      onPaths: layers.map(({ kept, fanOut }, index) =>
        kept.reduce((count, bit, at) => {
          const from = reaching[index]![Math.floor(at / fanOut)]!
          return count + (bit && from > 0 && leaving[index + 1]![at % fanOut]! > 0 ? 1 : 0)
        }, 0),
      ),
      units: hidden.map((index) => widths[index]!),
      unitsOnNoPath: hidden.map((index) =>
        reaching[index]!.reduce(
          (count, paths, unit) => count + (paths === 0 || leaving[index]![unit] === 0 ? 1 : 0),
          0,
        ),
      ),
    }
  },
}

export function forward(kept: Uint8Array, from: Float64Array, fanOut: number): Float64Array {
  const to = new Float64Array(fanOut)
  for (let index = 0; index < kept.length; index++)
    if (kept[index]) to[index % fanOut]! += from[Math.floor(index / fanOut)]!
  return to
}

export function backward(kept: Uint8Array, to: Float64Array, fanIn: number): Float64Array {
  const from = new Float64Array(fanIn)
  for (let index = 0; index < kept.length; index++)
    if (kept[index]) from[Math.floor(index / to.length)]! += to[index % to.length]!
  return from
}
