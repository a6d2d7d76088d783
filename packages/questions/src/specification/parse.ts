import { prunableLayers, networkOf, type Problem } from '@lottery/science'
import type { z } from 'zod'
import { questionOf } from '../registry.ts'
import { specificationSchema, type Specification } from './specification.ts'

export type Parsed =
  | { readonly specification: Specification; readonly problems: readonly [] }
  | { readonly specification: null; readonly problems: readonly Problem[] }

/** Every problem of an input at once, each with its field, value and what is allowed. */
export function parseSpecification(input: unknown): Parsed {
  const parsed = specificationSchema.safeParse(input, { reportInput: true })
  const problems = parsed.success
    ? problemsOf(parsed.data)
    : parsed.error.issues.flatMap(problemsOfIssue)
  return parsed.success && problems.length === 0
    ? { specification: parsed.data, problems: [] }
    : { specification: null, problems }
}

const problemsOf = (specification: Specification): Problem[] => [
  ...layersThatAreNotThere(specification),
  ...ratesWithoutMeaning(specification),
  ...stepsThatDoNotFit(specification),
  ...questionOf(specification.question).problems(specification),
]

function layersThatAreNotThere({ network, exempt, rates }: Specification): Problem[] {
  const names = prunableLayers(networkOf(network)).map(({ name }) => name)
  const problem = (field: string, value: string): Problem => ({
    code: 'unknown-layer',
    field,
    value,
    fix: `${network} has the layers ${names.join(', ')}.`,
  })
  const unknown = [
    ...exempt.flatMap((name, i) => (names.includes(name) ? [] : [problem(`exempt.${i}`, name)])),
    ...Object.keys(rates).flatMap((name) =>
      names.includes(name) ? [] : [problem(`rates.${name}`, name)],
    ),
  ]
  if (names.every((name) => exempt.includes(name)))
    unknown.push({
      code: 'nothing-to-prune',
      field: 'exempt',
      value: exempt,
      fix: 'leave at least one layer that can be pruned.',
    })
  return unknown
}

const ratesWithoutMeaning = ({ scope, rates }: Specification): Problem[] =>
  scope === 'global' && Object.keys(rates).length > 0
    ? [
        {
          code: 'no-meaning',
          field: 'rates',
          value: rates,
          fix: 'rates by layer need scope: layer-wise; under global scope one threshold decides.',
        },
      ]
    : []

function stepsThatDoNotFit({ training, evaluate, claimFrom, rounds }: Specification): Problem[] {
  const problems: Problem[] = []
  if (evaluate.every > training.steps)
    problems.push({
      code: 'out-of-range',
      field: 'evaluate.every',
      value: evaluate.every,
      fix: `evaluate at least once in the ${training.steps} steps of a round: use 1 to ${training.steps}.`,
    })
  if (claimFrom > rounds)
    problems.push({
      code: 'out-of-range',
      field: 'claimFrom',
      value: claimFrom,
      fix: `claims start at a round that is trained: use 1 to ${rounds}.`,
    })
  return problems
}

type Issue = z.core.$ZodIssue
const at = (path: readonly PropertyKey[]): string => path.map(String).join('.')

/** Unknown keys are one problem each; everything else is one problem a place. */
function problemsOfIssue(issue: Issue): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      field: at([...issue.path, key]),
      value: key,
      fix: 'there is no such field; check its spelling or leave it out.',
    }))
  return [{ code: codeOf(issue), field: at(issue.path), value: issue.input, fix: fixOf(issue) }]
}

const codeOf = (issue: Issue): string =>
  issue.code === 'too_small' || issue.code === 'too_big'
    ? 'out-of-range'
    : issue.code === 'invalid_value'
      ? 'unknown-value'
      : issue.input === undefined
        ? 'missing'
        : 'invalid'

function fixOf(issue: Issue): string {
  switch (issue.code) {
    case 'too_small':
      return `must be ${issue.inclusive ? 'at least' : 'greater than'} ${issue.minimum}${issue.origin === 'array' ? ' long' : ''}.`
    case 'too_big':
      return `must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}${issue.origin === 'array' ? ' long' : ''}.`
    case 'invalid_value':
      return `must be ${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}.`
    case 'invalid_type':
      return issue.input === undefined
        ? `is needed: give ${article(issue.expected)}.`
        : `must be ${article(issue.expected)}.`
    default:
      return `${issue.message}.`
  }
}
const article = (type: string): string =>
  type === 'int' ? 'a whole number' : /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`
