import { availableParallelism } from 'node:os'
import { Command, Option } from 'commander'
import { replayLines, stoppedLine } from '../terminal/replays.ts'
import { print, printJson } from '../terminal/print.ts'
import { wholeNumber } from './option-types.ts'
import { defaultData } from './start.ts'

interface ReplayOptions {
  readonly data: string
  readonly trainers: number
  readonly again: boolean
  readonly stop: boolean
  readonly json: boolean
}

export const replay = (): Command =>
  new Command('replay')
    .description(
      'Trains an experiment’s rounds again whose weights are not kept, as of a result set, and compares.',
    )
    .argument('<experiment>', 'its identity, or the first digits of it')
    .option('--data <folder>', 'where everything is kept; DATABASE_URL goes before', defaultData)
    .option(
      '--trainers <number>',
      'trainers to start when none is running, one core each',
      wholeNumber(1, 256),
      availableParallelism(),
    )
    .option('--again', 'also what came out otherwise than stored before', false)
    .addOption(
      new Option('--stop', 'take back what no trainer has begun, and start nothing')
        .default(false)
        .conflicts(['again', 'trainers']),
    )
    .option('--json', 'print JSON, for programs', false)
    .addHelpText(
      'after',
      '\nWhat comes out as stored is kept: end weights and histories. What does not is told, and nothing is changed.\nReplays go after all rounds that experiments want. Ctrl-C ends the command and the trainers that it started: what is queued stays queued, and any trainer goes on with it. The same command looks on; --stop takes back what no trainer has begun, also where another experiment asked for it.',
    )
    .action(async (experiment: string, { data, stop, ...options }: ReplayOptions) => {
      const { withStore } = await import('../laboratory/with-store.ts')
      const { replayExperiment, stopReplays } = await import('../laboratory/replay-experiment.ts')
      if (stop) {
        const stopped = await withStore(data, (store) => stopReplays(store, experiment))
        if (options.json) printJson(stopped)
        else print(stoppedLine(stopped))
        return
      }
      const found = await withStore(data, (store, databaseUrl) =>
        replayExperiment(store, databaseUrl, experiment, { ...options, shown: !options.json }),
      )
      if (options.json) printJson(found)
      else print(...replayLines(found))
      process.exitCode = found.replays.every(({ comparison }) => comparison?.agreement === 'same')
        ? 0
        : 1
    })
