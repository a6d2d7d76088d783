import { setTimeout as pause } from 'node:timers/promises'
import { Command } from 'commander'
import { ProblemError } from '@lottery/science'
import { asking, type Ask } from '../server/ask.ts'
import { FollowDocument, SubmitDocument, type FollowQuery } from '../server/documents.ts'
import { readSpecificationFile } from '../specification-file/read.ts'
import { countedWork, whole } from '../terminal/numbers.ts'
import { progressNote, titleOf } from '../terminal/experiment-words.ts'
import { print, printJson } from '../terminal/print.ts'
import { progressDisplay, type ProgressRow } from '../terminal/progress.ts'
import { headlineLines } from '../terminal/verdict.ts'
import { talksToServer, type ServerOptions } from './server-option.ts'

interface RunOptions extends ServerOptions {
  readonly follow: boolean
  readonly name?: string
  readonly tag: readonly string[]
  readonly note?: string
}

export const run = (): Command =>
  talksToServer(new Command('run'))
    .description('Submits an experiment. The same specification again is the same experiment.')
    .argument('<specification>', 'a YAML or JSON file; examples/ has some')
    .option('--follow', 'show its progress until it is finished; Ctrl-C only stops showing', false)
    .option('--name <name>', 'what to call it')
    .option('--tag <tag>', 'a word to find it by; may be given again', collect, [])
    .option('--note <text>', 'anything worth keeping with it')
    .action(submitAndFollow)

const collect = (tag: string, tags: readonly string[]): readonly string[] => [...tags, tag]

async function submitAndFollow(path: string, options: RunOptions): Promise<void> {
  const { server, json } = options
  const ask = asking(server)
  const { specification, located } = await readSpecificationFile(path)
  const { submitExperiment: payload } = await ask(SubmitDocument, {
    input: { specification, ...descriptionOf(options) },
  })
  const { experiment, created } = payload
  if (!experiment) throw new ProblemError(located(payload.userErrors))
  const page = new URL(`/experiments/${experiment.identity}`, server).href
  if (!json) {
    const { done } = experiment.progress
    print(
      `${experiment.title} (${experiment.identity.slice(0, 8)}) ${created ? 'is submitted' : 'was submitted before'}: ${countedWork(experiment.progress)}, ${whole(done)} of them there already.`,
      page,
    )
  }
  if (!options.follow) return json ? printJson({ ...experiment, created, page }) : undefined
  const last = await followToEnd(ask, experiment.identity, !json)
  if (json) printJson({ ...last, created, page })
  else if (last.state !== 'ACTIVE') print(...headlineLines(last))
}

const descriptionOf = ({ name, tag, note }: RunOptions) => ({
  ...(name === undefined ? {} : { name }),
  ...(tag.length === 0 ? {} : { tags: tag }),
  ...(note === undefined ? {} : { note }),
})

export type Followed = NonNullable<FollowQuery['experiment']>

/** Milliseconds between two looks. */
const between = 1_000
const mostBars = 10

/** Looks until the experiment is no longer active, or nothing of it can go on, or Ctrl-C. */
async function followToEnd(ask: Ask, id: string, shown: boolean): Promise<Followed> {
  const display = shown ? progressDisplay('rounds') : null
  const stop = new AbortController()
  const abort = () => stop.abort()
  process.once('SIGINT', abort)
  try {
    for (;;) {
      const { experiment, system } = await ask(FollowDocument, { id })
      if (!experiment) throw new Error(`experiment ${id} is gone`)
      display?.show(rowsOf(experiment, engineWithoutTrainer(experiment, system.engines)))
      if (experiment.state !== 'ACTIVE' || stuck(experiment) || stop.signal.aborted)
        return experiment
      await pause(between, undefined, { signal: stop.signal }).catch(() => {})
    }
  } finally {
    display?.stop()
    process.off('SIGINT', abort)
  }
}

/** The engine that the experiment wants and no trainer has; null when one is there. */
function engineWithoutTrainer(
  { specification }: Followed,
  engines: FollowQuery['system']['engines'],
): string | null {
  const { engine } = specification as { readonly engine: string }
  const load = engines.find((one) => one.engine === engine)
  return load && load.trainers > 0 ? null : engine
}

/** Rounds have failed for good, and nothing else can go on: a person decides. */
const stuck = ({ progress }: Followed): boolean =>
  progress.failed > 0 && progress.queued + progress.training === 0

export function rowsOf(
  { identity, title, progress }: Followed,
  waitsFor: string | null,
): ProgressRow[] {
  const { done, diverged, blocked, total, secondsLeft, failed, queued } = progress
  const all: ProgressRow = {
    key: identity,
    label: titleOf({ identity, name: title }),
    done: done + diverged + blocked,
    total,
    note: progressNote({ failed, secondsLeft, waitsFor: queued > 0 ? waitsFor : null }),
  }
  if (progress.byReplicate.length > mostBars) return [all]
  return [
    all,
    ...progress.byReplicate.map(({ replicate, rounds }) => {
      const unique = new Map(rounds.map((round) => [round.identity, round.state]))
      const states = [...unique.values()]
      return {
        key: `${identity}/${replicate}`,
        label: `Replicate ${replicate}`,
        done: states.filter((state) => settled.has(state)).length,
        total: unique.size,
        note: states.includes('TRAINING') ? 'in training' : '',
      }
    }),
  ]
}
const settled: ReadonlySet<string> = new Set(['DONE', 'DIVERGED', 'BLOCKED'])
