import { kernelWith } from '../measurements/dead-inputs.ts'
import { prunableLayers } from '../networks/network.ts'
import { keptIn, layerOfMask } from '../pruning/mask.ts'
import type { Probe } from './probe.ts'

/**
 * To whose movement the fall of the loss belongs, to first order: −Σₜ gₜ · (wₜ₊₁ − wₜ) of each weight, gₜ the gradient of
 * step t's batch; negative where a weight moved against its gradient. Masks: one or more. By layer: decrease `inAll` and
 * weights in `total`; mask by mask, layers one after the other: `decrease` of the kept weights, and how many `kept`.
 * Sums over weights are in double precision, those over steps as the engine made them.
 */
export const lossDecrease: Probe = {
  title: 'First-order loss decrease',
  source:
    'Lan et al. 2019 (arXiv 1909.01440), section 3; here the batch’s gradient and first order, there the whole training loss and Runge–Kutta',
  reduce: ({ network, masks, sums }) => {
    if (masks.length === 0) throw new RangeError('A loss decrease is told for one mask or more')
    const layers = prunableLayers(network).map((layer) => ({
      ...layer,
      sums: kernelWith(sums, layer),
    }))
    const byMask = masks.flatMap((mask) =>
      layers.map((layer) => ({ kept: layerOfMask(mask, layer), sums: layer.sums })),
    )
    return {
      decrease: byMask.map(({ kept, sums }) => sumOver(sums, kept)),
      inAll: layers.map((layer) => sumOver(layer.sums)),
      kept: byMask.map(({ kept }) => keptIn(kept)),
      total: layers.map(({ total }) => total),
    }
  },
}

function sumOver(values: Float32Array, kept?: Uint8Array): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) if (!kept || kept[at]) sum += values[at]!
  return sum
}
