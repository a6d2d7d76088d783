import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../apps/cli/dist/main.js', import.meta.url))

/** A running `lottery start`, as a user has it: own folder, own port, real Postgres, real trainers. */
export interface Laboratory {
  readonly origin: string
  readonly folder: string
  readonly process: ChildProcess
  readonly output: () => string
  /** Sends one GraphQL document and returns its data; throws what the server says. */
  readonly ask: <T>(query: string, variables?: Record<string, unknown>) => Promise<T>
  /** As a user ends it: Ctrl-C, and wait. */
  readonly stop: () => Promise<number | null>
}

/** Open to all, so that root's Postgres, which runs as another user, can keep its data in it. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lottery-lab-journey-'))
  chmodSync(folder, 0o755)
  return folder
}
export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true })

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

export async function startLaboratory(
  folder: string,
  options: {
    readonly demo?: boolean
    readonly trainers?: number
    readonly port?: number
    readonly webhook?: string
  } = {},
): Promise<Laboratory> {
  const port = options.port ?? (await freePort())
  const origin = `http://127.0.0.1:${port}`
  const flags = ['start', '--port', String(port), '--data', folder]
  if (!options.demo) flags.push('--no-demo')
  if (options.trainers !== undefined) flags.push('--trainers', String(options.trainers))
  if (options.webhook !== undefined) flags.push('--webhook', options.webhook)
  const child = spawn(process.execPath, [main, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', LOTTERY_WEBHOOK: '' },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  const ask = async <T>(query: string, variables: Record<string, unknown> = {}): Promise<T> => {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    })
    const { data, errors } = (await response.json()) as { data: T; errors?: unknown }
    if (errors) throw new Error(JSON.stringify(errors))
    return data
  }
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill('SIGINT')
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }
  const laboratory = { origin, folder, process: child, output: () => output, ask, stop }
  await until('the server answers', async () => {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}:\n${output}`)
    const page = await fetch(origin).catch(() => null)
    return page?.ok
  }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return laboratory
}

/** Asks again until the answer is true; throws after `seconds`. A throw by `check` ends the wait at once. */
export async function until(
  what: string,
  check: () => Promise<unknown>,
  seconds = 120,
): Promise<void> {
  const end = Date.now() + seconds * 1000
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`waited ${seconds} s until ${what}`)
    await pause(200)
  }
}
