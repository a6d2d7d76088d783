'use client'

import { useEffect, useMemo, useRef } from 'react'
import { useSubscription } from 'urql'
import { useConnection } from '../../data/graphql-provider.tsx'
import { useKeptQuery } from '../../data/use-kept-query.ts'
import { useThrottled } from '../../data/use-throttled.ts'
import { readFragment } from '../../gql/index.ts'
import { runPageVariables, type RunKey } from './address.ts'
import { RunPageDocument, RunRoundFragment, RunUpdatesDocument } from './documents.ts'
import { placedRounds } from './run-rounds.ts'

const pauseBetweenAnswers = 1500

/** The run of this page with its rounds, asked for again when rounds come in or the connection comes back. */
export function useRun(key: RunKey) {
  const variables = runPageVariables(key)
  const [{ data }, ask] = useKeptQuery({ query: RunPageDocument, variables })
  const { returns } = useConnection()
  const again = useThrottled(() => ask({ requestPolicy: 'network-only' }), pauseBetweenAnswers)
  const progress = data?.experiment?.progress
  useSubscription({
    query: RunUpdatesDocument,
    variables: { id: key.experiment },
    pause: progress?.finished ?? false,
  })

  const news = progress
    ? `${progress.done + progress.diverged} ${progress.training} ${returns}`
    : null
  const answered = useRef(news)
  useEffect(() => {
    if (news === null || news === answered.current) return
    answered.current = news
    again()
  }, [news, again])

  const run = data?.run && 'rounds' in data.run ? data.run : null
  const { experiment, arm, replicate, draw } = key
  const rounds = useMemo(
    () =>
      run
        ? placedRounds(readFragment(RunRoundFragment, run.rounds), {
            experiment,
            arm,
            replicate,
            draw,
          })
        : [],
    [run, experiment, arm, replicate, draw],
  )
  return { data, run, rounds, dense: run?.reference?.rounds[0] ?? null }
}
