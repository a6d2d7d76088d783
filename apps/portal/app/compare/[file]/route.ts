import { compareViewOf } from '../../../views/compare/address.ts'
import { exportResponse } from '../../../views/export/export-response.ts'
import { exportedPages } from '../../../views/export/registry.ts'

interface Context {
  readonly params: Promise<{ readonly file: string }>
}

/** A figure of a comparison or its numbers. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const view = compareViewOf(new URL(request.url).searchParams)
  const { file } = await params
  return exportResponse(request, 'comparison', exportedPages.comparison, view, file)
}
