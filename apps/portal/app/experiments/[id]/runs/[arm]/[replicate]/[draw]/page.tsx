import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { Prefetched } from '../../../../../../../data/graphql-provider.tsx'
import { prefetch } from '../../../../../../../data/prefetch.ts'
import {
  runKeyOf,
  runPageVariables,
  runPath,
  runViewOf,
  type RunKey,
} from '../../../../../../../views/run/address.ts'
import {
  RunPageDocument,
  WhichExperimentDocument,
} from '../../../../../../../views/run/documents.ts'
import { RunView } from '../../../../../../../views/run/run-view.tsx'

type Parts = Readonly<Record<'id' | 'arm' | 'replicate' | 'draw', string>>
interface PageProps {
  readonly params: Promise<Parts>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

const load = cache((experiment: string, arm: string, replicate: number, draw: number) =>
  prefetch(RunPageDocument, runPageVariables({ experiment, arm, replicate, draw })),
)

async function keyOf({ params }: PageProps): Promise<RunKey> {
  const { id, arm, replicate, draw } = await params
  const decoded = { id: decodeURIComponent(id), arm: decodeURIComponent(arm), replicate, draw }
  return runKeyOf(decoded) ?? notFound()
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { arm, replicate } = await keyOf(props)
  return { title: `Which weights stay: seed ${replicate}, ${arm}` }
}

export default async function Page(props: PageProps) {
  const key = await keyOf(props)
  if (!/^[0-9a-f]{64}$/.test(key.experiment)) {
    const { result } = await prefetch(WhichExperimentDocument, { id: key.experiment })
    const experiment = result.data?.experiment?.identity
    if (!experiment) notFound()
    const search = await props.searchParams
    const single = (name: string) => [search[name]].flat()[0] ?? null
    redirect(runPath({ ...key, experiment }, runViewOf({ get: single })))
  }
  const { state, result } = await load(key.experiment, key.arm, key.replicate, key.draw)
  if (!result.data?.experiment || !result.data.run) notFound()
  return (
    <Prefetched state={state}>
      <RunView runKey={key} />
    </Prefetched>
  )
}
