import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { fetchWithin } from '../server/fetch-within.ts'
import { problem } from '../terminal/problems.ts'

/** The port to listen on: the one asked for, or a free one for 0. Throws a ProblemError when it cannot be had. */
export async function freePort(host: string, port: number): Promise<number> {
  const server = createServer()
  try {
    server.listen(port, host)
    await once(server, 'listening')
    const { port: free } = server.address() as AddressInfo
    server.close()
    await once(server, 'close')
    return free
  } catch (error) {
    throw await portProblem(error, host, port)
  }
}

/** What to say when listening failed; the error itself when it is none of the known ones. */
export async function portProblem(error: unknown, host: string, port: number): Promise<unknown> {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE')
    return (await isLottery(host, port))
      ? problem(
          'port-taken',
          'port',
          port,
          `lottery-lab runs there already, at ${addressOf(host, port)}: use that one, or start with --port ${port + 1} and another --data.`,
        )
      : problem(
          'port-taken',
          'port',
          port,
          `another program listens there: stop it, or start with --port ${port + 1}.`,
        )
  if (code === 'EACCES')
    return problem(
      'port-closed',
      'port',
      port,
      'this user may not listen there: use 1024 to 65535.',
    )
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return problem(
      'no-such-host',
      'host',
      host,
      'this machine has no such address: use 127.0.0.1, or 0.0.0.0 for all of its addresses.',
    )
  return error
}

/** As a browser on this machine reaches it. */
export const addressOf = (host: string, port: number): string => {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`
}

/** Whether only this machine can reach it. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host.startsWith('127.')

async function isLottery(host: string, port: number): Promise<boolean> {
  try {
    const answer = await fetchWithin(1000, new URL('/graphql', addressOf(host, port)), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ system { version } }"}',
    })
    const body = (await answer.json()) as { readonly data?: { readonly system?: unknown } }
    return Boolean(body.data?.system)
  } catch {
    return false
  }
}
