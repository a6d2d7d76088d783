'use client'

import { useState } from 'react'
import { useClient, type TypedDocumentNode } from 'urql'

export interface Refusal {
  readonly field: string
  readonly fix: string
}

interface Changed {
  readonly change: {
    readonly experiment?: unknown
    readonly userErrors: readonly Refusal[]
  }
}

/** Sends changes one at a time. What is shown changes when the server says that it has changed, and not before. */
export function useChange() {
  const client = useClient()
  const [sending, setSending] = useState(false)
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  /** True when it was done. */
  const send = async <Variables extends { readonly id: string }>(
    document: TypedDocumentNode<Changed, Variables>,
    variables: Variables,
  ): Promise<boolean> => {
    if (sending) return false
    setSending(true)
    setRefusals([])
    const { data } = await client.mutation(document, variables).toPromise()
    const found = data ? data.change.userErrors : [{ field: '', fix: unanswered }]
    setSending(false)
    setRefusals(found)
    return found.length === 0
  }
  return { sending, refusals, send, forget: () => setRefusals([]) }
}

const unanswered = 'No answer came, so it may not be done. Try again: asking twice does no harm.'
