import type { Criterion } from './criterion.ts'

/** |w − its start|: how far training moved it. */
export const movement: Criterion = {
  title: 'Movement',
  source: 'Zhou et al. 2019, section 3 (movement)',
  readsStart: true,
  scores: ({ end, start }) => {
    const from = start()
    return end.map((weight, index) => Math.abs(weight - from[index]!))
  },
}
