import { Command } from 'commander'
import type { EngineName } from '@lottery/science'
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
    .action(async ({ trainers: count, engine }: TrainerOptions) => {
      const databaseUrl = neededDatabaseUrl()
      const { trainAndStay } = await import('../laboratory/train-and-stay.ts')
      await trainAndStay({ databaseUrl, count, engine })
    })
