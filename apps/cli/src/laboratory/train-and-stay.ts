import type { EngineName } from '@lottery/science'
import { counted } from '../terminal/numbers.ts'
import { print } from '../terminal/print.ts'
import { chooseEngine } from './engine-choice.ts'
import { aborted, stopSignals } from './stop-signals.ts'
import { startTrainers, trainerPatience } from './trainer-processes.ts'

/** Trainers alone, on a database that others serve, until Ctrl-C. */
export async function trainAndStay({
  databaseUrl,
  count,
  engine: wanted,
}: {
  readonly databaseUrl: string
  readonly count: number
  readonly engine: EngineName | undefined
}): Promise<void> {
  const signals = stopSignals()
  const { engine, notice } = await chooseEngine(wanted)
  if (notice) print(notice)
  const trainers = startTrainers({ databaseUrl, engine, count, supervise: true, say: print })
  print(`${counted(count, 'trainer')} with the engine ${engine}. Ctrl-C ends them.`)
  await aborted(signals.stop)
  await trainers.stop(trainerPatience, signals.hurry)
  signals.close()
}
