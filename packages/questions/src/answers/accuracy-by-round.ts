import { contrastOf, type Contrast, type Done, type Reading } from '@lottery/science'
import type { CommonSpecification } from '../specification/common-fields.ts'
import { plannedRemaining } from '../training/planned-remaining.ts'
import { meanOf, type PlacedOutcomes } from './placed-outcomes.ts'

export interface ComparedArms extends Reading {
  readonly arm: string
  readonly control: string
  /** What the control is, in words. */
  readonly against: string
  readonly title: string
  /** Replicates below which nothing is decided. */
  readonly least: number
}

/** Test accuracy of one arm less that of another, at each round after dense, paired by replicate. */
export const accuracyByRound = (
  specification: CommonSpecification,
  placed: PlacedOutcomes,
  { arm, control, against, ...contrast }: ComparedArms,
): Contrast =>
  contrastOf({
    ...contrast,
    key: `accuracy-${arm}-${control}`,
    quantity: { name: 'Test accuracy at the early-stop step', unit: 'points' },
    replicates: specification.seeds.length,
    margin: specification.margin,
    words: { below: 'worse', within: 'as good', above: 'better' },
    rows: plannedRemaining(specification).flatMap((share, round) => {
      if (round === 0) return []
      const pairs = specification.seeds.flatMap((replicate) => {
        const one = placed.done({ arm, replicate, round })
        const other = placed.done({ arm: control, replicate, round })
        return one && other ? [[accuracyOf(one), accuracyOf(other)] as const] : []
      })
      const label = `${(100 * share).toFixed(1)} % of the weights`
      return [{ key: String(round), label, arm, against, pairs }]
    }),
  })

const accuracyOf = (draws: readonly Done[]): number =>
  meanOf(draws.map(({ earlyStop }) => earlyStop.testAccuracy))
