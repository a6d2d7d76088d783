'use client'

import { useEffect } from 'react'
import { useSubscription } from 'urql'
import { useConnection } from '../../data/graphql-provider.tsx'
import { useKeptQuery } from '../../data/use-kept-query.ts'
import { useThrottled } from '../../data/use-throttled.ts'
import { AnyTrainingDocument } from '../experiments/documents.ts'
import type { CompareView } from './address.ts'
import { CompareDocument, variablesOf, type Comparison } from './documents.ts'

/** What is still to come changes the answer: it is asked for again while something trains, and after a connection is back. */
export function useComparison(view: CompareView) {
  const [{ data, error, fetching }, ask] = useKeptQuery({
    query: CompareDocument,
    variables: variablesOf(view),
    pause: view.of.length === 0,
  })
  const { returns } = useConnection()
  const again = useThrottled(() => ask({ requestPolicy: 'network-only' }), 3000)
  const [{ data: training }] = useSubscription({
    query: AnyTrainingDocument,
    pause: !data?.comparison || !isUnfinished(data.comparison),
  })
  useEffect(() => {
    if (training || returns > 0) again()
  }, [training, returns, again])
  return { data, error, fetching }
}

const isUnfinished = ({ groups }: Comparison): boolean =>
  groups.some(({ training, roundsToCome }) => training > 0 || roundsToCome > 0)
