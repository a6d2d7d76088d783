import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { Prefetched } from '../../../data/graphql-provider.tsx'
import { prefetch } from '../../../data/prefetch.ts'
import { AnswerView } from '../../../views/answer/answer-view.tsx'
import { AnswerDocument } from '../../../views/answer/documents.ts'
import { ExperimentPageDocument } from '../../../views/experiment/documents.ts'
import { ExperimentView } from '../../../views/experiment/experiment-view.tsx'

interface PageProps {
  readonly params: Promise<{ readonly id: string }>
}

const load = cache((id: string) => prefetch(ExperimentPageDocument, { id }))
const idOf = async ({ params }: PageProps): Promise<string> => decodeURIComponent((await params).id)

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { result } = await load(await idOf(props))
  const experiment = result.data?.experiment
  return experiment ? { title: experiment.name || experiment.question.title } : {}
}

export default async function Page(props: PageProps) {
  const id = await idOf(props)
  const { state, result } = await load(id)
  if (!result.data?.experiment) {
    if (result.data) notFound()
    throw new Error(result.error?.message ?? 'The experiment could not be read.')
  }
  if (!result.data.experiment.verdict) {
    const answer = await prefetch(AnswerDocument, { id })
    return (
      <Prefetched state={{ ...state, ...answer.state }}>
        <AnswerView id={id} />
      </Prefetched>
    )
  }
  return (
    <Prefetched state={state}>
      <ExperimentView id={id} now={Date.now()} />
    </Prefetched>
  )
}
