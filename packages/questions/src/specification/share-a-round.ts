import type { Specification } from './specification.ts'

/**
 * About what share of the kept weights a round prunes, 0…1: its rate, or the even one that would leave as much in the
 * end where a question has a schedule of its own. For estimates and for distances between rounds, never for a result.
 */
export const shareARound = (specification: Specification): number =>
  'rate' in specification
    ? specification.rate
    : 1 - specification.remaining ** (1 / specification.rounds)
