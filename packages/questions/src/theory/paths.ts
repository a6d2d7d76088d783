import {
  contrastOf,
  networkOf,
  prunableLayers,
  responseLineOf,
  type Contrast,
  type LayerCount,
  type PairedValues,
  type Response,
} from '@lottery/science'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { leastReplicates, type TheorySpecification } from './specification.ts'

type Kept = (layer: LayerCount) => number | null
const found: Kept = ({ kept }) => kept
const byInitialMagnitude: Kept = ({ keptByInitialMagnitude }) => keptByInitialMagnitude

/**
 * Share of the paths from the input through each layer that is expected to be kept, were the kept weights of every layer
 * independent of those of the others: the product of the shares so far. Null where a count is not known.
 */
export function pathShares(layers: readonly LayerCount[], kept: Kept = found): number[] | null {
  const shares: number[] = []
  for (const layer of layers) {
    const count = kept(layer)
    if (count === null) return null
    shares.push((shares.at(-1) ?? 1) * (count / layer.total))
  }
  return shares
}

/** Were as many weights pruned of all layers alike. */
function alikeShares(layers: readonly LayerCount[]): number[] {
  const sum = (of: (layer: LayerCount) => number) =>
    layers.reduce((all, layer) => all + of(layer), 0)
  const share = sum(({ kept }) => kept) / sum(({ total }) => total)
  return layers.map((_, i) => share ** (i + 1))
}

const nulls = {
  alike: {
    against: 'all layers pruned alike',
    title: 'Are more paths kept than where all layers lose alike?',
    says: 'Paths from input to output that are expected to be left, given how many weights each layer keeps.',
    sharesOf: alikeShares,
  },
  initial: {
    against: 'magnitude at initialisation',
    title: 'What of it was learned?',
    says: 'Beside the paths that are left when as many weights are pruned by magnitude before any training.',
    sharesOf: (layers: readonly LayerCount[]) => pathShares(layers, byInitialMagnitude),
  },
} as const
type Null = keyof typeof nulls

/** One row a round: the ticket's paths as a factor of what stands against them. A replicate without any is left out. */
export function pathContrast(
  specification: TheorySpecification,
  placed: PlacedOutcomes,
  key: Null,
): Contrast {
  const { against, title, says, sharesOf } = nulls[key]
  return contrastOf({
    key: `paths-${key}`,
    title,
    quantity: { name: 'Paths expected to be kept from input to output', unit: 'ratio' },
    replicates: specification.seeds.length,
    margin: 0,
    words: { below: 'fewer paths', above: 'more paths' },
    least: leastReplicates,
    rows: plannedRemaining(specification).flatMap((share, round): PairedValues[] => {
      if (round === 0) return []
      const pairs = specification.seeds.flatMap((replicate) => {
        const layers = layersAt(placed, replicate, round)
        const own = layers && pathShares(layers)?.at(-1)
        const other = layers && sharesOf(layers)?.at(-1)
        return own && other ? [[Math.log(own), Math.log(other)] as const] : []
      })
      const label = `${(100 * share).toFixed(1)} % of the weights`
      return [{ key: String(round), label, arm: 'ticket', against, pairs }]
    }),
    says,
    mayNotSay:
      'How many paths there are: which weights of a layer meet which of the next is not looked at, only how many.',
  })
}

const layersAt = (
  placed: PlacedOutcomes,
  replicate: number,
  round: number,
): readonly LayerCount[] | null =>
  placed.done({ arm: 'ticket', replicate, round })?.[0]?.layers ?? null

/** At the last round. */
export function pathsByLayer(specification: TheorySpecification, placed: PlacedOutcomes): Response {
  const { seeds, rounds, network } = specification
  const names = prunableLayers(networkOf(network)).map(({ name }) => name)
  const layersOf = seeds.flatMap((replicate) => {
    const layers = layersAt(placed, replicate, rounds)
    return layers ? [layers] : []
  })
  const line = (label: string, sharesOf: (layers: readonly LayerCount[]) => number[] | null) =>
    responseLineOf(
      'ticket',
      names.map((_, i) => ({
        x: i + 1,
        values: layersOf.flatMap((layers) => sharesOf(layers)?.[i] ?? []),
      })),
      label,
    )
  return {
    key: 'paths-by-layer',
    title: `Paths expected to be kept, from the input through each layer (${names.join(', ')}), at the sparsest round`,
    axis: { name: 'Layer', scale: 'linear', unit: 'number' },
    quantity: { name: 'Share of all paths', unit: 'share' },
    replicates: seeds.length,
    lines: [
      line('Ticket', pathShares),
      line('Magnitude at initialisation', nulls.initial.sharesOf),
      line('All layers alike', alikeShares),
    ],
    says: 'The product of the shares of weights that the layers keep: where a layer keeps less, paths end.',
    mayNotSay: 'Which units the paths run through.',
  }
}
