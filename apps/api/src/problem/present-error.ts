import { ProblemError, type Problem } from '@lottery/science'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'

/** An error that carries its problem; Apollo and graphql-ws send it as it is. */
export const problemError = (problem: Problem, code = 'BAD_USER_INPUT'): GraphQLError =>
  new GraphQLError(sentence(problem), {
    extensions: { code, problem, http: { status: 400 } },
  })

const sentence = ({ fix }: Problem): string => fix.charAt(0).toUpperCase() + fix.slice(1)

/**
 * What a client sees of an error: a message, where, and `extensions.code` and `extensions.problem`. Never a stack, never
 * the message of a bug: that goes to `log`.
 */
export function presentError(
  error: unknown,
  formatted: GraphQLFormattedError,
  log: (bug: unknown) => void,
): GraphQLFormattedError {
  const cause = causeOf(error)
  if (cause instanceof ProblemError)
    return withProblem(formatted, 'BAD_USER_INPUT', cause.problems[0] ?? unexpected, cause.problems)
  const code = codeOf(formatted)
  const problem = formatted.extensions?.['problem'] as Problem | undefined
  if (problem) return withProblem(formatted, code, problem)
  // The parser calls itself for each bracket.
  if (cause instanceof RangeError && code === 'GRAPHQL_PARSE_FAILED')
    return { ...withProblem(formatted, code, tooDeep), message: tooDeep.fix }
  const known = problemsOfRequests[code]
  if (known) return withProblem(formatted, code, known(formatted))
  log(cause)
  return { ...withProblem(formatted, 'INTERNAL_SERVER_ERROR', unexpected), message: unexpected.fix }
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error
}

/** Errors of graphql itself have no code when they do not come by Apollo. */
const codeOf = ({ message, extensions }: GraphQLFormattedError): string => {
  const code = extensions?.['code']
  if (typeof code === 'string') return code
  return message.startsWith('Syntax Error') ? 'GRAPHQL_PARSE_FAILED' : 'INTERNAL_SERVER_ERROR'
}

function withProblem(
  { message, locations, path }: GraphQLFormattedError,
  code: string,
  problem: Problem,
  problems: readonly Problem[] = [problem],
): GraphQLFormattedError {
  return {
    message,
    ...(locations ? { locations } : {}),
    ...(path ? { path } : {}),
    extensions: { code, problem, ...(problems.length > 1 ? { problems } : {}) },
  }
}

const unexpected: Problem = {
  code: 'unexpected',
  field: '',
  value: null,
  fix: 'Something went wrong here, and the server’s log says what; please report it.',
}

const tooDeep: Problem = {
  code: 'too-deep',
  field: 'query',
  value: null,
  fix: 'Its brackets stand too deep in one another; nest fields and lists less.',
}

type Known = (error: GraphQLFormattedError) => Problem
const inDocument =
  (code: string, fix: string): Known =>
  ({ message, locations }) => ({
    code,
    field: 'query',
    value: locations?.[0] ? `line ${locations[0].line}, column ${locations[0].column}` : null,
    fix: `${message}${message.endsWith('.') ? '' : '.'} ${fix}`,
  })
const ofRequest =
  (code: string, field: string): Known =>
  ({ message }) => ({ code, field, value: null, fix: message })

/** What the GraphQL server itself refuses, by its code. */
const problemsOfRequests: Readonly<Record<string, Known>> = {
  GRAPHQL_PARSE_FAILED: inDocument('unparsable-document', 'Mend the document there.'),
  GRAPHQL_VALIDATION_FAILED: inDocument(
    'invalid-document',
    'The schema is shown at /graphiql and in schema.graphql.',
  ),
  BAD_USER_INPUT: ofRequest('invalid-variables', 'variables'),
  OPERATION_RESOLUTION_FAILURE: ofRequest('unknown-operation', 'operationName'),
  PERSISTED_QUERY_NOT_FOUND: ofRequest('unknown-persisted-query', 'extensions.persistedQuery'),
  PERSISTED_QUERY_NOT_SUPPORTED: ofRequest('no-persisted-queries', 'extensions.persistedQuery'),
  BAD_REQUEST: ofRequest('bad-request', ''),
}
