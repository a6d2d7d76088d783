'use client'

import { useRef, useState } from 'react'
import { useClient, type TypedDocumentNode } from 'urql'

export interface Refusal {
  readonly field: string
  readonly fix: string
}

interface Changed<Experiment> {
  readonly change: {
    readonly experiment?: Experiment | null
    readonly userErrors: readonly Refusal[]
  }
}

/** Sends changes one after the other. What is shown changes when the server says that it has changed, and not before. */
export function useChange() {
  const client = useClient()
  const [sending, setSending] = useState(0)
  const last = useRef<Promise<unknown>>(Promise.resolve())
  const [refusals, setRefusals] = useState<readonly Refusal[]>([])
  /** The experiment as it is then; null when it was not done. */
  const send = async <Experiment, Variables extends { readonly id: string }>(
    document: TypedDocumentNode<Changed<Experiment>, Variables>,
    variables: Variables,
  ): Promise<Experiment | null> => {
    setSending((count) => count + 1)
    const sent = last.current.then(() => client.mutation(document, variables).toPromise())
    last.current = sent
    const { data } = await sent
    const found = data ? data.change.userErrors : [{ field: '', fix: unanswered }]
    setSending((count) => count - 1)
    setRefusals(found)
    return data?.change.experiment ?? null
  }
  return { sending: sending > 0, refusals, send, forget: () => setRefusals([]) }
}

const unanswered = 'No answer came, so it may not be done. Try again: asking twice does no harm.'
