import { viewOf, type ExportedFile } from '../../../../paths.ts'
import { exportedFile } from '../../../../views/export/exported-file.tsx'

interface Context {
  readonly params: Promise<{ readonly id: string; readonly file: string }>
}

const types: Readonly<Record<ExportedFile, string>> = {
  'figure-1.svg': 'image/svg+xml; charset=utf-8',
  'figure-1.csv': 'text/csv; charset=utf-8',
  'verdict.svg': 'image/svg+xml; charset=utf-8',
  'verdict.csv': 'text/csv; charset=utf-8',
}
const isExported = (file: string): file is ExportedFile => file in types

/** A figure or its numbers, as a file that a paper can name. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params
  if (!isExported(file))
    return refused(
      `There is no ${file}. The files of an experiment are: ${Object.keys(types).join(', ')}.`,
    )
  const { protocol, searchParams } = new URL(request.url)
  const host = request.headers.get('host') ?? 'localhost'
  const text = await exportedFile(file, {
    id: decodeURIComponent(id),
    view: viewOf(searchParams),
    origin: `${protocol}//${host}`,
    date: new Date(),
  })
  if (text === null)
    return refused('There is no such experiment, or no round of it is in yet: open its page.')
  return new Response(text, {
    headers: { 'content-type': types[file], 'cache-control': 'no-store' },
  })
}

const refused = (fix: string): Response =>
  new Response(`${fix}\n`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
