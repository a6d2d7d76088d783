import { Option, type Command } from 'commander'
import { defaultServer } from '../server/ask.ts'

export interface ServerOptions {
  readonly server: string
  readonly json: boolean
}

/** What every command that talks to a server takes. */
export const talksToServer = (command: Command): Command =>
  command
    .addOption(
      new Option('--server <address>', 'the lottery-lab to ask')
        .env('LOTTERY_SERVER')
        .default(defaultServer),
    )
    .option('--json', 'print JSON, for programs', false)
