import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type createServer from 'next'
import { problem } from '../terminal/problems.ts'

export interface Portal {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void
  readonly close: () => Promise<void>
}

const require = createRequire(import.meta.url)

/** The portal's folder, once built. Throws a ProblemError before that. */
export function portalFolder(): string {
  const folder = dirname(require.resolve('@lottery/portal/package.json'))
  if (!existsSync(join(folder, '.next', 'BUILD_ID')))
    throw problem(
      'not-built',
      '',
      folder,
      'The pages are not built: run npm install, or npm run build, in the folder of lottery-lab.',
    )
  return folder
}

/** The built pages, ready to answer for the server that listens at `host` and `port`. */
export async function openPortal(folder: string, host: string, port: number): Promise<Portal> {
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { default: next } = await import('next')
  // Its module is the function; its types name that `default`.
  const portal = (next as unknown as typeof createServer.default)({
    dev: false,
    dir: folder,
    hostname: host,
    port,
  })
  await quietly(() => portal.prepare())
  const answer = portal.getRequestHandler()
  return {
    handle: (request, response) => {
      answer(request, response).catch(() => response.destroy())
    },
    close: () => portal.close(),
  }
}

/** Next says which configuration it has read, whether or not anybody asked. */
async function quietly(prepare: () => Promise<void>): Promise<void> {
  const { log } = console
  console.log = () => {}
  try {
    await prepare()
  } finally {
    console.log = log
  }
}
