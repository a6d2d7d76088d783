import { contrastOf, type Contrast } from '@lottery/science'
import { againstRoundZero } from '../answers/against-round-zero.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { accuracyOutcome } from '../answers/trained-outcomes.ts'
import type { Design } from './design.ts'
import { leastReplicates, type SufficiencySpecification } from './specification.ts'

const lineWords = {
  narrow: 'Tickets of narrow networks',
  ticket: 'Ticket',
  overlaid: 'Tickets of other draws',
} as const

/** Several tickets of a replicate are averaged: is what was found a ticket at all? */
export function foundContrast(
  { seeds, rounds, margin }: SufficiencySpecification,
  line: Design['line'],
  placed: PlacedOutcomes,
): Contrast {
  const { quantity } = accuracyOutcome(margin)
  return contrastOf({
    key: 'found',
    title: 'Do the tickets match the networks that they were found in?',
    quantity,
    replicates: seeds.length,
    margin,
    words: { below: 'fail', within: 'match', above: 'better' },
    least: leastReplicates,
    noWorse: true,
    rows: [
      {
        key: line,
        label: lineWords[line],
        arm: line,
        against: 'the same networks, unpruned',
        pairs: againstRoundZero(placed, seeds, line, rounds),
      },
    ],
    says: 'Each was pruned and trained by itself, before anything was done to the whole network.',
    mayNotSay: 'Anything about the whole network.',
  })
}
