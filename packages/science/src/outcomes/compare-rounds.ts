import type { Identity } from '../identity/identity.ts'
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
  const found: Difference[] = []
  compare(fields(stored), fields(again), '', found)
  return {
    agreement:
      found.length === 0 ? 'same' : found.every(({ isClose }) => isClose) ? 'close' : 'different',
    differences: found
      .slice(0, mostTold)
      .map(
        ({ path, stored, again }) => `${path}: ${written(stored)} stored, ${written(again)} now`,
      ),
  }
}

interface Difference {
  readonly path: string
  readonly stored: unknown
  readonly again: unknown
  readonly isClose: boolean
}

const fields = ({ startHash, endHash, outcome }: ComparedRound) => ({
  startHash,
  endHash,
  ...outcome,
})

function compare(stored: unknown, again: unknown, path: string, found: Difference[]): void {
  if (Object.is(stored, again) || stored === again) return
  if (isObject(stored) && isObject(again)) {
    for (const key of new Set([...Object.keys(stored), ...Object.keys(again)]))
      compare(stored[key], again[key], path === '' ? key : `${path}.${key}`, found)
    return
  }
  found.push({ path, stored, again, isClose: isClose(path, stored, again) })
}

/** The hash of the end weights says no more than that some bit differs. */
const isClose = (path: string, stored: unknown, again: unknown): boolean =>
  typeof stored === 'number' && typeof again === 'number'
    ? Math.abs(stored - again) <= engineTolerance * Math.max(1, Math.abs(stored))
    : path === 'endHash' && typeof stored === 'string' && typeof again === 'string'

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const written = (value: unknown): string =>
  typeof value === 'string' ? value.slice(0, 12) : String(value)
