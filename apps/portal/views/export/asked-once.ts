import type { TypedDocumentNode } from '@urql/core'
import type { DocumentNode } from 'graphql'
import type { Source } from './figure-record.ts'

/** The source, asked the same question once: a page and its figure may share a document. */
export function askedOnce({ ask, fetch }: Source): Source {
  const answers = new Map<DocumentNode, Map<string, Promise<unknown>>>()
  return {
    fetch,
    ask: <Data, Variables extends Readonly<Record<string, unknown>>>(
      document: TypedDocumentNode<Data, Variables>,
      variables: Variables,
    ) => {
      const key = JSON.stringify(variables)
      const known = answers.get(document)?.get(key) as Promise<Data | null> | undefined
      if (known) return known
      const asked = ask(document, variables)
      answers.set(document, (answers.get(document) ?? new Map()).set(key, asked))
      return asked
    },
  }
}
