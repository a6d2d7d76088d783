import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const main = fileURLToPath(new URL('../apps/cli/dist/main.js', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}
export interface LotteryProcess {
  readonly child: ChildProcess
  readonly output: () => string
  readonly ended: Promise<Ended>
  /** Resolves with the first match in what it prints; rejects if it ends before. */
  readonly says: (pattern: RegExp) => Promise<RegExpExecArray>
}

/** The built command as a user has it, in a process group of its own, as a terminal would give it. */
export function lottery(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): LotteryProcess {
  const child = spawn(process.execPath, [main, ...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', LOTTERY_SERVER: '', ...environment },
  })
  const written = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (written.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (written.stderr += chunk.toString()))
  for (const stream of [child.stdout, child.stderr]) stream.setMaxListeners(0)
  const ended = once(child, 'close').then(([code]): Ended => ({ code, ...written }))
  const output = () => written.stdout + written.stderr
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output())
        if (found) resolve(found)
      }
      for (const stream of [child.stdout, child.stderr]) stream.on('data', look)
      look()
      void ended.then(({ code }) => reject(new Error(`ended with ${code}:\n${output()}`)))
    })
  return { child, output, ended, says }
}

/** Ctrl-C in a terminal reaches every process of the group. */
export const controlC = ({ child }: LotteryProcess): void => {
  if (child.pid) process.kill(-child.pid, 'SIGINT')
}

/** Ended ones that their parent has not asked after yet, as under a container's first process, are not alive. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return (
      !existsSync(`/proc/${pid}`) ||
      !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
    )
  } catch {
    return false
  }
}

/** The process of the Postgres of a data folder, or null when none runs. Root's private folders name another place. */
export function postgresOf(data: string): number | null {
  const note = join(data, 'postgres-is-in')
  const home = existsSync(note) ? readFileSync(note, 'utf8').trim() : data
  const file = join(home, 'postgres', 'data', 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : null
}
