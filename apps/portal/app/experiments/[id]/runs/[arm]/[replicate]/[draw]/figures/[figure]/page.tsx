import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { figureNameOf } from '../../../../../../../../../views/export/figure-names.ts'
import { FigurePage } from '../../../../../../../../../views/export/figure-page.tsx'
import { exportedPages } from '../../../../../../../../../views/export/registry.ts'
import { searchReader, type Search } from '../../../../../../../../../views/export/search-reader.ts'
import { runKeyOf, runViewOf } from '../../../../../../../../../views/run/address.ts'

interface PageProps {
  readonly params: Promise<Readonly<Record<'id' | 'arm' | 'replicate' | 'draw' | 'figure', string>>>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: figureNameOf('run', (await params).figure)?.name ?? 'Figure' }
}

export default async function Page({ params, searchParams }: PageProps) {
  const { id, arm, figure, ...rest } = await params
  const search = searchReader(await searchParams)
  const key = runKeyOf({ ...rest, id: decodeURIComponent(id), arm: decodeURIComponent(arm) })
  if (!key) notFound()
  return (
    <FigurePage
      kind="run"
      page={exportedPages.run}
      address={{ key, view: runViewOf(search) }}
      figure={figure}
      data={search.get('data')}
    />
  )
}
