'use client'

import { useState } from 'react'
import { useClient, type AnyVariables, type TypedDocumentNode } from 'urql'
import {
  ChangeSavedViewDocument,
  DeleteSavedViewDocument,
  RestoreSavedViewDocument,
  SaveViewDocument,
} from './documents.ts'

interface Changed {
  readonly change: {
    readonly userErrors: readonly { readonly field: string; readonly fix: string }[]
  }
}
interface Named {
  readonly id: string
  readonly name: string
}

/** Changes to saved views; each says whether it was done, and else what is to be mended. */
export function useSavedViews() {
  const client = useClient()
  const [problem, setProblem] = useState<string | null>(null)
  const [deleted, setDeleted] = useState<Named | null>(null)
  const send = async <Variables extends AnyVariables>(
    document: TypedDocumentNode<Changed, Variables>,
    variables: Variables,
  ): Promise<boolean> => {
    setProblem(null)
    const { data } = await client.mutation(document, variables).toPromise()
    const [refused] = data?.change.userErrors ?? []
    if (!data) setProblem('No answer came, so it may not be done. Look again before you try again.')
    else if (refused) setProblem(`The ${refused.field}: ${refused.fix}`)
    return data !== undefined && !refused
  }
  return {
    problem,
    /** The one deleted last, as long as that can be undone. */
    deleted,
    forget: () => setDeleted(null),
    save: (name: string, search: string) => send(SaveViewDocument, { name, search }),
    rename: (id: string, name: string) => send(ChangeSavedViewDocument, { id, name }),
    remove: async ({ id, name }: Named) => {
      if (await send(DeleteSavedViewDocument, { id })) setDeleted({ id, name })
    },
    restore: async (id: string) => {
      if (await send(RestoreSavedViewDocument, { id })) setDeleted(null)
    },
  }
}
