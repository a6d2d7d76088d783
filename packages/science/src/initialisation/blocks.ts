import { kernelOf, type Network, type Parameters } from '../networks/network.ts'
import { ProblemError } from '../problem.ts'
import { layerOfMask, type Mask } from '../pruning/mask.ts'

export interface Piece {
  /** 0 … blocks − 1. */
  readonly block: number
  readonly network: Network
  readonly weights: Parameters
  readonly mask: Mask
}

/**
 * Blocks of a wide network: how many times each hidden layer of the narrow one fits. Inputs and classes are the same.
 * @throws ProblemError when the two do not fit
 */
export function blocksOf(wide: Network, narrow: Network): number {
  const ratios = new Set(
    wide.layers.slice(0, -1).map(({ outputs }, i) => outputs / (narrow.layers[i]?.outputs ?? 0)),
  )
  const [blocks = 1] = ratios
  const fits =
    wide.layers.length === narrow.layers.length &&
    ratios.size === 1 &&
    Number.isInteger(blocks) &&
    wide.layers[0]?.inputs === narrow.layers[0]?.inputs &&
    wide.classes === narrow.classes
  if (fits) return blocks
  throw new ProblemError([
    {
      code: 'incompatible-networks',
      field: 'network',
      value: narrow.key,
      fix: `${narrow.key} does not fit into ${wide.key} in blocks: every hidden layer must be the same whole number of times as wide.`,
    },
  ])
}

/** The wide network's weights with each piece's kept weights put into its block; all else as it was. */
export function putBlocks(wide: Network, of: Parameters, pieces: readonly Piece[]): Parameters {
  const put: Record<string, Float32Array> = { ...of }
  for (const { name } of wide.layers) put[kernelOf(name)] = of[kernelOf(name)]!.slice()
  for (const { block, network, weights, mask } of pieces) {
    const blocks = blocksOf(wide, network)
    if (!(Number.isInteger(block) && block >= 0 && block < blocks))
      throw new RangeError(`${wide.key} has ${blocks} blocks, and no block ${block}`)
    network.layers.forEach((layer, index) => {
      const kernel = put[kernelOf(wide.layers[index]!.name)]!
      const narrow = weights[kernelOf(layer.name)]!
      const kept = layerOfMask(mask, { name: layer.name, total: narrow.length })
      const place = placeIn(wide, network, index, block)
      for (let from = 0; from < narrow.length; from++)
        if (kept[from]) kernel[place(from)] = narrow[from]!
    })
  }
  return put
}

/** Where a narrow network's weight of one layer stands in the wide one: first inputs and last outputs are shared. */
export function placeIn(
  wide: Network,
  narrow: Network,
  layer: number,
  block: number,
): (index: number) => number {
  const [here, there] = [narrow.layers[layer]!, wide.layers[layer]!]
  const rows = layer === 0 ? 0 : block * here.inputs
  const columns = layer === narrow.layers.length - 1 ? 0 : block * here.outputs
  return (index) =>
    (Math.floor(index / here.outputs) + rows) * there.outputs + (index % here.outputs) + columns
}
