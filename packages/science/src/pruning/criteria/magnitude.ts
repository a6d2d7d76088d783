import type { Criterion } from './criterion.ts'

/** |w| at the last step. */
export const magnitude: Criterion = {
  title: 'Final magnitude',
  source: 'Frankle & Carbin 2019, section 2; Zhou et al. 2019 (large-final)',
  scores: ({ end }) => end.map(Math.abs),
}
