import type { Metadata } from 'next'
import { Prefetched } from '../../data/graphql-provider.tsx'
import { prefetch } from '../../data/prefetch.ts'
import { comparePath, compareViewOf } from '../../views/compare/address.ts'
import { CompareView } from '../../views/compare/compare-view.tsx'
import { CompareDocument } from '../../views/compare/documents.ts'

interface PageProps {
  readonly searchParams: Promise<Readonly<Record<string, string | readonly string[] | undefined>>>
}

export const metadata: Metadata = { title: 'Compare' }

export default async function Page({ searchParams }: PageProps) {
  const given = await searchParams
  const view = compareViewOf({ get: (name) => [given[name] ?? []].flat()[0] ?? null })
  if (view.of.length === 0) return <CompareView view={view} />
  const { of, baseline, at } = view
  const { state } = await prefetch(CompareDocument, { of: [...of], baseline, at })
  return (
    <Prefetched key={comparePath(view)} state={state}>
      <CompareView view={view} />
    </Prefetched>
  )
}
