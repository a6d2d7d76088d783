import { setTimeout as pause } from 'node:timers/promises'
import type { EngineName } from '@lottery/science'
import type { ExperimentRecord, ReplayRecord, ReplaysStopped, Store } from '@lottery/store'
import { print } from '../terminal/print.ts'
import { problem } from '../terminal/problems.ts'
import { progressDisplay } from '../terminal/progress.ts'
import { isOpen, replayRow, type ReplaysFound } from '../terminal/replays.ts'
import { stopSignals } from './stop-signals.ts'
import { startTrainers, trainerPatience, type TrainerProcesses } from './trainer-processes.ts'

export interface ReplayRun {
  /** Started when no trainer of the experiment's engine is there; those that are there do it otherwise. */
  readonly trainers: number
  /** Also what was compared before and came out otherwise. */
  readonly again: boolean
  readonly shown: boolean
}

/** Milliseconds between two looks. */
const between = 1_000

/** Queues the replays of an experiment, and looks until none can go on, or Ctrl-C: what is queued stays queued. */
export async function replayExperiment(
  store: Store,
  databaseUrl: string,
  text: string,
  { trainers, again, shown }: ReplayRun,
): Promise<ReplaysFound> {
  const experiment = await storedExperiment(store, text)
  const { rounds, kept, replays } = await store.replays.submit(experiment.identity, { again })
  const look = async (): Promise<ReplayRecord[]> => {
    const found = await store.replays.findMany(replays)
    return replays.flatMap((round) => found.get(round) ?? [])
  }
  const first = await look()
  const done = { identity: experiment.identity, rounds, kept }
  if (!first.some(isOpen)) return { ...done, replays: first }

  const signals = stopSignals()
  const { engine } = experiment.specification
  const there = await trainersOf(store, engine)
  const say = (line: string): void => (shown ? print(line) : undefined)
  const started = there > 0 ? null : startedHere({ databaseUrl, engine, count: trainers, say })
  const display = shown ? progressDisplay('rounds') : null
  try {
    for (;;) {
      const records = await look()
      display?.show([replayRow(experiment.identity, records, there || trainers)])
      if (!records.some(isOpen) || signals.stop.aborted) return { ...done, replays: records }
      await pause(between, undefined, { signal: signals.stop }).catch(() => {})
    }
  } finally {
    display?.stop()
    await started?.stop(trainerPatience, signals.hurry)
    signals.close()
  }
}

/** Nobody's work is interrupted: what a trainer has begun it finishes. */
export const stopReplays = async (store: Store, text: string): Promise<ReplaysStopped> =>
  store.replays.stop((await storedExperiment(store, text)).identity)

async function storedExperiment(store: Store, text: string): Promise<ExperimentRecord> {
  const experiment = await store.experiments.find(text)
  if (experiment) return experiment
  throw problem('not-found', 'experiment', text, 'there is none; lottery ls shows those there are.')
}

async function trainersOf(store: Store, engine: EngineName): Promise<number> {
  const load = await store.work.load()
  return load.find((one) => one.engine === engine)?.trainers ?? 0
}

const startedHere = (options: {
  readonly databaseUrl: string
  readonly engine: EngineName
  readonly count: number
  readonly say: (line: string) => void
}): TrainerProcesses => startTrainers({ ...options, supervise: true })
