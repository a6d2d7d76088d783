import { Command } from 'commander'
import type { EngineName } from '@lottery/science'
import { neededDatabaseUrl } from './database-url.ts'
import { defaultData } from './start.ts'
import { engineName, notEmpty, port } from './option-types.ts'
import { takesWebhook, type WebhookOptions } from './webhook-option.ts'

interface ApiOptions extends WebhookOptions {
  readonly port: number
  readonly host: string
  readonly demo: boolean
  readonly engine?: EngineName
}

export const api = (): Command =>
  takesWebhook(new Command('api'))
    .description('Serves API and pages alone, for trainers elsewhere, on DATABASE_URL.')
    .option('--port <number>', 'where to listen', port, 4321)
    .option('--host <address>', 'which address to listen on', notEmpty, '127.0.0.1')
    .option('--demo', 'begin the first experiment on an empty database', false)
    .option('--engine <name>', 'what trains the first experiment', engineName)
    .action(async ({ engine, ...options }: ApiOptions) => {
      const databaseUrl = neededDatabaseUrl()
      const { openAndStay } = await import('../laboratory/stay.ts')
      await openAndStay({ ...options, engine, databaseUrl, data: defaultData, trainers: 0 })
    })
