import 'server-only'
import { exportedFile } from './exported-file.ts'
import { exportedFileOf, fileAddress, figuresOf, type PageKind } from './figure-names.ts'
import { portalSource } from './portal-source.ts'
import type { ExportedPage } from './registry.ts'

/** A figure or its numbers, as a file that a paper can name. `address` is null where there can be no such page. */
export async function exportResponse<Address>(
  request: Request,
  kind: PageKind,
  page: ExportedPage<Address>,
  address: Address | null,
  file: string,
): Promise<Response> {
  const asked = exportedFileOf(kind, file)
  if (!asked) return refused(`There is no ${file}. The files here are: ${filesOf(kind)}.`)
  const made = address === null ? null : await page.make(portalSource, address, asked.key)
  const { protocol } = new URL(request.url)
  const host = request.headers.get('host') ?? 'localhost'
  const exported =
    made &&
    (await exportedFile(made.shown, made.figure, {
      ...asked,
      origin: `${protocol}//${host}`,
      date: new Date(),
    }))
  if (!exported) return refused('There is nothing to draw here, or not yet: open the page.')
  return new Response(exported.body as BodyInit, {
    headers: {
      'content-type': exported.type,
      'content-disposition': `inline; filename="${exported.name}"`,
      'cache-control': 'no-store',
    },
  })
}

const filesOf = (kind: PageKind): string =>
  Object.entries(figuresOf(kind))
    .flatMap(([key, figure]) =>
      (figure?.formats ?? []).map((format) => fileAddress('', key, format).slice(1)),
    )
    .join(', ')

const refused = (fix: string): Response =>
  new Response(`${fix}\n`, {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  })
