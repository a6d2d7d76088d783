import type { Metadata } from 'next'
import { viewOf } from '../../../../../paths.ts'
import { experimentKindOf, figureNameOf } from '../../../../../views/export/figure-names.ts'
import { FigurePage } from '../../../../../views/export/figure-page.tsx'
import { exportedPages } from '../../../../../views/export/registry.ts'
import { searchReader, type Search } from '../../../../../views/export/search-reader.ts'

interface PageProps {
  readonly params: Promise<{ readonly id: string; readonly figure: string }>
  readonly searchParams: Promise<Search>
}

const nameOf = (figure: string) => figureNameOf(experimentKindOf(figure), figure)?.name

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: nameOf((await params).figure) ?? 'Figure' }
}

export default async function Page({ params, searchParams }: PageProps) {
  const { id, figure } = await params
  const search = searchReader(await searchParams)
  const kind = experimentKindOf(figure)
  return (
    <FigurePage
      kind={kind}
      page={exportedPages[kind]}
      address={{ id: decodeURIComponent(id), view: viewOf(search) }}
      figure={figure}
      data={search.get('data')}
    />
  )
}
