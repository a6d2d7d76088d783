import type { TypedDocumentNode } from '@urql/core'
import type { ReactElement } from 'react'
import type { Table } from '../../figures/export/table.ts'
import type { Pixels } from '../../figures/export/png-file.ts'

/** What must be told with a figure wherever it goes, beside where its numbers come from. */
export interface Caption {
  readonly title: string
  /** What is drawn, over what, and what bars and bands are. */
  readonly drawn: string
  /** What may be claimed; empty where a figure claims nothing. */
  readonly claim: string
  /** n, in words. */
  readonly replicates: string
}

/** One svg element, as React draws it on a page or on the server. */
export interface Drawing {
  readonly element: ReactElement
  readonly width: number
  readonly height: number
}

export interface Query {
  readonly document: TypedDocumentNode<unknown, Readonly<Record<string, unknown>>>
  readonly variables: Readonly<Record<string, unknown>>
}

/** A figure with everything that its files are made of. */
export interface MadeFigure {
  readonly caption: Caption
  readonly query: Query
  /** Null where a figure is a table alone, or where there is nothing to draw yet. */
  readonly drawing: Drawing | null
  readonly pixels: Pixels | null
  readonly table: Table
  /** Null where the page’s answer is this one, too. */
  readonly dataVersion: string | null
}

/** Where numbers come from: the API as the visitor may see it. Masks and weights stream beside GraphQL. */
export interface Source {
  readonly ask: <Data, Variables extends Readonly<Record<string, unknown>>>(
    document: TypedDocumentNode<Data, Variables>,
    variables: Variables,
  ) => Promise<Data | null>
  readonly fetch: (path: string) => Promise<Response>
}

/** One figure of a page that shows `Subject`. Routes, links and tests are made from these. */
export interface FigureRecord<Subject> {
  /** Null where there is nothing to show yet. */
  readonly make: (source: Source, subject: Subject) => Promise<MadeFigure | null>
}

/** What differs between figures. `Data` is what the document answers: every number that is drawn. */
interface Parts<Subject, Data, Variables extends Readonly<Record<string, unknown>>, Seen> {
  readonly document: TypedDocumentNode<Data, Variables>
  readonly variables: (subject: Subject) => Variables
  /** Of the answer, where it has its own: the page’s may be another while rounds come in. */
  readonly dataVersion?: (data: Data) => string | null
  /** What the figure shows; null where that is nothing. */
  readonly see: (data: Data, subject: Subject, source: Source) => Promise<Seen | null> | Seen | null
  readonly caption: (seen: Seen) => Caption
  readonly draw?: (seen: Seen) => Drawing | null
  readonly pixels?: (seen: Seen) => Pixels
  readonly table: (seen: Seen) => Table
}

export const figureRecord = <
  Subject,
  Data,
  Variables extends Readonly<Record<string, unknown>>,
  Seen,
>(
  parts: Parts<Subject, Data, Variables, Seen>,
): FigureRecord<Subject> => ({
  async make(source, subject) {
    const variables = parts.variables(subject)
    const data = await source.ask(parts.document, variables)
    const seen = data && (await parts.see(data, subject, source))
    if (!seen) return null
    return {
      caption: parts.caption(seen),
      query: {
        document: parts.document as TypedDocumentNode<unknown, Readonly<Record<string, unknown>>>,
        variables,
      },
      drawing: parts.draw?.(seen) ?? null,
      pixels: parts.pixels?.(seen) ?? null,
      table: parts.table(seen),
      dataVersion: parts.dataVersion?.(data) ?? null,
    }
  },
})

/** What a page shows, and what names it for good. */
export interface Shown {
  /** SHA-256 of each specification that the numbers come from. */
  readonly specifications: readonly string[]
  /** Settled ÷ placed rounds: equal versions have equal numbers. */
  readonly dataVersion: string
  /** Address of the page, with the view. */
  readonly page: string
  /** What its files are called after, such as `lottery-lab-7e71c655`. */
  readonly stem: string
  /** Where the page is on the way to the figure, such as `LeNet on MNIST`. */
  readonly name: string
}
