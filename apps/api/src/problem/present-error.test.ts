import { ProblemError } from '@lottery/science'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { presentError } from './present-error.ts'

const present = (error: GraphQLError, log: (bug: unknown) => void = () => undefined) =>
  presentError(error, error.toJSON(), log)

test('a problem reaches the client whole', () => {
  const problem = { code: 'c', field: 'f', value: 1, fix: 'do so.' }
  const error = new GraphQLError('x', { originalError: new ProblemError([problem, problem]) })
  expect(present(error).extensions).toEqual({
    code: 'BAD_USER_INPUT',
    problem,
    problems: [problem, problem],
  })
})

test('a bug is logged, and the client sees neither its message nor its stack', () => {
  const bug = new TypeError('password is hunter2')
  const logged: unknown[] = []
  const shown = present(new GraphQLError(bug.message, { originalError: bug }), (one) =>
    logged.push(one),
  )
  expect(JSON.stringify(shown)).not.toMatch(/hunter2|present-error/)
  expect(shown.extensions).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    problem: { code: 'unexpected' },
  })
  expect(logged).toEqual([bug])
})
