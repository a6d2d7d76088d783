import type { Problem } from '@lottery/science'
import type { z } from 'zod'

type Issue = z.core.$ZodIssue
type RawIssue = z.core.$ZodRawIssue

/** A schema's complaints as problems: unknown keys one each, everything else one a place. */
export const problemsOfIssues = (issues: readonly Issue[]): Problem[] => issues.flatMap(problemsOf)

function problemsOf(issue: Issue): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      field: at([...issue.path, key]),
      value: key,
      fix: 'there is no such field; check its spelling or leave it out.',
    }))
  return [
    { code: codeOf(issue), field: at(issue.path), value: issue.input, fix: `${issue.message}.` },
  ]
}

const at = (path: readonly PropertyKey[]): string => path.map(String).join('.')

function codeOf(issue: Issue): string {
  if (issue.input === undefined) return 'missing'
  if (issue.code === 'too_small' || issue.code === 'too_big') return 'out-of-range'
  return issue.code === 'invalid_value' || issue.code === 'invalid_union'
    ? 'unknown-value'
    : 'invalid'
}

/** What is allowed, in words; a rule that words itself in the schema is not asked here. */
export function allowed(issue: RawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return `must be ${issue.inclusive ? 'at least' : 'greater than'} ${issue.minimum}${issue.origin === 'array' ? ' long' : ''}`
    case 'too_big':
      return `must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${issue.origin === 'array' ? ' long' : ''}`
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`
    case 'invalid_type':
      return issue.input === undefined
        ? `is needed: give ${article(issue.expected)}`
        : `must be ${article(issue.expected)}`
    default:
      return issue.message ?? 'is not allowed'
  }
}

const article = (type: string): string =>
  type === 'int' ? 'a whole number' : /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
