'use client'

import { useState } from 'react'
import {
  useQuery,
  type AnyVariables,
  type UseQueryArgs,
  type UseQueryResponse,
  type UseQueryState,
} from 'urql'
import { refused } from './refused.ts'

/**
 * As urql's `useQuery`, but what was read stays while it is asked for again, and when that gets no answer: `error` says so
 * beside it. An answer that refuses what was asked leaves nothing.
 */
export function useKeptQuery<Data, Variables extends AnyVariables>(
  query: UseQueryArgs<Variables, Data>,
): UseQueryResponse<Data, Variables> {
  const [state, ask] = useQuery<Data, Variables>(query)
  const [kept, setKept] = useState(state.data)
  if (state.data && state.data !== kept) setKept(state.data)
  const keeps = state.fetching || (state.error !== undefined && !refused(state.error))
  const data = state.data ?? (keeps ? kept : undefined)
  const shown = (data === undefined ? state : { ...state, data }) as UseQueryState<Data, Variables>
  return [shown, ask]
}
