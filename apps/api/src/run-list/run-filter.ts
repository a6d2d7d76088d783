import { datasetKeys, questions, type QuestionKey } from '@lottery/questions'
import { isNetworkKey, networkChoices, ProblemError, type Problem } from '@lottery/science'
import type { RunFilter } from '@lottery/store'
import { parseGroupOrRun } from '../group/group-id.ts'
import type { RunFilterInput } from './run-list-input.ts'

const questionKeys = Object.keys(questions) as QuestionKey[]
const arms = [...new Set(questionKeys.flatMap((key) => questions[key].arms.map((arm) => arm.key)))]
const longestText = 100

/** The store's filter. Throws a ProblemError that names every key it does not know, and those that there are. */
export function parseRunFilter(input: RunFilterInput): RunFilter {
  const { networks, datasets, scopes, text, minimumRounds, groups } = input
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
  ]
  if (problems.length > 0) throw new ProblemError(problems)
  const selected = (groups ?? []).map((id) => parseGroupOrRun(id, 'filter.groups'))
  return {
    archived: input.archived ?? false,
    ...(networks ? { networks } : {}),
    ...(datasets ? { datasets } : {}),
    ...(scopes ? { scopes } : {}),
    ...(input.questions ? { questions: input.questions.filter(isQuestion) } : {}),
    ...(groups
      ? {
          experiments: selected.map(({ experiment }) => experiment),
          arms: selected.map(({ arm }) => arm),
        }
      : input.arms
        ? { arms: input.arms }
        : {}),
    ...(text ? { text } : {}),
    ...(minimumRounds ? { minimumRounds } : {}),
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
