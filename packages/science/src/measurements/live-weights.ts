import { prunableLayers } from '../networks/network.ts'
import { keptIn, layerOfMask } from '../pruning/mask.ts'
import { deadInputs } from './dead-inputs.ts'
import type { Measurement } from './measurement.ts'
import { backward, forward } from './paths.ts'

/**
 * Kept weights that can do something, by layer: those on a way of kept weights from an input that is ever on to an output.
 * `live`: places that are not at a dead input, all of them beyond the first layer; `keptLive`: kept among those;
 * `effective`: kept on such a way. Masks: one; `initial`: θ0; ends: that of the dense round, which tells the dead inputs.
 */
export const liveWeights: Measurement = {
  title: 'Kept weights that can do something',
  source: 'docs/science.md, “Depth” (dead inputs apart, effective sparsity)',
  measure: ({ network, masks, initial, ends }) => {
    const [mask] = masks
    const [end] = ends
    if (!mask || !end || !initial || masks.length !== 1 || ends.length !== 1)
      throw new RangeError('Live weights take one mask, the initial weights and dense’s end')
    const dead = deadInputs(network, initial, end)
    const layers = prunableLayers(network).map((layer) => ({
      ...layer,
      kept: layerOfMask(mask, layer),
    }))
    const isDead = (layer: number, index: number, fanOut: number): boolean =>
      layer === 0 && dead[Math.floor(index / fanOut)]!
    const reaching: Float64Array[] = [Float64Array.from(dead, (isOff) => (isOff ? 0 : 1))]
    for (const { fanOut, kept } of layers) reaching.push(forward(kept, reaching.at(-1)!, fanOut))
    const leaving: Float64Array[] = [new Float64Array(layers.at(-1)!.fanOut).fill(1)]
    for (const { fanIn, kept } of layers.toReversed())
      leaving.unshift(backward(kept, leaving[0]!, fanIn))
    const counted = (counts: (layer: number, index: number, fanOut: number) => boolean): number[] =>
      layers.map(({ kept, fanOut }, layer) => {
        let count = 0
        for (let index = 0; index < kept.length; index++)
          if (kept[index] && counts(layer, index, fanOut)) count++
        return count
      })
    return {
      total: layers.map(({ total }) => total),
      live: layers.map(({ total, fanOut }, layer) =>
        layer === 0 ? total - fanOut * dead.filter(Boolean).length : total,
      ),
      kept: layers.map(({ kept }) => keptIn(kept)),
      keptLive: counted((layer, index, fanOut) => !isDead(layer, index, fanOut)),
      effective: counted(
        (layer, index, fanOut) =>
          reaching[layer]![Math.floor(index / fanOut)]! > 0 &&
          leaving[layer + 1]![index % fanOut]! > 0,
      ),
    }
  },
}
