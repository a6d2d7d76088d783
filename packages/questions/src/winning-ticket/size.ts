import type { Problem } from '@lottery/science'
import type { Specification } from '../specification/specification.ts'

/** Trainings of one experiment. A plan is made as a whole, again and again: a million of them would fill the memory. */
export const mostTrainings = 20_000

/** Each part may be within its range, and the product still far beyond what anybody could train or hold. */
export function moreThanCanBePlanned({ seeds, rounds, arms }: Specification): Problem[] {
  const draws = arms['random-reinit']?.draws ?? 0
  const trainings = seeds.length * (1 + rounds * (1 + draws))
  if (trainings <= mostTrainings) return []
  return [
    {
      code: 'too-large',
      field: 'rounds',
      value: rounds,
      fix: `${seeds.length} replicates with ${draws} draws make ${trainings} trainings, and one experiment has at most ${mostTrainings}: ask for fewer rounds, replicates or draws.`,
    },
  ]
}
