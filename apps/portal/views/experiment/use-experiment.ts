'use client'

import { useEffect, useRef } from 'react'
import { useSubscription } from 'urql'
import { useConnection } from '../../data/graphql-provider.tsx'
import { useKeptQuery } from '../../data/use-kept-query.ts'
import { useThrottled } from '../../data/use-throttled.ts'
import { readFragment } from '../../gql/index.ts'
import {
  ExperimentLiveDocument,
  ExperimentLiveFragment,
  ExperimentPageDocument,
} from './documents.ts'

const pauseBetweenAnswers = 1500

/**
 * The experiment of this page, kept up to date: training and progress come with each event; the figures are asked for
 * again when a round was settled, and after the connection was lost.
 */
export function useExperiment(id: string) {
  const [{ data, error, fetching }, ask] = useKeptQuery({
    query: ExperimentPageDocument,
    variables: { id },
  })
  const { returns } = useConnection()
  const again = useThrottled(() => ask({ requestPolicy: 'network-only' }), pauseBetweenAnswers)
  useSubscription({ query: ExperimentLiveDocument, variables: { id } })

  const live = readFragment(ExperimentLiveFragment, data?.experiment)
  const settled = live ? live.progress.done + live.progress.diverged + live.progress.blocked : null
  const answered = useRef(settled)
  useEffect(() => {
    if (settled === null || settled === answered.current) return
    answered.current = settled
    again()
  }, [settled, again])

  const seen = useRef(returns)
  useEffect(() => {
    if (returns === seen.current) return
    seen.current = returns
    again()
  }, [returns, again])

  return { data, error, live, again, stale: fetching }
}
