import type { Identity } from '../identity/identity.ts'
import { differencesBetween, type Difference } from './differences.ts'
import type { Diverged, Done } from './outcome.ts'

/** All that a round leaves behind as numbers, with what stands for its arrays. */
export interface ComparedRound {
  readonly startHash: Identity
  readonly endHash: Identity | null
  readonly outcome: Done | Diverged
}

export interface RoundComparison {
  /**
   * `same`: every number and every end weight, bit for bit. `close`: numbers to the tolerance, end weights with other
   * bits or none other. `different`: at least one number beyond it, or another start.
   */
  readonly agreement: 'same' | 'close' | 'different'
  /** Where they are not the same, as paths with both sides; at most twenty. */
  readonly differences: readonly string[]
}

/**
 * What engines agree to for the first steps (`contract.test.ts` of the engine), relative above 1. Training does not keep
 * to it: it magnifies last bits, so that another kind of machine is rarely `close` after hundreds of steps.
 */
export const engineTolerance = 1e-5
const mostTold = 20

/** A committed round beside the same one trained again. */
export function compareRounds(stored: ComparedRound, again: ComparedRound): RoundComparison {
  const found = differencesBetween(fields(stored), fields(again))
  return {
    agreement: found.length === 0 ? 'same' : found.every(isClose) ? 'close' : 'different',
    differences: found
      .slice(0, mostTold)
      .map(({ path, one, other }) => `${path}: ${written(one)} stored, ${written(other)} now`),
  }
}

const fields = ({ startHash, endHash, outcome }: ComparedRound) => ({
  startHash,
  endHash,
  ...outcome,
})

/** The hash of the end weights says no more than that some bit differs. */
const isClose = ({ path, one, other }: Difference): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= engineTolerance * Math.max(1, Math.abs(one))
    : path === 'endHash' && typeof one === 'string' && typeof other === 'string'

const written = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, 12) : String(value)
