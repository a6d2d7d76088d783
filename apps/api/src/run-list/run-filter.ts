import { questions, type QuestionKey } from '@lottery/questions'
import {
  datasetKeys,
  isNetworkKey,
  networkChoices,
  ProblemError,
  type Problem,
} from '@lottery/science'
import type { RunFilter } from '@lottery/store'
import type { Conditions } from '../group/selection.ts'
import { noText } from '../problem/no-text.ts'
import type { RunFilterInput } from './run-list-input.ts'

const questionKeys = Object.keys(questions) as QuestionKey[]
const arms = [...new Set(questionKeys.flatMap((key) => questions[key].arms.map((arm) => arm.key)))]
const longestText = 100

/** The store's filter. Throws a ProblemError that names every key it does not know, and those that there are. */
export function parseRunFilter(input: RunFilterInput): RunFilter {
  const { networks, datasets, scopes, text, minimumRounds } = input
  const problems = [
    ...(networks ?? [])
      .filter((key) => !isNetworkKey(key))
      .map((value) => unknownKey('networks', value, networkChoices)),
    ...unknown('datasets', datasets, datasetKeys),
    ...unknown('scopes', scopes, ['global', 'layer-wise']),
    ...unknown('arms', input.arms, arms),
    ...unknown('questions', input.questions, questionKeys),
    ...outside('minimumRounds', minimumRounds, 0, 100),
    ...outside('text', text?.length, 0, longestText, ' characters'),
    ...noText('filter.text', text),
  ]
  if (problems.length > 0) throw new ProblemError(problems)
  return {
    archived: input.archived ?? false,
    ...(networks ? { networks } : {}),
    ...(datasets ? { datasets } : {}),
    ...(scopes ? { scopes } : {}),
    ...(input.questions ? { questions: input.questions.filter(isQuestion) } : {}),
    ...(input.arms ? { arms: input.arms } : {}),
    ...(text ? { text } : {}),
    ...(minimumRounds ? { minimumRounds } : {}),
  }
}

/** What a filter says about keys of the configuration, and what else it narrows down to; states are no condition. */
export function conditionsOf(input: RunFilterInput): Conditions {
  const keys = new Map<string, readonly (string | null)[]>()
  const lists = {
    arm: input.arms,
    network: input.networks,
    'data.dataset': input.datasets,
    scope: input.scopes,
    question: input.questions,
  }
  for (const [key, values] of Object.entries(lists)) if (values) keys.set(key, values)
  for (const { key, values } of input.where ?? []) keys.set(key, values)
  return {
    keys,
    text: input.text || null,
    minimumRounds: input.minimumRounds || null,
    archived: input.archived ?? false,
  }
}

const isQuestion = (key: string): key is QuestionKey => key in questions

const unknown = (
  field: string,
  given: readonly string[] | null | undefined,
  known: readonly string[],
): Problem[] =>
  (given ?? [])
    .filter((key) => !known.includes(key))
    .map((value) => unknownKey(field, value, known.join(', ')))

const unknownKey = (field: string, value: string, known: string): Problem => ({
  code: 'unknown-key',
  field: `filter.${field}`,
  value,
  fix: `there are ${known}.`,
})

const outside = (
  field: string,
  value: number | null | undefined,
  least: number,
  most: number,
  unit = '',
): Problem[] =>
  value == null || (value >= least && value <= most)
    ? []
    : [
        {
          code: 'out-of-range',
          field: `filter.${field}`,
          value,
          fix: `must be ${least} to ${most}${unit}.`,
        },
      ]
