import {
  contrastOf,
  networkOf,
  prunableLayers,
  type Contrast,
  type Measured,
  type PairedValues,
} from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { overlapArm, ticketArm } from './arms.ts'
import { leastReplicates, type DistributionSpecification } from './specification.ts'

/** What each two runs share, in the mean over pairs, beside two chances; over all layers, then layer by layer. */
export function overlapContrast(
  { network, seeds }: DistributionSpecification,
  placed: PlacedOutcomes,
): Contrast {
  const layers = prunableLayers(networkOf(network))
  const all = layers.map(({ index }) => index)
  const row = (
    key: string,
    label: string,
    chance: 'expected' | 'expectedByDecile',
    of: readonly number[],
  ): PairedValues => ({
    key,
    label,
    arm: ticketArm(1),
    against:
      chance === 'expected' ? 'random weights of the layer' : 'random weights that began as large',
    pairs: seeds.flatMap((replicate) => {
      const pairs = placed.measured({ arm: overlapArm, replicate })?.filter(keeps(of))
      if (!pairs || pairs.length === 0) return []
      const mean = (key: string): number => meanOf(pairs.map((pair) => shareOf(pair, key, of)))
      return [[mean('shared'), mean(chance)] as const]
    }),
  })
  return contrastOf({
    key: 'overlap',
    title: 'Do two runs share more than chance would have it?',
    quantity: { name: 'Share of one run’s ticket that another keeps too', unit: 'share' },
    replicates: seeds.length,
    margin: 0,
    words: { above: 'more than chance', below: 'less than chance' },
    least: leastReplicates,
    rows: [
      row('all', 'All layers', 'expectedByDecile', all),
      row('all-anywhere', 'All layers', 'expected', all),
      ...layers.map(({ name, index }) => row(name, name, 'expectedByDecile', [index])),
    ],
    says: 'Pruning by magnitude likes weights that began large: what two runs share beyond that is found by training in both.',
    mayNotSay: 'That all rows hold together: they are not corrected for one another.',
  })
}

const summed = ({ values }: Measured, key: string, layers: readonly number[]): number =>
  layers.reduce((sum, layer) => sum + values[key]![layer]!, 0)

const keptOf = (pair: Measured, layers: readonly number[]): number =>
  (summed(pair, 'one', layers) + summed(pair, 'other', layers)) / 2

const keeps =
  (layers: readonly number[]) =>
  (pair: Measured): boolean =>
    keptOf(pair, layers) > 0

const shareOf = (pair: Measured, key: string, layers: readonly number[]): number =>
  summed(pair, key, layers) / keptOf(pair, layers)
