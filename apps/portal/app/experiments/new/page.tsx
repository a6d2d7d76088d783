import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Prefetched } from '../../../data/graphql-provider.tsx'
import { prefetch } from '../../../data/prefetch.ts'
import { ClonedDocument, NewExperimentDocument } from '../../../views/new-experiment/documents.ts'
import { firstQuestion, firstText, questionIn } from '../../../views/new-experiment/examples.ts'
import { NewExperimentView } from '../../../views/new-experiment/new-experiment-view.tsx'
import { textOf } from '../../../views/new-experiment/specification-text.ts'

interface PageProps {
  readonly searchParams: Promise<{ readonly from?: string | readonly string[] }>
}

export const metadata: Metadata = { title: 'New experiment' }

export default async function Page({ searchParams }: PageProps) {
  const { from } = await searchParams
  const cloned = typeof from === 'string' ? await prefetch(ClonedDocument, { id: from }) : null
  const experiment = cloned?.result.data?.experiment
  if (cloned && !experiment) notFound()
  const question = questionIn(experiment?.specification) ?? firstQuestion
  const { state, result } = await prefetch(NewExperimentDocument, { question })
  return (
    <Prefetched state={state}>
      <NewExperimentView
        key={experiment?.identity ?? 'new'}
        text={
          experiment
            ? textOf(experiment.specification, result.data?.specificationSchema)
            : firstText
        }
        tags={experiment?.tags ?? []}
        from={experiment ?? null}
      />
    </Prefetched>
  )
}
