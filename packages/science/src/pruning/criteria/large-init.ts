import type { Criterion } from './criterion.ts'

/** |w| at step 0: what would be kept if training taught nothing. */
export const largeInit: Criterion = {
  title: 'Initial magnitude',
  source: 'Zhou et al. 2019, section 3 (large-init)',
  readsStart: true,
  scores: ({ start }) => start().map(Math.abs),
}
