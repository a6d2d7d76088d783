import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import type { EngineName } from '@lottery/science'
import { engineName, notEmpty, port, wholeNumber } from './option-types.ts'
import { takesWebhook, type WebhookOptions } from './webhook-option.ts'

interface StartOptions extends WebhookOptions {
  readonly port: number
  readonly host: string
  readonly data: string
  readonly demo: boolean
  readonly trainers: number
  readonly engine?: EngineName
}

const mostByDefault = 8

export const start = (): Command =>
  takesWebhook(new Command('start'))
    .description('Starts database, API, pages and trainers, all in one, until Ctrl-C.')
    .option('--port <number>', 'where to listen; 0 takes any free one', port, 4321)
    .option(
      '--host <address>',
      'which address to listen on; others are open to others',
      notEmpty,
      '127.0.0.1',
    )
    .option('--data <folder>', 'where everything is kept', notEmpty, defaultData)
    .option('--no-demo', 'begin no first experiment on an empty database')
    .option(
      '--trainers <number>',
      'trainers, one core each',
      wholeNumber(0, 256),
      Math.min(availableParallelism(), mostByDefault),
    )
    .option('--engine <name>', 'what trains; the quickest that loads when left out', engineName)
    .addHelpText('after', '\nDATABASE_URL names a Postgres to use instead of our own.')
    .action(async ({ engine, ...options }: StartOptions) => {
      // Only now: what serves takes half a second to load, and other commands do without it.
      const { openAndStay } = await import('../laboratory/stay.ts')
      await openAndStay({
        ...options,
        engine,
        databaseUrl: process.env['DATABASE_URL'] || undefined,
      })
    })

/** In the folder of lottery-lab, wherever the command is given. */
export const defaultData = fileURLToPath(new URL('../../../../.lottery', import.meta.url))
