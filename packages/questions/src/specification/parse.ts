import {
  datasetOf,
  mlpLimits,
  networkOf,
  partCounts,
  prunableLayers,
  totalOf,
  type Problem,
} from '@lottery/science'
import type { z } from 'zod'
import { questionOf } from '../registry.ts'
import { allowed, problemsOfIssues } from './issues.ts'
import { isRecord, seedsFromReplicates } from './replicates.ts'
import {
  questionKeys,
  specificationSchemas,
  type QuestionKey,
  type Specification,
} from './specification.ts'

export type Parsed =
  | { readonly specification: Specification; readonly problems: readonly [] }
  | { readonly specification: null; readonly problems: readonly Problem[] }

/** Of an input with more problems than anybody would read, the first so many are told. */
export const mostProblems = 100

/** Objects and lists inside one another; a specification needs three. */
const deepest = 20

/** The problems of an input (a `SpecificationInput`) at once, each with its field, value and what is allowed. */
export function parseSpecification(input: unknown): Parsed {
  if (deeperThan(deepest, input)) return { specification: null, problems: [tooDeep] }
  const expanded = seedsFromReplicates(input)
  const asked = askedBy(expanded.input)
  const parsed = schemaOf(asked.question).safeParse(asked.input, {
    reportInput: true,
    error: allowed,
  })
  const problems = [
    ...asked.problems,
    ...expanded.problems,
    ...(parsed.success ? problemsOf(parsed.data) : problemsOfIssues(parsed.error.issues)),
  ]
  return parsed.success && problems.length === 0
    ? { specification: parsed.data, problems: [] }
    : { specification: null, problems: problems.slice(0, mostProblems) }
}

interface Asked {
  readonly question: QuestionKey
  readonly input: unknown
  readonly problems: readonly Problem[]
}

/** Which question an input asks; one that is not there is told, and the rest checked as if it were the first. */
function askedBy(input: unknown): Asked {
  const [first] = questionKeys
  if (!first) throw new Error('there are no questions')
  if (!isRecord(input) || input['question'] === undefined)
    return { question: first, input, problems: [] }
  const found = questionKeys.find((key) => key === input['question'])
  if (found) return { question: found, input, problems: [] }
  const problem: Problem = {
    code: typeof input['question'] === 'string' ? 'unknown-value' : 'invalid',
    field: 'question',
    value: input['question'],
    fix: `the questions are: ${questionKeys.join(', ')}.`,
  }
  return { question: first, input: { ...input, question: first }, problems: [problem] }
}

const schemaOf = (key: QuestionKey): z.ZodType<Specification> => specificationSchemas[key]

/** What reads, compares and prints an input calls itself for each level, and would fall over; this does not. */
function deeperThan(levels: number, input: unknown): boolean {
  let level: readonly unknown[] = [input]
  for (let depth = 0; depth <= levels && level.length > 0; depth++)
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  return level.length > 0
}

const tooDeep: Problem = {
  code: 'too-deep',
  field: '',
  value: null,
  fix: `Fields and lists may stand at most ${deepest} deep in one another: check the brackets.`,
}

const problemsOf = (specification: Specification): Problem[] => [
  ...networkTooLarge(specification),
  ...layersThatAreNotThere(specification),
  ...ratesWithoutMeaning(specification),
  ...stepsThatDoNotFit(specification),
  ...examplesThatAreNotThere(specification),
  ...questionOf(specification.question).problems(specification),
]

function networkTooLarge({ network }: Specification): Problem[] {
  const weights = totalOf(prunableLayers(networkOf(network)))
  return weights > mlpLimits.weights
    ? [
        {
          code: 'too-large',
          field: 'network',
          value: network,
          fix: `it has ${weights} weights, and a network has at most ${mlpLimits.weights}: use fewer or narrower layers.`,
        },
      ]
    : []
}

/** Rates by layer, where a question has them. */
const ratesOf = (specification: Specification): Readonly<Record<string, number>> =>
  'rates' in specification ? specification.rates : {}

function layersThatAreNotThere(specification: Specification): Problem[] {
  const { network, exempt } = specification
  const names = prunableLayers(networkOf(network)).map(({ name }) => name)
  const problem = (field: string, value: string): Problem => ({
    code: 'unknown-layer',
    field,
    value,
    fix: `${network} has the layers ${names.join(', ')}.`,
  })
  const unknown = [
    ...exempt.flatMap((name, i) => (names.includes(name) ? [] : [problem(`exempt.${i}`, name)])),
    ...Object.keys(ratesOf(specification)).flatMap((name) =>
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

function ratesWithoutMeaning(specification: Specification): Problem[] {
  const { scope, exempt } = specification
  const rates = ratesOf(specification)
  const named = Object.entries(rates)
  if (scope === 'global')
    return named.length > 0
      ? [
          {
            code: 'no-meaning',
            field: 'rates',
            value: rates,
            fix: 'rates by layer need scope: layer-wise; under global scope one threshold decides.',
          },
        ]
      : []
  return named.flatMap(([layer, rate]) =>
    exempt.includes(layer)
      ? [
          {
            code: 'no-meaning',
            field: `rates.${layer}`,
            value: rate,
            fix: `${layer} is exempt: leave out its rate, or do not exempt it.`,
          },
        ]
      : [],
  )
}

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

function examplesThatAreNotThere({ data, training }: Specification): Problem[] {
  const { train } = partCounts(datasetOf(data.dataset), data.part)
  const whose = `${data.dataset} has ${train} training examples${data.part ? ' in this part' : ''}`
  const tooMany = (field: string, value: number, most: number): Problem => ({
    code: 'out-of-range',
    field,
    value,
    fix: `${whose}: use 1 to ${most}.`,
  })
  if (data.validation >= train) return [tooMany('data.validation', data.validation, train - 1)]
  const left = train - data.validation
  return training.batch > left ? [tooMany('training.batch', training.batch, left)] : []
}
