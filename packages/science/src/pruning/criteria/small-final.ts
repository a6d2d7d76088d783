import type { Criterion } from './criterion.ts'

/** −|w| at the last step: the largest go first. */
export const smallFinal: Criterion = {
  title: 'Small final magnitude',
  source: 'Zhou et al. 2019, section 3 (small-final)',
  scores: ({ end }) => end.map((weight) => -Math.abs(weight)),
}
