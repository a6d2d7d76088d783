import 'server-only'
import { cookies } from 'next/headers'
import { portalOrigin, prefetch } from '../../data/prefetch.ts'
import type { Source } from './figure-record.ts'

/** The API as the visitor of this request sees it. */
export const portalSource: Source = {
  ask: async (document, variables) => (await prefetch(document, variables)).result.data ?? null,
  fetch: async (path) =>
    fetch(`${portalOrigin()}${path}`, {
      headers: { cookie: (await cookies()).toString() },
      cache: 'no-store',
    }),
}
