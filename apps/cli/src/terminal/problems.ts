import { ProblemError, type Problem } from '@lottery/science'

/** What a caller can act on, or null when the error is a bug. */
export function problemsOf(error: unknown): readonly Problem[] | null {
  if (error instanceof ProblemError) return error.problems
  return fullDisk(error) ? [diskFull] : null
}

const fullDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

const diskFull: Problem = {
  code: 'disk-full',
  field: '',
  value: null,
  fix: 'The disk is full: free some space, or keep the data elsewhere with --data. What was committed is kept.',
}

export const problem = (code: string, field: string, value: unknown, fix: string): ProblemError =>
  new ProblemError([{ code, field, value, fix }])
