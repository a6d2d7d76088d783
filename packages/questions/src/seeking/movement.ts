import {
  contrastOf,
  networkOf,
  prunableLayers,
  type Contrast,
  type MeasuredValues,
  type PairedValues,
} from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { movementArm } from './arms.ts'
import { leastReplicates, type SeekingSpecification } from './specification.ts'

const sumOf = (values: MeasuredValues, name: string, index: number | null): number => {
  const numbers = values[name] ?? []
  return index === null ? numbers.reduce((sum, one) => sum + one, 0) : (numbers[index] ?? 0)
}
/** Null where there is nothing to share. */
const shareOf =
  (part: string, whole: string, index: number | null) =>
  (values: MeasuredValues): number | null =>
    sumOf(values, whole, index) > 0
      ? sumOf(values, part, index) / sumOf(values, whole, index)
      : null

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
  ): PairedValues => ({
    key,
    label,
    arm: 'ticket',
    against,
    pairs: found.flatMap((one) => {
      const pair = [shareOf('moved', 'movedInAll', index)(one.ticket), control(one)] as const
      return pair[0] === null || pair[1] === null ? [] : [[pair[0], pair[1]] as const]
    }),
  })
  const matchedShare =
    (index: number | null) =>
    ({ matched }: Found): number | null => {
      const shares = matched.map(shareOf('moved', 'movedInAll', index))
      return shares.every((share) => share !== null) ? meanOf(shares) : null
    }
  const likeIt = 'weights that began as large, as many of each layer'
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
        shareOf('kept', 'total', null)(ticket),
      ),
      row(
        'all/moving',
        'All layers',
        'its share of the weights that move at all',
        null,
        ({ ticket }) => shareOf('keptMoving', 'moving', null)(ticket),
      ),
      ...prunableLayers(networkOf(network)).map(({ name, index }) =>
        row(`${name}/magnitude-matched`, name, likeIt, index, matchedShare(index)),
      ),
    ],
    says: 'Of the squared distance that all weights moved in the dense round, how much was moved by those that the ticket keeps.',
    mayNotSay:
      'Pruning keeps what ended large, and ending large takes movement: part of it follows from how tickets are found.',
  })
}
