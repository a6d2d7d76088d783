import { ProblemError, type Problem } from '@lottery/science'
import { fetchWithin, TooSlow } from './fetch-within.ts'
import { problem } from '../terminal/problems.ts'
import type { TypedDocumentString } from './documents.ts'

export const defaultServer = 'http://127.0.0.1:4321'

export type Ask = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>

/** Sends one document. Throws a ProblemError: nobody there, not lottery-lab, or what the server found wrong. */
export const asking =
  (server: string): Ask =>
  async (document, variables) => {
    const body = await answerOf(server, { query: document.toString(), variables })
    if (body.errors) throw errorOf(server, body.errors)
    return body.data as never
  }

interface Body {
  readonly data?: unknown
  readonly errors?: readonly GraphQLError[]
}
interface GraphQLError {
  readonly message: string
  readonly extensions?: { readonly problem?: Problem; readonly problems?: readonly Problem[] }
}

async function answerOf(server: string, request: unknown): Promise<Body> {
  const response = await send(server, request)
  const body = (await response.json().catch(() => null)) as Body | null
  if (body?.data === undefined && !body?.errors)
    throw problem(
      'no-server',
      'server',
      server,
      `what answers there is not lottery-lab (HTTP ${response.status}): name another address with --server.`,
    )
  return body
}

/** Milliseconds; the server itself gives up sooner. */
const patience = 60_000

async function send(server: string, request: unknown): Promise<Response> {
  try {
    return await fetchWithin(patience, new URL('/graphql', server), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })
  } catch (error) {
    if (error instanceof TooSlow)
      throw problem(
        'too-slow',
        'server',
        server,
        `nothing answered within ${patience / 1000} s: see whether lottery-lab runs there, or name another with --server.`,
      )
    if (!(error instanceof TypeError)) throw error
    throw problem(
      'no-server',
      'server',
      server,
      URL.canParse(server)
        ? 'no server answers there: start one with npm start, or name another with --server or LOTTERY_SERVER.'
        : `this is no address: write one such as ${defaultServer}.`,
    )
  }
}

function errorOf(server: string, errors: readonly GraphQLError[]): Error {
  const problems = errors.flatMap(
    ({ extensions }) => extensions?.problems ?? extensions?.problem ?? [],
  )
  return problems.length > 0
    ? new ProblemError(problems)
    : problem(
        'server-error',
        'server',
        server,
        `the server could not answer: ${errors.map(({ message }) => message).join('; ')}`,
      )
}
