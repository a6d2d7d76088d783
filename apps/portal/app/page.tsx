import { notFound } from 'next/navigation'
import { Prefetched } from '../data/graphql-provider.tsx'
import { prefetch } from '../data/prefetch.ts'
import { refused } from '../data/refused.ts'
import { ExperimentsDocument } from '../views/experiments/documents.ts'
import { ExperimentsView } from '../views/experiments/experiments-view.tsx'

interface PageProps {
  readonly searchParams: Promise<{
    readonly after?: string | readonly string[]
    readonly archived?: string | readonly string[]
  }>
}

export default async function Page({ searchParams }: PageProps) {
  const { after, archived } = await searchParams
  const cursor = typeof after === 'string' ? after : null
  const away = archived === '1'
  const { state, result } = await prefetch(ExperimentsDocument, { after: cursor, archived: away })
  if (refused(result.error)) notFound()
  if (!result.data) throw new Error(result.error?.message ?? 'The list of experiments is empty.')
  return (
    <Prefetched state={state}>
      <ExperimentsView key={`${cursor} ${away}`} after={cursor} archived={away} />
    </Prefetched>
  )
}
