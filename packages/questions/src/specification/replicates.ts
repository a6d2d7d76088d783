import type { Problem } from '@lottery/science'
import { mostReplicates } from './common-fields.ts'

interface WithSeeds {
  readonly input: unknown
  readonly problems: readonly Problem[]
}

/**
 * `replicates: n` is short for seeds 1 … n; a stored specification has only seeds. A refused n is left out, so that the
 * rest of the input is still checked, and allocates nothing.
 */
export function seedsFromReplicates(input: unknown): WithSeeds {
  if (!isRecord(input) || input.replicates === undefined) return { input, problems: [] }
  const { replicates, ...rest } = input
  const problem = (code: string, fix: string): WithSeeds => ({
    input: rest,
    problems: [{ code, field: 'replicates', value: replicates, fix }],
  })
  if (rest.seeds !== undefined)
    return problem('conflict', 'is short for seeds 1, 2, …: give replicates or seeds, not both.')
  if (typeof replicates !== 'number' || !Number.isInteger(replicates))
    return problem('invalid', `must be a whole number from 1 to ${mostReplicates}.`)
  if (replicates < 1 || replicates > mostReplicates)
    return problem('out-of-range', `must be a whole number from 1 to ${mostReplicates}.`)
  const seeds = Array.from({ length: replicates }, (_, i) => i + 1)
  return { input: { ...rest, seeds }, problems: [] }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
