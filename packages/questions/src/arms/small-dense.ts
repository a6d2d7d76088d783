import { networkOf, prunableLayers, totalOf, type Network, type NetworkKey } from '@lottery/science'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { drawn } from '../training/train-recipe.ts'
import type { ChainArm } from './arm.ts'
import { besideEachRound } from './beside.ts'

/** Is a sparse network better than a narrow one with as many weights? No place where even one unit a layer is too many. */
export const smallDense: ChainArm = {
  role: 'control',
  label: 'Small dense',
  treatment: 'A narrow network of the same depth, nothing pruned, with at most as many weights.',
  controlOf: 'ticket',
  isDrawn: false,
  mayNotSay:
    'That the choice of weights makes all of the difference: its weights are drawn for its own widths, and it has fewer units.',
  place: (beside) => {
    const { specification, seed } = beside
    const network = networkOf(specification.network)
    const remaining = plannedRemaining(specification)
    return besideEachRound(beside, ({ round }) => {
      const narrow = narrowNetwork(network, Math.floor(remaining[round]! * weightsOf(network)))
      if (!narrow) return null
      const initial = drawn(specification, seed, ['small-dense', round])
      return { initial, mask: { kind: 'all' }, network: narrow }
    })
  },
}

const weightsOf = (network: Network): number => totalOf(prunableLayers(network))

/** The widest network with hidden widths in the same proportion and at most `most` weights; null when there is none. */
export function narrowNetwork(network: Network, most: number): NetworkKey | null {
  const widths = network.layers.slice(0, -1).map(({ outputs }) => outputs)
  const [first = 1] = widths
  const keyOf = (width: number): NetworkKey => {
    const scaled = widths.map((one) => Math.max(1, Math.round((one * width) / first)))
    return `mlp-${scaled.join('-')}`
  }
  let [low, high] = [0, first]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (weightsOf(networkOf(keyOf(middle))) <= most) low = middle
    else high = middle - 1
  }
  return low > 0 ? keyOf(low) : null
}
