'use client'

import type { TypedDocumentNode } from '@urql/core'
import { useEffect, useRef } from 'react'
import { useKeptQuery } from '../../data/use-kept-query.ts'
import { useThrottled } from '../../data/use-throttled.ts'

const pauseBetweenAnswers = 1500

interface Progress {
  readonly done: number
  readonly diverged: number
  readonly blocked: number
}

/** Measures of an experiment, asked for again when another round is settled. */
export function useAnswer<Data>(
  query: TypedDocumentNode<Data, { id: string }>,
  id: string,
  progress: Progress | undefined,
): Data | undefined {
  const settled = progress ? progress.done + progress.diverged + progress.blocked : 0
  const [{ data }, ask] = useKeptQuery({ query, variables: { id } })
  const again = useThrottled(() => ask({ requestPolicy: 'network-only' }), pauseBetweenAnswers)
  const answered = useRef(settled)
  useEffect(() => {
    if (settled === answered.current) return
    answered.current = settled
    again()
  }, [settled, again])
  return data
}
