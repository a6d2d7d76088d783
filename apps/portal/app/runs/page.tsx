import type { Metadata } from 'next'
import { Prefetched } from '../../data/graphql-provider.tsx'
import { prefetch } from '../../data/prefetch.ts'
import { searchReader, type Search } from '../../views/export/search-reader.ts'
import { compareViewOf } from '../../views/compare/address.ts'
import { runsPath, runsViewOf } from '../../views/runs/address.ts'
import { RunsDocument, variablesOf } from '../../views/runs/documents.ts'
import { RunsView } from '../../views/runs/runs-view.tsx'

interface PageProps {
  readonly searchParams: Promise<Search>
}

export const metadata: Metadata = { title: 'Runs' }

/** The view itself stays from one address to the next, and with it what is selected and opened. */
export default async function Page({ searchParams }: PageProps) {
  const search = searchReader(await searchParams)
  const view = runsViewOf(search)
  const comparison = compareViewOf(new URLSearchParams(search.get('adding') ?? ''))
  const { state } = await prefetch(RunsDocument, variablesOf(view))
  return (
    <>
      <Prefetched key={runsPath(view)} state={state}>
        {null}
      </Prefetched>
      <RunsView view={view} comparison={comparison} now={Date.now()} />
    </>
  )
}
