import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync, gzipSync } from 'node:zlib'
import { Command } from 'commander'
import { savedResultSet, type Loaded, type Store } from '@lottery/store'
import { withStore } from '../laboratory/with-store.ts'
import { counted } from '../terminal/numbers.ts'
import { print, printJson } from '../terminal/print.ts'
import { problem } from '../terminal/problems.ts'
import { defaultData } from './start.ts'

/** Result sets that come with lottery-lab. */
const ours = fileURLToPath(new URL('../../../../gallery', import.meta.url))
const ending = '.jsonl.gz'

export const gallery = (): Command =>
  new Command('gallery')
    .description('Result sets: finished experiments as files, without weights.')
    .addCommand(load())
    .addCommand(save())

const load = (): Command =>
  new Command('load')
    .description('Puts result sets into the database, and answers them again to compare.')
    .argument('[files...]', 'result sets; those that come with lottery-lab when left out')
    .option('--data <folder>', 'where everything is kept; DATABASE_URL goes before', defaultData)
    .option('--json', 'print JSON, for programs', false)
    .action(async (files: readonly string[], { data, json }: { data: string; json: boolean }) => {
      const loaded = await withStore(data, (store) => loadAll(store, files, json))
      if (json) printJson(loaded)
      process.exitCode = loaded.every(({ differences }) => differences.length === 0) ? 0 : 1
    })

const save = (): Command =>
  new Command('save')
    .description('Writes a finished experiment to a file, without weights.')
    .argument('<experiment>', 'its identity, or the first digits of it')
    .argument('[file]', `where to; <experiment>${ending} when left out`)
    .option('--data <folder>', 'where everything is kept; DATABASE_URL goes before', defaultData)
    .action(async (experiment: string, file: string | undefined, { data }: { data: string }) => {
      const written = await withStore(data, (store) => saveOne(store, experiment, file))
      print(written)
    })

async function loadAll(
  store: Store,
  files: readonly string[],
  quiet: boolean,
): Promise<readonly Loaded[]> {
  const loaded: Loaded[] = []
  for (const file of files.length > 0 ? files : ourFiles()) {
    const one = await store.load(linesOf(file))
    loaded.push(one)
    if (!quiet) print(...loadedLines(basename(file), one))
  }
  return loaded
}

function ourFiles(): string[] {
  const files = readdirSync(ours).filter((name) => name.endsWith(ending))
  return files.toSorted().map((name) => join(ours, name))
}

function linesOf(file: string): string[] {
  try {
    return gunzipSync(readFileSync(file)).toString('utf8').split('\n')
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    throw problem(
      'unreadable',
      'file',
      file,
      `cannot be read (${found}): name a file that gallery save wrote.`,
    )
  }
}

export const loadedLines = (
  file: string,
  { experiment, added, known, differences }: Loaded,
): string[] => [
  `${file}: experiment ${experiment.slice(0, 8)}, ${counted(added, 'result')} added, ${known} there already.`,
  ...(differences.length === 0
    ? ['  Answered again: the same as was saved.']
    : ['  Answered again, and not the same:', ...differences.map((line) => `    ${line}`)]),
]

async function saveOne(store: Store, text: string, named: string | undefined): Promise<string> {
  const experiment = await store.experiments.find(text)
  if (!experiment)
    throw problem(
      'not-found',
      'experiment',
      text,
      'there is none; lottery ls shows those there are.',
    )
  const file = named ?? `${experiment.identity.slice(0, 8)}${ending}`
  const lines: string[] = []
  for await (const line of savedResultSet(store, experiment)) lines.push(line)
  const bytes = gzipSync(`${lines.join('\n')}\n`, { level: 9 })
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  return `${file}: ${counted(lines.length - 1, 'result')}, ${(bytes.length / 1e6).toFixed(2)} MB.`
}
