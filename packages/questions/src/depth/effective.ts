import {
  contrastOf,
  slopeOf,
  type Contrast,
  type LayerCount,
  type Measured,
  type PairedValues,
} from '@lottery/science'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { Placement } from '../question.ts'
import { iterativePruning } from '../training/iterative-pruning.ts'
import { measureRecipe } from '../training/measure-recipe.ts'
import { place } from '../training/place.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import type { DepthSpecification } from './specification.ts'

/** Measured of each round of the ticket, and not trained. */
export const liveArm = 'live-weights'

export function livePlacements(specification: DepthSpecification, seed: number): Placement[] {
  const { start, rounds } = iterativePruning(specification, seed)
  const [dense, ...pruned] = rounds
  return pruned.map(({ round, mask }) =>
    place(
      { arm: liveArm, replicate: seed, round, draw: 0 },
      measureRecipe(specification, {
        measurement: 'live-weights',
        masks: [mask],
        initial: start,
        ends: [dense!.identity],
      }),
    ),
  )
}

type Key = 'total' | 'live' | 'kept' | 'keptLive' | 'effective'
const sum = ({ values }: Measured, key: Key): number =>
  values[key]!.reduce((all, count) => all + count, 0)

/** Slope of logit remaining over layers, of what is counted among the places counted; exempt layers left out. */
function slopeIn(
  { exempt }: DepthSpecification,
  { values }: Measured,
  layers: readonly LayerCount[],
  kept: Key,
  among: Key,
): number | null {
  const counts = layers.map((layer, index) => ({
    ...layer,
    kept: values[kept]![index]!,
    total: values[among]![index]!,
  }))
  return slopeOf(counts, (layer) => exempt.includes(layer))
}

/** Dead inputs apart, then without what is on no way from a live input to an output; empty where it was not asked. */
export function effectiveContrasts(
  specification: DepthSpecification,
  placed: PlacedOutcomes,
  least: number,
): Contrast[] {
  const { seeds } = specification
  const rows = (
    against: string,
    pairOf: (
      measured: Measured,
      layers: readonly LayerCount[],
    ) => readonly [number | null, number | null],
  ): PairedValues[] =>
    plannedRemaining(specification).flatMap((share, round) => {
      if (round === 0) return []
      const pairs = seeds.flatMap((replicate) => {
        const [measured] = placed.measured({ arm: liveArm, replicate, round }) ?? []
        const [done] = placed.done({ arm: 'ticket', replicate, round }) ?? []
        const [one, other] = measured && done ? pairOf(measured, done.layers) : [null, null]
        return one !== null && other !== null ? [[one, other] as const] : []
      })
      const label = `${(100 * share).toFixed(1)} % of the weights`
      return [{ key: String(round), label, arm: 'ticket', against, pairs }]
    })
  const common = { replicates: seeds.length, margin: 0, least }
  const slope = { name: 'Slope of logit remaining, a layer', unit: 'number' } as const
  const words = { above: 'deeper keep more', below: 'deeper keep less' }
  return [
    contrastOf({
      ...common,
      key: 'slope-live',
      title: 'And with dead inputs apart?',
      quantity: slope,
      words,
      rows: rows('pruning all layers alike', (measured, layers) => [
        slopeIn(specification, measured, layers, 'keptLive', 'live'),
        0,
      ]),
      says: 'The same slope without the weights of inputs that are never on: those never move, and are kept or pruned by their initial magnitude alone.',
      mayNotSay: 'Anything about these weights themselves: they are left out.',
    }),
    contrastOf({
      ...common,
      key: 'slope-effective',
      title: 'And of the weights that can do something?',
      quantity: slope,
      words,
      rows: rows('pruning all layers alike', (measured, layers) => [
        slopeIn(specification, measured, layers, 'effective', 'live'),
        0,
      ]),
      says: 'The same slope of kept weights on a way of kept weights from a live input to an output.',
      mayNotSay: 'How much such a weight does.',
    }),
    contrastOf({
      ...common,
      key: 'effective-remaining',
      title: 'How many of the kept weights can do something?',
      quantity: { name: 'Share of all weights', unit: 'share' },
      words: { below: 'fewer than are kept' },
      rows: rows('what is kept', (measured) => [
        sum(measured, 'effective') / sum(measured, 'total'),
        sum(measured, 'kept') / sum(measured, 'total'),
      ]),
      says: 'Effective sparsity: without weights of dead inputs and those on no way to an output.',
      mayNotSay:
        'That the others can be left out: a unit without a live input still adds its bias.',
    }),
    contrastOf({
      ...common,
      key: 'dead-kept',
      title: 'Does pruning spare weights of dead inputs?',
      quantity: { name: 'Share kept, in the first layer', unit: 'share' },
      words: { above: 'dead are spared', below: 'dead are pruned' },
      rows: rows('weights of live inputs', ({ values }) => {
        const at = (key: Key): number => values[key]![0]!
        const dead = at('total') - at('live')
        if (dead === 0 || at('live') === 0) return [null, null]
        return [(at('kept') - at('keptLive')) / dead, at('keptLive') / at('live')]
      }),
      says: 'Weights of inputs that are never on, beside those of the others in the same layer.',
      mayNotSay: 'Anything learned: no training ever touched them.',
    }),
  ]
}
