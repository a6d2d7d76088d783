import { runKeyOf, runViewOf } from '../../../../../../../../views/run/address.ts'
import { exportResponse } from '../../../../../../../../views/export/export-response.ts'
import { exportedPages } from '../../../../../../../../views/export/registry.ts'

interface Context {
  readonly params: Promise<Readonly<Record<'id' | 'arm' | 'replicate' | 'draw' | 'file', string>>>
}

/** A figure of a run or its numbers. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id, arm, file, ...rest } = await params
  const decoded = { ...rest, id: decodeURIComponent(id), arm: decodeURIComponent(arm) }
  const key = runKeyOf(decoded)
  const address = key && { key, view: runViewOf(new URL(request.url).searchParams) }
  return exportResponse(request, 'run', exportedPages.run, address, file)
}
