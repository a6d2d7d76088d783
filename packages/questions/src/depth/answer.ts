import {
  contrastOf,
  curveOf,
  deeperHalfOf,
  depthProfilesOf,
  networkOf,
  prunableLayers,
  slopeOf,
  totalOf,
  type Contrast,
  type LayerCount,
  type Outcomes,
  type PairedValues,
} from '@lottery/science'
import { placedOutcomes, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { rememberedPlan } from '../answers/remembered-plan.ts'
import type { Measures } from '../measures.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { effectiveContrasts } from './effective.ts'
import { headlineOf } from './headline.ts'
import { plan } from './plan.ts'
import { depthReplicates } from './replicates.ts'
import { asksEffective, type DepthSpecification } from './specification.ts'

/** Replicates below which nothing is decided. */
export const leastReplicates = 5

const placementsOf = rememberedPlan(plan)

/** Where pruning fell, in the ticket and with layers on equal terms, beside what would have been without training. */
export function answer(specification: DepthSpecification, outcomes: Outcomes): Measures {
  const { network, scope, exempt, seeds } = specification
  const placements = placementsOf(specification)
  const rounds = depthReplicates(specification, placements, outcomes)
  const layers = prunableLayers(networkOf(network))
  const placed = placedOutcomes(placements, outcomes)
  const found = slopes(specification, placed)
  const learned = slopesLearned(specification, placed)
  const profileOf = (arm: string) =>
    depthProfilesOf({ arm, scope, exempt, replicates: seeds.length, layers, rounds })
  return {
    headline: headlineOf(specification, found, learned),
    contrasts: [
      found,
      learned,
      deeperHalf(specification, placed),
      onEqualTerms(specification, placed),
      ...(asksEffective(specification)
        ? effectiveContrasts(specification, placed, leastReplicates)
        : []),
    ],
    curve: curveOf({
      replicates: seeds.length,
      weights: totalOf(layers),
      rounds,
      arms: ['ticket', 'over-sigma', 'dense'].map((arm) => ({
        arm,
        draws: 1,
        controlOf: arm === 'ticket' ? null : 'ticket',
      })),
    }),
    depthProfile: { ticket: profileOf('ticket'), 'over-sigma': profileOf('over-sigma') },
  }
}

type Pair = readonly [treated: number, control: number]

/** One row a round after dense: what an arm's kept counts give in each replicate, beside what stands against it. */
const rowsOf = (
  specification: DepthSpecification,
  placed: PlacedOutcomes,
  arm: string,
  against: string,
  pairOf: (layers: readonly LayerCount[]) => Pair | null,
): PairedValues[] =>
  plannedRemaining(specification).flatMap((share, round) => {
    if (round === 0) return []
    const pairs = specification.seeds.flatMap((replicate) => {
      const [done] = placed.done({ arm, replicate, round }) ?? []
      const pair = done && pairOf(done.layers)
      return pair ? [pair] : []
    })
    const label = `${(100 * share).toFixed(1)} % of the weights`
    return [{ key: String(round), label, arm, against, pairs }]
  })

const slope = { name: 'Slope of logit remaining, a layer', unit: 'number' } as const
const words = { above: 'deeper keep more', below: 'deeper keep less' }
const common = ({ seeds }: DepthSpecification) => ({
  replicates: seeds.length,
  margin: 0,
  least: leastReplicates,
})
const exemptIn =
  ({ exempt }: DepthSpecification) =>
  (layer: string): boolean =>
    exempt.includes(layer)

const slopes = (specification: DepthSpecification, placed: PlacedOutcomes): Contrast =>
  contrastOf({
    ...common(specification),
    key: 'slope',
    title: 'Did pruning spare the deeper layers, or fall on them?',
    quantity: slope,
    words,
    rows: rowsOf(specification, placed, 'ticket', 'pruning all layers alike', (layers) => {
      const own = slopeOf(layers, exemptIn(specification))
      return own === null ? null : [own, 0]
    }),
    says: 'How the share that is kept changes from one layer to the next; zero when all layers lose alike.',
    mayNotSay:
      'Anything about training: layers are drawn at different scales, and one threshold sees that.',
  })

const slopesLearned = (specification: DepthSpecification, placed: PlacedOutcomes): Contrast =>
  contrastOf({
    ...common(specification),
    key: 'slope-learned',
    title: 'What of it was learned?',
    quantity: slope,
    words,
    rows: rowsOf(specification, placed, 'ticket', 'magnitude at initialisation', (layers) => {
      const isExempt = exemptIn(specification)
      const own = slopeOf(layers, isExempt)
      const known = layers.every((layer) => layer.keptByInitialMagnitude !== null)
      const initial = slopeOf(layers, isExempt, (layer) => layer.keptByInitialMagnitude ?? 0)
      return known && own !== null && initial !== null ? [own, initial] : null
    }),
    says: 'The ticket’s slope less that of the same count pruned by magnitude before any training: only this is learned.',
    mayNotSay: 'That all rows hold together: they are not corrected for one another.',
  })

const deeperHalf = (specification: DepthSpecification, placed: PlacedOutcomes): Contrast => {
  const layers = prunableLayers(networkOf(specification.network))
  const deeper = layers.slice(layers.length - Math.floor(layers.length / 2))
  const share = totalOf(deeper) / totalOf(layers)
  return contrastOf({
    ...common(specification),
    key: 'deeper-half',
    title: 'How much of what was pruned lay in the deeper half?',
    quantity: { name: 'Share of pruned weights in the last half of the layers', unit: 'share' },
    words: { above: 'more than its size', below: 'less than its size' },
    rows: rowsOf(specification, placed, 'ticket', 'its share of all weights', (counts) => {
      const own = deeperHalfOf(counts)
      return own === null ? null : [own, share]
    }),
    says: 'Pruned weights of the deeper half of the layers, beside the part of all weights that lies there.',
    mayNotSay: 'Where most weights go: a half of the layers is not a half of the weights.',
  })
}

const onEqualTerms = (specification: DepthSpecification, placed: PlacedOutcomes): Contrast =>
  contrastOf({
    ...common(specification),
    key: 'slope-over-sigma',
    title: 'And with all layers on equal terms?',
    quantity: slope,
    words,
    rows: rowsOf(specification, placed, 'over-sigma', 'pruning all layers alike', (layers) => {
      const own = slopeOf(layers, exemptIn(specification))
      return own === null ? null : [own, 0]
    }),
    says: 'The same slope where scores are magnitudes over the σ that each layer was drawn with, in a chain of its own.',
    mayNotSay: 'How the same ticket looks on equal terms: it is another one.',
  })
