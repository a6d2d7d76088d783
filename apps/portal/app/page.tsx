import { Prefetched } from '../data/graphql-provider.tsx'
import { prefetch } from '../data/prefetch.ts'
import { ExperimentsDocument } from '../views/experiments/documents.ts'
import { ExperimentsView } from '../views/experiments/experiments-view.tsx'

export default async function Page() {
  const { state } = await prefetch(ExperimentsDocument, {})
  return (
    <Prefetched state={state}>
      <ExperimentsView />
    </Prefetched>
  )
}
