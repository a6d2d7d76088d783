import type { CombinedError } from '@urql/core'

/** Whether the API found a mistake in what was asked, such as in an address: there is nothing there, and no bug. */
export const refused = (error: CombinedError | undefined): boolean =>
  error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT') ?? false
