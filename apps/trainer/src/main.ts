#!/usr/bin/env node
import { parseArgs } from 'node:util'
import { engineNames, ProblemError, type EngineName } from '@lottery/science'
import { lineOf } from './trainer-event.ts'
import { startTrainer, type RunningTrainer, type TrainerOptions } from './trainer.ts'

/** A trainer as a process: by hand, or forked. It ends by SIGTERM, by Ctrl-C, and when whoever forked it is gone. */
const drainMilliseconds = 8_000

/** The address comes by the environment, since arguments can be read by every user of the machine. */
function optionsOf(environment: NodeJS.ProcessEnv, parameters: string[]): TrainerOptions {
  const { values } = parseArgs({
    args: parameters,
    options: {
      engine: { type: 'string', default: environment['LOTTERY_ENGINE'] ?? 'compiled' },
      team: { type: 'string', default: environment['LOTTERY_TEAM'] ?? 'local' },
      name: { type: 'string' },
      once: { type: 'boolean', default: false },
    },
  })
  const databaseUrl = environment['DATABASE_URL']
  if (!databaseUrl)
    throw problem('DATABASE_URL', undefined, 'is needed: postgres://user:password@host:5432/name.')
  return {
    databaseUrl,
    engine: engineOf(values.engine),
    team: values.team,
    once: values.once,
    supervise: environment['LOTTERY_SUPERVISE'] !== '0',
    ...(values.name !== undefined && { name: values.name }),
    onEvent: (event) => console.log(`${new Date().toISOString()} ${lineOf(event)}`),
  }
}

function engineOf(name: string): EngineName {
  const engine = engineNames.find((known) => known === name)
  if (!engine) throw problem('engine', name, `must be one of ${engineNames.join(', ')}.`)
  return engine
}

const problem = (field: string, value: unknown, fix: string): ProblemError =>
  new ProblemError([{ code: 'unknown-value', field, value, fix }])

/** What a person can act on is a sentence; a bug comes with its stack. */
function fail(error: unknown): never {
  const isProblem = error instanceof ProblemError || isWrongArgument(error)
  console.error(error instanceof Error ? (isProblem ? error.message : error.stack) : error)
  process.exit(1)
}

const isWrongArgument = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** A second signal ends it at once; so does a drain that takes too long. The queue hands the round on. */
function endOnSignals(trainer: () => RunningTrainer | null): void {
  let asked = false
  const end = () => {
    asked = true
    const running = trainer()
    if (!running) process.exit(0)
    setTimeout(() => process.exit(1), drainMilliseconds).unref()
    running.stop().catch(() => {})
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
    process.on(signal, () => (asked ? process.exit(1) : end()))
  process.on('disconnect', () => asked || end())
}

// Whoever read our lines may be gone; the work is not for them.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

let trainer: RunningTrainer | null = null
endOnSignals(() => trainer)
try {
  trainer = await startTrainer(optionsOf(process.env, process.argv.slice(2)))
  await trainer.ended
  process.exit(0)
} catch (error) {
  fail(error)
}
