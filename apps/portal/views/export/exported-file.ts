import { getOperationAST, print, visit, type DocumentNode } from 'graphql'
import type { ReactElement } from 'react'
import { csvFile } from '../../figures/export/csv-file.ts'
import { pdfFile } from '../../figures/export/pdf-file.ts'
import { pngFile } from '../../figures/export/png-file.ts'
import type { ExportProvenance } from '../../figures/export/provenance.ts'
import { svgFile } from '../../figures/export/svg-file.ts'
import { figureAddress, type Format } from './figure-names.ts'
import type { MadeFigure, Shown } from './figure-record.ts'

export interface Export {
  readonly key: string
  readonly format: Format
  /** Scheme and host, as the reader sees them. */
  readonly origin: string
  readonly date: Date
}

const types: Readonly<Record<Format, string>> = {
  svg: 'image/svg+xml; charset=utf-8',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8',
  png: 'image/png',
}

export interface ExportedFile {
  readonly type: string
  /** Without a path, such as `lottery-lab-7e71c655-depth.svg`. */
  readonly name: string
  readonly body: string | Uint8Array
}

/** Where a figure comes from and what it rests on, as its files tell it. */
export function provenanceOf(
  shown: Shown,
  { caption, query }: MadeFigure,
  { key, origin, date }: Pick<Export, 'key' | 'origin' | 'date'>,
): ExportProvenance {
  return {
    ...caption,
    specifications: shown.specifications,
    dataVersion: shown.dataVersion,
    link: `${origin}${figureAddress(shown.page, key, shown.dataVersion)}`,
    query: {
      name: getOperationAST(query.document)?.name?.value ?? '',
      document: writtenDocument(query.document),
      variables: JSON.stringify(query.variables),
    },
    date: date.toISOString(),
  }
}

/** The document as it was written, on one line: without the type names that clients add. */
const writtenDocument = (document: DocumentNode): string =>
  print(
    visit(document, { Field: ({ name }) => (name.value === '__typename' ? null : undefined) }),
  ).replaceAll(/\s+/g, ' ')

/** One file of a figure; null where the figure has nothing to draw in this format. */
export async function exportedFile(
  shown: Shown,
  figure: MadeFigure,
  request: Export,
): Promise<ExportedFile | null> {
  const { key, format } = request
  const provenance = provenanceOf(shown, figure, request)
  const stem = `${shown.stem}-${key}`
  const file = (body: ExportedFile['body']): ExportedFile => ({
    type: types[format],
    name: `${stem}.${format}`,
    body,
  })
  if (format === 'csv') return file(csvFile(provenance, figure.table))
  if (format === 'png') return figure.pixels && file(await pngFile(figure.pixels, provenance))
  if (!figure.drawing) return null
  const { element, width, height } = figure.drawing
  const svg = svgFile({ markup: await markupOf(element), width, height }, provenance)
  if (format === 'svg') return file(svg)
  const numbers = csvFile(provenance, figure.table)
  return file(
    await pdfFile(svg, provenance, { name: `${stem}.csv`, type: 'text/csv', text: numbers }),
  )
}

/** React’s own renderer may not be imported where pages render, so it is loaded when a file is asked for. */
async function markupOf(drawing: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(drawing)
}
