'use client'

import { useEffect, useRef } from 'react'
import { useKeptQuery } from '../../data/use-kept-query.ts'
import { useThrottled } from '../../data/use-throttled.ts'
import { AnswerDocument } from './documents.ts'

const pauseBetweenAnswers = 1500

/** The measures of an experiment, asked for again when another round is settled. */
export function useAnswer(id: string, settled: number) {
  const [{ data }, ask] = useKeptQuery({ query: AnswerDocument, variables: { id } })
  const again = useThrottled(() => ask({ requestPolicy: 'network-only' }), pauseBetweenAnswers)
  const answered = useRef(settled)
  useEffect(() => {
    if (settled === answered.current) return
    answered.current = settled
    again()
  }, [settled, again])
  return data?.experiment ?? null
}
