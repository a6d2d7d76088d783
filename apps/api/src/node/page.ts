import { ProblemError } from '@lottery/science'
import type { PageInfoType } from './page-info-type.ts'

export interface Connection<Row> {
  readonly edges: readonly { readonly cursor: string; readonly node: Row }[]
  readonly nodes: readonly Row[]
  readonly pageInfo: PageInfoType
  readonly totalCount: number
}

/** @param first rows of a page, 1…`most`, else a ProblemError */
export function checkFirst(first: number, most: number): number {
  if (first >= 1 && first <= most) return first
  throw new ProblemError([
    { code: 'out-of-range', field: 'first', value: first, fix: `use 1 to ${most}.` },
  ])
}

/** A page that its source has cut already. */
export function connectionOf<Row>(
  nodes: readonly Row[],
  cursorOf: (row: Row) => string,
  page: { readonly after: boolean; readonly more: boolean; readonly total: number },
): Connection<Row> {
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }))
  return {
    edges,
    nodes,
    totalCount: page.total,
    pageInfo: {
      hasNextPage: page.more,
      hasPreviousPage: page.after,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  }
}
