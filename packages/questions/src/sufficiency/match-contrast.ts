import { contrastOf, type Contrast } from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { matchArm, overlayArm } from './arms.ts'
import { leastReplicates, type OverlaySpecification } from './specification.ts'

/** A cosine that does not matter. */
const margin = 0.02

const sides = {
  before: 'their units as they were drawn',
  drawn: 'the draws they began as, matched alike',
} as const

/** Did matching find anything? The fit of networks of other draws with the one that their tickets are put into. */
export const matchContrast = (
  { seeds, tickets }: OverlaySpecification,
  placed: PlacedOutcomes,
): Contrast =>
  contrastOf({
    key: 'unit-match',
    title: 'Do the networks fit once their hidden units are matched?',
    quantity: { name: 'Cosine of all weights, trained and matched', unit: 'number' },
    replicates: seeds.length,
    margin,
    words: { above: 'fit better', within: 'no better', below: 'fit worse' },
    least: leastReplicates,
    rows: (['before', 'drawn'] as const).map((side) => ({
      key: side,
      label: 'Networks of other draws',
      arm: overlayArm('tickets', tickets.at(-1)!),
      against: sides[side],
      pairs: seeds.flatMap((replicate) => {
        const measured = placed.measured({ arm: matchArm, replicate })
        if (!measured) return []
        const mean = (name: 'after' | 'before' | 'drawn'): number =>
          meanOf(measured.map(({ values }) => values[name]![0]!))
        return [[mean('after'), mean(side)] as const]
      }),
    })),
    says: 'How alike the trained dense networks are, as one vector of weights each, when the hidden units of one stand in the order that fits the other best; several a replicate are averaged. Matching fits noise too, which the second row shows.',
    mayNotSay:
      'That what fits is what a ticket needs. Weights of inputs that are always zero never move and stay as they were drawn in both networks.',
  })
