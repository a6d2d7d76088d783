'use client'

import { useEffect, useState } from 'react'
import { useClient } from 'urql'
import type { PlanOfTextQuery } from '../../gql/graphql.ts'
import { PlanDocument } from './documents.ts'

type Payload = PlanOfTextQuery['plan']

export interface Planned {
  /** The last plan that came, while the next is on its way too. */
  readonly plan: Payload['plan']
  readonly userErrors: Payload['userErrors']
  /** True while what is shown is not yet that of the text. */
  readonly pending: boolean
  /** Why no answer came; null while answers come. */
  readonly failure: string | null
}

/** Time after the last key before the plan is asked for, in milliseconds. */
const pause = 300

/** The plan of a specification as it is written, asked for when its writer pauses. */
export function usePlan(value: unknown): Planned {
  const client = useClient()
  const wanted = value === null ? null : JSON.stringify(value)
  const [answer, setAnswer] = useState<{
    readonly of: string | null
    readonly plan: Payload['plan']
    readonly userErrors: Payload['userErrors']
    readonly failure: string | null
  }>({ of: null, plan: null, userErrors: [], failure: null })
  useEffect(() => {
    if (wanted === null) return undefined
    let late = false
    const ask = async () => {
      const specification: unknown = JSON.parse(wanted)
      const { data, error } = await client
        .query(PlanDocument, { specification }, { requestPolicy: 'network-only' })
        .toPromise()
      if (late) return
      setAnswer((before) => ({
        of: wanted,
        plan: data?.plan.plan ?? (data ? null : before.plan),
        userErrors: data?.plan.userErrors ?? [],
        failure: data ? null : (error?.message ?? 'no answer'),
      }))
    }
    const timer = setTimeout(() => void ask(), pause)
    return () => {
      late = true
      clearTimeout(timer)
    }
  }, [client, wanted])
  return { ...answer, pending: wanted !== null && answer.of !== wanted }
}
