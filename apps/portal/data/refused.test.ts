import { CombinedError } from '@urql/core'
import { expect, test } from 'vitest'
import { refused } from './refused.ts'

const error = (code: string) =>
  new CombinedError({ graphQLErrors: [{ message: 'after = "x": …', extensions: { code } }] })

test('a mistake in an address is told from a bug and from a server that is away', () => {
  expect(refused(error('BAD_USER_INPUT'))).toBe(true)
  expect(refused(error('INTERNAL_SERVER_ERROR'))).toBe(false)
  expect(refused(new CombinedError({ networkError: new TypeError('fetch failed') }))).toBe(false)
  expect(refused(undefined)).toBe(false)
})
