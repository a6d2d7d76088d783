'use client'

import { useState } from 'react'
import { useQuery } from 'urql'
import type { RunRoundDetailQuery } from '../../gql/graphql.ts'
import { DenseLossDocument, RunRoundDetailDocument } from './documents.ts'
import { useSettled } from '../../ui/use-settled.ts'

type Detail = Extract<NonNullable<RunRoundDetailQuery['node']>, { series?: unknown }>

export interface RoundDetail {
  readonly layer: string
  readonly series: Detail['series']
  readonly history: Detail['weightHistory']
}

/** Series and weight history of a round; what was there stays until the next is. */
export function useRoundDetail(round: string, layer: string): RoundDetail | null {
  const settled = useSettled(round, 120)
  const [{ data }] = useQuery({
    query: RunRoundDetailDocument,
    variables: { round: settled, layer },
  })
  const [kept, setKept] = useState<{ readonly node: Detail; readonly detail: RoundDetail }>()
  const node = data?.node && 'weightHistory' in data.node ? data.node : null
  if (!node || node === kept?.node) return kept?.detail ?? null
  const detail = {
    layer: node.weightHistory[0]?.layer ?? layer,
    series: node.series,
    history: node.weightHistory,
  }
  setKept({ node, detail })
  return detail
}

export function useDenseLoss(round: string | null): Detail['series'] {
  const [{ data }] = useQuery({
    query: DenseLossDocument,
    variables: { round: round ?? '' },
    pause: round === null,
  })
  return data?.node && 'series' in data.node ? data.node.series : null
}
