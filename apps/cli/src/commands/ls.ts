import { Command, Option } from 'commander'
import { asking } from '../server/ask.ts'
import { ListDocument, type ExperimentState, type ListQuery } from '../server/documents.ts'
import { counted, whole } from '../terminal/numbers.ts'
import { print, printJson } from '../terminal/print.ts'
import { table } from '../terminal/table.ts'
import { wholeNumber } from './option-types.ts'
import { talksToServer, type ServerOptions } from './server-option.ts'

interface ListOptions extends ServerOptions {
  readonly first: number
  readonly state?: Lowercase<ExperimentState>
}
const states: Readonly<Record<Lowercase<ExperimentState>, ExperimentState>> = {
  active: 'ACTIVE',
  paused: 'PAUSED',
  finished: 'FINISHED',
  cancelled: 'CANCELLED',
}

export const ls = (): Command =>
  talksToServer(new Command('ls'))
    .description('Lists experiments, newest first.')
    .option('--first <number>', 'at most so many', wholeNumber(1, 100), 20)
    .addOption(new Option('--state <state>', 'only these').choices(Object.keys(states)))
    .action(async ({ server, json, first, state }: ListOptions) => {
      const { experiments } = await asking(server)(ListDocument, {
        first,
        state: state ? states[state] : null,
      })
      if (json) printJson(experiments)
      else print(...listLines(experiments))
    })

type List = ListQuery['experiments']

export function listLines({ nodes, totalCount }: List): string[] {
  if (nodes.length === 0)
    return ['No experiments: submit one with lottery run examples/quick.yaml.']
  return [
    ...table(
      [
        { title: 'Id' },
        { title: 'State' },
        { title: 'Done', align: 'right' },
        { title: 'Submitted' },
        { title: 'Title' },
      ],
      nodes.map(({ identity, state, progress, createdAt, title, tags }) => [
        identity.slice(0, 8),
        state.toLowerCase(),
        `${whole(progress.done)} of ${whole(progress.total)}`,
        createdAt.slice(0, 16).replace('T', ' '),
        [title, ...tags.map((tag) => `#${tag}`)].join(' '),
      ]),
    ),
    ...(totalCount > nodes.length
      ? [`${nodes.length} of ${counted(totalCount, 'experiment')}.`]
      : []),
  ]
}
