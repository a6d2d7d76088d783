import { sum } from '../statistics/sum.ts'
import { prunableLayers } from '../networks/network.ts'
import { layerOfMask } from '../pruning/mask.ts'
import { deadInputs } from './dead-inputs.ts'
import type { Measurement } from './measurement.ts'

/**
 * Which inputs the first layer still looks at. Masks: one; `initial`: θ0; ends: that of the dense round, which tells the
 * dead inputs. Among live inputs: how many keep nothing, and how unequally the kept weights are shared out (Gini: 0 all
 * alike, towards 1 all on one; Gini 1912) and the part held by the tenth of them that keeps most.
 */
export const inputMap: Measurement = {
  title: 'Inputs that a mask looks at',
  source: 'docs/science.md, “Connectivity”',
  measure: ({ network, masks, initial, ends }) => {
    const [mask] = masks
    const [end] = ends
    const [first] = prunableLayers(network)
    if (!mask || !end || !initial || !first || masks.length !== 1 || ends.length !== 1)
      throw new RangeError('An input map takes one mask, the initial weights and dense’s end')
    const dead = deadInputs(network, initial, end)
    const kept = layerOfMask(mask, first)
    const degree = Array.from(dead, () => 0)
    for (let index = 0; index < kept.length; index++)
      degree[Math.floor(index / first.fanOut)]! += kept[index]!
    const live = degree.filter((_, input) => !dead[input]).toSorted((a, b) => a - b)
    const all = sum(degree)
    return {
      inputs: [first.fanIn],
      deadInputs: [first.fanIn - live.length],
      kept: [all],
      keptOnDead: [all - sum(live)],
      liveWithout: [live.filter((count) => count === 0).length],
      gini: [giniOf(live)],
      heldByMost: [sum(live) === 0 ? 0 : sum(live.slice(-Math.ceil(live.length / 10))) / sum(live)],
    }
  },
}

/** Of ascending counts; 0 when there is nothing to share. */
function giniOf(ascending: readonly number[]): number {
  const [n, all] = [ascending.length, sum(ascending)]
  if (all === 0) return 0
  const weighted = ascending.reduce((so, count, rank) => so + (2 * (rank + 1) - n - 1) * count, 0)
  return weighted / (n * all)
}
