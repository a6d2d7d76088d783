import { viewOf } from '../../../../paths.ts'
import { experimentKindOf } from '../../../../views/export/figure-names.ts'
import { exportResponse } from '../../../../views/export/export-response.ts'
import { exportedPages } from '../../../../views/export/registry.ts'

interface Context {
  readonly params: Promise<{ readonly id: string; readonly file: string }>
}

/** A figure of an experiment or its numbers. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, file } = await params
  const view = viewOf(new URL(request.url).searchParams)
  const address = { id: decodeURIComponent(id), view }
  const kind = experimentKindOf(file)
  return exportResponse(request, kind, exportedPages[kind], address, file)
}
