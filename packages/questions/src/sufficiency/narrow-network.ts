import { networkOf, type NetworkKey, type Problem } from '@lottery/science'
import { withoutHiddenLayers } from '../training/hidden-layers.ts'
import { mostBlocks, type BlocksSpecification } from './specification.ts'

type Blocks = Pick<BlocksSpecification, 'network' | 'blocks'>

const hiddenWidths = (network: NetworkKey): number[] =>
  networkOf(network)
    .layers.slice(0, -1)
    .map(({ outputs }) => outputs)

const divides = (widths: readonly number[], blocks: number): boolean =>
  widths.every((width) => width % blocks === 0)

/** The network of which `blocks` make the hidden layers of the large one. */
export const narrowNetwork = ({ network, blocks }: Blocks): NetworkKey =>
  `mlp-${hiddenWidths(network)
    .map((width) => width / blocks)
    .join('-')}`

/** Only a network whose hidden widths can all be divided is made of blocks; and it has no more of them than it has. */
export function blockProblems({ network, blocks, tickets }: BlocksSpecification): Problem[] {
  const without = withoutHiddenLayers({ network }, 'there are no hidden layers made of blocks')
  if (without.length > 0) return without
  const widths = hiddenWidths(network)
  const possible = Array.from({ length: mostBlocks - 1 }, (_, i) => i + 2).filter((one) =>
    divides(widths, one),
  )
  const uneven: Problem[] = divides(widths, blocks)
    ? []
    : [
        {
          code: 'indivisible',
          field: 'blocks',
          value: blocks,
          fix:
            possible.length > 0
              ? `the hidden layers of ${network} have ${widths.join(', ')} units, which ${possible.join(', ')} divide.`
              : `the hidden layers of ${network} have ${widths.join(', ')} units, which no number up to ${mostBlocks} divides: take another network.`,
        },
      ]
  return [
    ...uneven,
    ...tickets.flatMap((count): Problem[] =>
      count > blocks
        ? [
            {
              code: 'more-than-there-are',
              field: 'tickets',
              value: count,
              fix: `the network has ${blocks} blocks: use 0 to ${blocks}.`,
            },
          ]
        : [],
    ),
  ]
}
