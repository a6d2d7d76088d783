import type { Metadata } from 'next'
import { Prefetched } from '../../data/graphql-provider.tsx'
import { prefetch } from '../../data/prefetch.ts'
import {
  comparePath,
  compareViewOf,
  type CompareView as View,
} from '../../views/compare/address.ts'
import { CompareView } from '../../views/compare/compare-view.tsx'
import {
  CompareDepthDocument,
  CompareDocument,
  mostSideBySide,
  variablesOf,
} from '../../views/compare/documents.ts'
import { searchReader, type Search } from '../../views/export/search-reader.ts'

interface PageProps {
  readonly searchParams: Promise<Search>
}

export const metadata: Metadata = { title: 'Compare' }

export default async function Page({ searchParams }: PageProps) {
  const view = compareViewOf(searchReader(await searchParams))
  if (view.of.length === 0) return <CompareView />
  const { of, by, baseline } = view
  return (
    <Prefetched key={comparePath({ of, by, baseline })} state={await stateOf(view)}>
      <CompareView />
    </Prefetched>
  )
}

/** What stands in the first HTML: where groups are few, what each layer keeps too. */
async function stateOf(view: View) {
  const { state, result } = await prefetch(CompareDocument, variablesOf(view))
  const groups = result.data?.comparison?.groups.length ?? 0
  if (groups === 0 || groups > mostSideBySide) return state
  const depth = await prefetch(CompareDepthDocument, variablesOf(view))
  return { ...state, ...depth.state }
}
