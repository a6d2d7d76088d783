import 'server-only'
import {
  createClient,
  fetchExchange,
  ssrExchange,
  type AnyVariables,
  type OperationResult,
  type SSRData,
  type TypedDocumentNode,
} from '@urql/core'
import { cookies } from 'next/headers'

export interface Prefetched<Data, Variables extends AnyVariables> {
  /** What the browser starts from, so that it asks nothing again. */
  readonly state: SSRData
  readonly result: OperationResult<Data, Variables>
}

/** Where the API is, as the portal's own server reaches it. */
export const portalOrigin = (): string => process.env['LOTTERY_ORIGIN'] ?? 'http://127.0.0.1:4321'

/** Runs a page's query on the server as the visitor; throws when the API cannot be reached. */
export async function prefetch<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Prefetched<Data, Variables>> {
  const ssr = ssrExchange({ isClient: false })
  const cookie = (await cookies()).toString()
  const client = createClient({
    url: `${portalOrigin()}/graphql`,
    preferGetMethod: false,
    exchanges: [ssr, fetchExchange],
    fetchOptions: { headers: { cookie }, cache: 'no-store' },
  })
  const result = await client.query(document, variables).toPromise()
  if (result.error?.networkError) throw result.error.networkError
  return { state: ssr.extractData(), result }
}
