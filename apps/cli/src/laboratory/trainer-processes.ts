import { fork, type ChildProcess } from 'node:child_process'
import type { EngineName } from '@lottery/science'
import { trainerMain } from '@lottery/trainer'

export interface TrainerProcesses {
  /**
   * Asks each to end, and waits until none is left. Those that take longer than `patience` milliseconds, or are still
   * there when `hurry` is aborted, are killed.
   */
  readonly stop: (patience: number, hurry: AbortSignal) => Promise<void>
}

export interface TrainerOptions {
  readonly databaseUrl: string
  readonly engine: EngineName
  readonly count: number
  /** Whether they look for work of dead trainers themselves, because no server near them does. */
  readonly supervise: boolean
  readonly say: (line: string) => void
  /** What each runs; the trainer's own file when left out. */
  readonly entry?: string
}

/** Milliseconds a trainer has to give its round back. */
export const trainerPatience = 10_000

/** Milliseconds before a trainer that fell over starts again: doubled each time, forgotten after a minute of work. */
const firstPause = 1_000
const longestPause = 60_000

/**
 * Trainers in process groups of their own, so that a terminal's Ctrl-C reaches only us and we say when to end. They end
 * by themselves when we are gone, because the channel to us closes.
 */
export function startTrainers(options: TrainerOptions): TrainerProcesses {
  let stopping = false
  const running = new Set<ChildProcess>()
  const timers = new Set<NodeJS.Timeout>()

  const start = (index: number, pause: number): void => {
    const began = performance.now()
    const child = forkTrainer(options)
    running.add(child)
    const lastWords = lastLineOf(child)
    child.once('exit', (code, signal) => {
      running.delete(child)
      if (stopping) return
      const wait = performance.now() - began > longestPause ? firstPause : pause
      options.say(
        `Trainer ${index} ended (${signal ?? `code ${code}`})${lastWords()}. It starts again in ${wait / 1000} s; its round is trained again.`,
      )
      const timer = setTimeout(() => {
        timers.delete(timer)
        start(index, Math.min(wait * 2, longestPause))
      }, wait)
      timers.add(timer)
    })
  }
  for (let index = 1; index <= options.count; index++) start(index, firstPause)

  return {
    stop: async (patience, hurry) => {
      stopping = true
      for (const timer of timers) clearTimeout(timer)
      const kill = () => killAll(running)
      const late = setTimeout(kill, patience)
      if (hurry.aborted) kill()
      else hurry.addEventListener('abort', kill)
      await Promise.all([...running].map(ended))
      clearTimeout(late)
      hurry.removeEventListener('abort', kill)
    },
  }
}

const forkTrainer = ({ databaseUrl, engine, supervise, entry }: TrainerOptions): ChildProcess =>
  fork(entry ?? trainerMain, [], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      LOTTERY_ENGINE: engine,
      LOTTERY_SUPERVISE: supervise ? '1' : '0',
    },
  })

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

const killAll = (children: ReadonlySet<ChildProcess>): void => {
  for (const child of children) child.kill('SIGKILL')
}

/** The last line that a trainer wrote to stderr, for the message that it ended. */
function lastLineOf(child: ChildProcess): () => string {
  let tail = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    tail = (tail + chunk.toString()).slice(-2000)
  })
  return () => {
    const line = tail.trim().split('\n').at(-1)
    return line ? `: ${line}` : ''
  }
}
