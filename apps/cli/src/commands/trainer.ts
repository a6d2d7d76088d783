import { Command } from 'commander'
import type { EngineName } from '@lottery/science'
import { chooseEngine } from '../laboratory/engine-choice.ts'
import { aborted, stopSignals } from '../laboratory/stop-signals.ts'
import { startTrainers, trainerPatience } from '../laboratory/trainer-processes.ts'
import { counted } from '../terminal/numbers.ts'
import { print } from '../terminal/print.ts'
import { neededDatabaseUrl } from './database-url.ts'
import { engineName, wholeNumber } from './option-types.ts'

interface TrainerOptions {
  readonly trainers: number
  readonly engine?: EngineName
}

export const trainer = (): Command =>
  new Command('trainer')
    .description('Runs trainers alone, on DATABASE_URL, until Ctrl-C.')
    .option('--trainers <number>', 'how many, one core each', wholeNumber(1, 256), 1)
    .option('--engine <name>', 'what trains; the quickest that loads when left out', engineName)
    .action(async ({ trainers: count, engine: wanted }: TrainerOptions) => {
      const databaseUrl = neededDatabaseUrl()
      const signals = stopSignals()
      const { engine, notice } = await chooseEngine(wanted)
      if (notice) print(notice)
      const trainers = startTrainers({ databaseUrl, engine, count, supervise: true, say: print })
      print(`${counted(count, 'trainer')} with the engine ${engine}. Ctrl-C ends them.`)
      await aborted(signals.stop)
      await trainers.stop(trainerPatience, signals.hurry)
      signals.close()
    })
