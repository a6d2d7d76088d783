import {
  contrastOf,
  networkOf,
  prunableLayers,
  sum,
  type Contrast,
  type MeasuredValues,
} from '@lottery/science'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { lossDecreaseArm } from './arms.ts'
import { likeIt, meanShare, numberAt, shareOf, shareRow } from './shares.ts'
import { leastReplicates, type SeekingSpecification } from './specification.ts'

const quantity = {
  name: 'Share of the dense round’s first-order loss decrease',
  unit: 'share',
} as const

/**
 * The ticket's share of −Σ g · Δw of the dense round, in all and by layer. The terms of single weights may be negative, so
 * that a share may lie outside 0…1; where the whole is not positive there is nothing to share, and the replicate is left
 * out.
 */
export function lossDecreaseContrast(
  { seeds, network, draws, shareMargin }: SeekingSpecification,
  placed: PlacedOutcomes,
): Contrast {
  const layers = prunableLayers(networkOf(network))
  const found = seeds.flatMap((replicate) => {
    const [probed] = placed.measured({ arm: lossDecreaseArm, replicate }) ?? []
    return probed ? [probed.values] : []
  })
  /** Of the mask that stands at this place of the recipe: the ticket, then each draw. */
  const share = (values: MeasuredValues, mask: number, index: number | null): number | null => {
    const byLayer = ofMask(values, 'decrease', mask, layers.length)
    const part = index === null ? sum(byLayer) : (byLayer[index] ?? 0)
    return shareOf(part, numberAt(values, 'inAll', index))
  }
  const matchedRow = (key: string, label: string, index: number | null) =>
    shareRow(
      { key: `${key}/magnitude-matched`, label, against: likeIt },
      found.map((values) => [
        share(values, 0, index),
        meanShare(Array.from({ length: draws }, (_, draw) => share(values, 1 + draw, index))),
      ]),
    )
  const weightsRow = shareRow(
    { key: 'all/weights', label: 'All layers', against: 'its share of the weights' },
    found.map((values) => [
      share(values, 0, null),
      shareOf(sum(ofMask(values, 'kept', 0, layers.length)), numberAt(values, 'total', null)),
    ]),
  )
  return contrastOf({
    key: 'loss-decrease',
    title: 'Does the whole network’s training lower the loss where the ticket is?',
    quantity,
    replicates: seeds.length,
    margin: shareMargin,
    words: { above: 'sought', within: 'not sought', below: 'avoided' },
    least: leastReplicates,
    rows: [
      matchedRow('all', 'All layers', null),
      weightsRow,
      ...layers.map(({ name, index }) => matchedRow(name, name, index)),
    ],
    says: 'Of how far each step of the dense round lowered the loss of its own batch, to first order, how much is owed to the weights that the ticket keeps.',
    mayNotSay:
      'How much of the fall that is left it is: what a step gains on its batch, curvature and other batches may undo, and these sums are many times that fall.',
  })
}

/** Numbers stand mask by mask, layers one after the other. */
const ofMask = (
  values: MeasuredValues,
  name: string,
  mask: number,
  layers: number,
): readonly number[] => (values[name] ?? []).slice(mask * layers, (mask + 1) * layers)
