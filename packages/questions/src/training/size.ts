import type { Problem } from '@lottery/science'

/** Trainings of one experiment. A plan is made as a whole, again and again: a million of them would fill the memory. */
export const mostTrainings = 20_000

/** Each part may be within its range, and the product still far beyond what anybody could train or hold. */
export function moreThanCanBePlanned(
  { seeds, rounds }: { readonly seeds: readonly number[]; readonly rounds: number },
  ofReplicate: number,
): Problem[] {
  const trainings = seeds.length * ofReplicate
  if (trainings <= mostTrainings) return []
  return [
    {
      code: 'too-large',
      field: 'rounds',
      value: rounds,
      fix: `${seeds.length} replicates of ${ofReplicate} trainings each make ${trainings}, and one experiment has at most ${mostTrainings}: ask for fewer rounds, replicates or draws.`,
    },
  ]
}
