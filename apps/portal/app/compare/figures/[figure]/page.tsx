import type { Metadata } from 'next'
import { compareViewOf } from '../../../../views/compare/address.ts'
import { figureNameOf } from '../../../../views/export/figure-names.ts'
import { FigurePage } from '../../../../views/export/figure-page.tsx'
import { exportedPages } from '../../../../views/export/registry.ts'
import { searchReader, type Search } from '../../../../views/export/search-reader.ts'

interface PageProps {
  readonly params: Promise<{ readonly figure: string }>
  readonly searchParams: Promise<Search>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: figureNameOf('comparison', (await params).figure)?.name ?? 'Figure' }
}

export default async function Page({ params, searchParams }: PageProps) {
  const search = searchReader(await searchParams)
  return (
    <FigurePage
      kind="comparison"
      page={exportedPages.comparison}
      address={compareViewOf(search)}
      figure={(await params).figure}
      data={search.get('data')}
    />
  )
}
