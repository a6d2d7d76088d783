import { prunableLayers } from '../networks/network.ts'
import { layerOfMask } from '../pruning/mask.ts'
import { kernelWith } from './dead-inputs.ts'
import type { Measurement } from './measurement.ts'

/**
 * How much of a round's squared movement ‖w − θ0‖² was that of the weights which a mask keeps. Masks: one; `initial`: θ0;
 * ends: the round's. By layer: squares `moved` by the kept weights and `movedInAll`; weights `kept` and `total`, and of
 * both those that moved at all: weights of dead inputs never do.
 */
export const movement: Measurement = {
  title: 'Share of a round’s movement',
  source: 'docs/science.md, “Does training seek the ticket?”',
  measure: ({ network, masks, initial, ends }) => {
    const [mask] = masks
    const [end] = ends
    if (!mask || !initial || !end || masks.length !== 1 || ends.length !== 1)
      throw new RangeError('Movement is of one mask, between θ0 and one end')
    const layers = prunableLayers(network).map((layer) => {
      const kept = layerOfMask(mask, layer)
      const [from, to] = [kernelWith(initial, layer), kernelWith(end, layer)]
      const sums = { moved: 0, movedInAll: 0, kept: 0, keptMoving: 0, moving: 0 }
      for (let at = 0; at < kept.length; at++) {
        const square = (to[at]! - from[at]!) ** 2
        const moves = square > 0 ? 1 : 0
        sums.movedInAll += square
        sums.moving += moves
        if (!kept[at]) continue
        sums.moved += square
        sums.kept += 1
        sums.keptMoving += moves
      }
      return { ...sums, total: layer.total }
    })
    const byLayer = (name: keyof (typeof layers)[number]) => layers.map((layer) => layer[name])
    return {
      moved: byLayer('moved'),
      movedInAll: byLayer('movedInAll'),
      kept: byLayer('kept'),
      total: byLayer('total'),
      keptMoving: byLayer('keptMoving'),
      moving: byLayer('moving'),
    }
  },
}
