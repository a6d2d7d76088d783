import {
  contrastOf,
  networkOf,
  prunableLayers,
  type Contrast,
  type MeasuredValues,
} from '@lottery/science'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { movementArm } from './arms.ts'
import { likeIt, meanShare, numberAt, shareOf, shareRow } from './shares.ts'
import { leastReplicates, type SeekingSpecification } from './specification.ts'

const shareIn =
  (part: string, whole: string, index: number | null) =>
  (values: MeasuredValues): number | null =>
    shareOf(numberAt(values, part, index), numberAt(values, whole, index))

const quantity = { name: 'Share of the dense round’s squared movement', unit: 'share' } as const

/** The ticket's share of ‖w − θ0‖² in the dense round, in all and by layer, against three measures of its size. */
export function movementContrast(
  { seeds, network, shareMargin }: SeekingSpecification,
  placed: PlacedOutcomes,
): Contrast {
  const found = seeds.flatMap((replicate) => {
    const [ticket] = placed.measured({ arm: movementArm('ticket'), replicate }) ?? []
    const matched = placed.measured({ arm: movementArm('magnitude-matched'), replicate })
    return ticket && matched
      ? [{ ticket: ticket.values, matched: matched.map(({ values }) => values) }]
      : []
  })
  type Found = (typeof found)[number]
  const row = (
    key: string,
    label: string,
    against: string,
    index: number | null,
    control: (one: Found) => number | null,
  ) =>
    shareRow(
      { key, label, against },
      found.map((one) => [shareIn('moved', 'movedInAll', index)(one.ticket), control(one)]),
    )
  const matchedShare =
    (index: number | null) =>
    ({ matched }: Found): number | null =>
      meanShare(matched.map(shareIn('moved', 'movedInAll', index)))
  return contrastOf({
    key: 'movement',
    title: 'Does the whole network’s training go where the ticket is?',
    quantity,
    replicates: seeds.length,
    margin: shareMargin,
    words: { above: 'sought', within: 'not sought', below: 'avoided' },
    least: leastReplicates,
    rows: [
      row('all/magnitude-matched', 'All layers', likeIt, null, matchedShare(null)),
      row('all/weights', 'All layers', 'its share of the weights', null, ({ ticket }) =>
        shareIn('kept', 'total', null)(ticket),
      ),
      row(
        'all/moving',
        'All layers',
        'its share of the weights that move at all',
        null,
        ({ ticket }) => shareIn('keptMoving', 'moving', null)(ticket),
      ),
      ...prunableLayers(networkOf(network)).map(({ name, index }) =>
        row(`${name}/magnitude-matched`, name, likeIt, index, matchedShare(index)),
      ),
    ],
    says: 'Of the squared distance that all weights moved in the dense round, how much was moved by those that the ticket keeps.',
    mayNotSay:
      'That all of it is sought: pruning keeps what ended large, and ending large takes movement, so part of it follows from how tickets are found.',
  })
}
