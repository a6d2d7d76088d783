import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ProblemError } from '@lottery/science'
import { filesOf, type DatasetSource, type Fetched } from './dataset.ts'
import { fetchedFolder, fetchedFolderOf } from './fetched-folder.ts'
import { checkedIdx } from './idx.ts'
import { readDataset } from './load.ts'
import { atAddress, inFolder, unpacked, type PackedFiles } from './packed-files.ts'

export interface FetchOptions {
  /** A folder that has the files, packed or not; where the source says when left out. */
  readonly from?: string | undefined
  /** Where data sets are kept; `fetchedFolder()` when left out. */
  readonly into?: string
  /** Bytes that have arrived, and all that will. From 0 again when another place is tried. */
  readonly onProgress?: (progress: { readonly received: number; readonly total: number }) => void
}

export interface FetchedDataset {
  /** `kept`: it was there, whole. */
  readonly state: 'kept' | 'fetched' | 'installed'
  readonly folder: string
  /** Where it came from; null when it was there. */
  readonly place: string | null
}

/**
 * Brings the files of a data set here, checks each, and keeps them all or none: they are written to a folder beside and
 * moved to their place in one step, so that a fetch that is killed leaves nothing that could be taken for a data set.
 * @throws ProblemError when no place has them, or what one has is not what was published
 */
export async function fetchDataset(
  source: DatasetSource,
  { from, into = fetchedFolder(), onProgress = () => {} }: FetchOptions = {},
): Promise<FetchedDataset> {
  const { origin, description } = source
  if (origin.kind === 'installed')
    return { state: 'installed', folder: origin.folder(), place: null }
  const folder = fetchedFolderOf(description.key, into)
  if (await isWhole(source, folder)) return { state: 'kept', folder, place: null }
  const { place, files } = await firstOf(placesOf(origin, from), { ...source, origin }, onProgress)
  await keep(files, source, into, folder)
  return { state: 'fetched', folder, place }
}

type FetchedSource = DatasetSource & { readonly origin: Fetched }

const placesOf = (
  { systemFolders, addresses, packedBytes }: Fetched,
  from: string | undefined,
): readonly PackedFiles[] =>
  from !== undefined
    ? [inFolder(from)]
    : [
        ...systemFolders.filter((folder) => existsSync(folder)).map(inFolder),
        ...addresses.map((address) => atAddress(address, packedBytes)),
      ]

interface Brought {
  readonly place: string
  /** By name, checked. */
  readonly files: ReadonlyMap<string, Buffer>
}

/** What the first place that has all of them has. */
async function firstOf(
  places: readonly PackedFiles[],
  source: FetchedSource,
  onProgress: NonNullable<FetchOptions['onProgress']>,
): Promise<Brought> {
  const reasons: string[] = []
  for (const packed of places) {
    try {
      return { place: packed.place, files: await readAll(packed, source, onProgress) }
    } catch (error) {
      // The only place: what is wrong with its files says more than that there are none.
      if (places.length === 1 && error instanceof ProblemError) throw error
      reasons.push(`${packed.place}: ${reasonOf(error)}`)
    }
  }
  throw unreachable(source, reasons)
}

async function readAll(
  packed: PackedFiles,
  source: FetchedSource,
  onProgress: NonNullable<FetchOptions['onProgress']>,
): Promise<ReadonlyMap<string, Buffer>> {
  const total = source.origin.packedBytes
  const files = new Map<string, Buffer>()
  let received = 0
  for (const file of filesOf(source)) {
    const place = `${packed.place}/${file.name}`
    const bytes = await packed.read(file.name, (arrived) => {
      received += arrived
      onProgress({ received, total })
    })
    const whole = await unpacked(file, place, bytes)
    checkedIdx(file, place, whole)
    files.set(file.name, whole)
  }
  return files
}

/** Written beside and moved to its place in one step. */
async function keep(
  files: Brought['files'],
  { description: { key } }: DatasetSource,
  into: string,
  folder: string,
): Promise<void> {
  const fresh = await freshFolder(into, key)
  try {
    for (const [name, bytes] of files) {
      const written = await open(join(fresh, name), 'wx')
      await written.writeFile(bytes).finally(() => written.sync().finally(() => written.close()))
    }
    // A folder made so is private; trainers may be another user's.
    await chmod(fresh, 0o755)
    await moveInto(fresh, folder)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw error
  }
}

/** What was there was damaged. Of two fetches at once, both checked, the quicker one's files stay. */
async function moveInto(fresh: string, folder: string): Promise<void> {
  const aside = `${fresh}.old`
  await rename(folder, aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
  await rename(fresh, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(fresh, { recursive: true, force: true })
  })
  await rm(aside, { recursive: true, force: true })
}

const isWhole = (source: DatasetSource, folder: string): Promise<boolean> =>
  readDataset(source, folder).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ProblemError) return false
      throw error
    },
  )

/** What a fetch wrote that was killed: `.<key>.<pid>.…`, of a process that is gone. */
async function removeLeftovers(into: string): Promise<void> {
  for (const name of await readdir(into)) {
    const pid = Number(/^\.[a-z0-9-]+\.(\d+)\./.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(join(into, name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function freshFolder(into: string, key: string): Promise<string> {
  try {
    await mkdir(into, { recursive: true })
    await removeLeftovers(into)
    return await mkdtemp(join(into, `.${key}.${process.pid}.`))
  } catch (error) {
    throw new ProblemError([
      {
        code: 'no-folder',
        field: 'LOTTERY_DATASETS',
        value: into,
        fix: `no folder can be made there (${reasonOf(error)}): name another with LOTTERY_DATASETS.`,
      },
    ])
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof ProblemError) return error.problems.map(({ fix }) => fix).join(' ')
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}

const unreachable = (source: FetchedSource, reasons: readonly string[]): ProblemError => {
  const { key, title } = source.description
  const names = filesOf(source).map(({ name }) => `${name}.gz`)
  return new ProblemError([
    {
      code: 'dataset-unreachable',
      field: 'data.dataset',
      value: key,
      fix: `${title} could not be had (${reasons.join('; ')}). Try again later; ${source.origin.otherwise}. Its files are ${names.join(', ')}.`,
    },
  ])
}
