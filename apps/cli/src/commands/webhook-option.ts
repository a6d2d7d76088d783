import { Option, type Command } from 'commander'
import { webhookUrl } from './option-types.ts'

export interface WebhookOptions {
  readonly webhook: string | null
}

/** What every command that serves pages takes: it is the one that tells. */
export const takesWebhook = (command: Command): Command =>
  command.addOption(
    new Option(
      '--webhook <url>',
      'where to POST a JSON notice when an experiment is done or diverges',
    )
      .env('LOTTERY_WEBHOOK')
      .default(null)
      .argParser(webhookUrl),
  )
