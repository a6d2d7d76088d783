import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import type { Binaries } from './binaries.ts'
import { problem } from './start-problem.ts'
import { openToAll, type SystemUser } from './system-user.ts'

/** Where one Postgres keeps its things. */
export interface Cluster {
  readonly folder: string
  readonly data: string
  readonly log: string
  /** Owner alone may read it. */
  readonly password: string
  /** The port of last time, tried first. */
  readonly port: string
}

const clusterIn = (folder: string): Cluster => ({
  folder,
  data: join(folder, 'data'),
  log: join(folder, 'server.log'),
  password: join(folder, 'password'),
  port: join(folder, 'port'),
})

/**
 * The cluster of a folder, made on first use. It is made beside and then renamed, so that an interrupted or a doubled
 * start leaves none half-made. Nothing in it names its own place, so the folder may be moved.
 */
export async function openCluster(
  wanted: string,
  user: SystemUser,
  { run, version }: Binaries,
): Promise<Cluster> {
  const cluster = clusterIn(join(homeOf(resolve(wanted), user), 'postgres'))
  if (!existsSync(cluster.folder)) await makeCluster(cluster, user, run)
  const versionFile = join(cluster.data, 'PG_VERSION')
  const found = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : ''
  if (found === '' || !existsSync(cluster.password))
    throw problem(
      'incomplete-data',
      cluster.folder,
      `The data in ${cluster.folder} is incomplete: ${found === '' ? versionFile : cluster.password} is missing. Put it back from a copy, or move ${cluster.folder} away to begin anew.`,
    )
  if (found !== version)
    throw problem(
      'other-version',
      cluster.data,
      `The data in ${cluster.data} is of Postgres ${found}, and this is Postgres ${version}. Move it away to begin anew, or serve it with Postgres ${found} and set DATABASE_URL.`,
    )
  return cluster
}

/**
 * A folder that Postgres' user can enter. Root's private ones are closed to it: then the data goes to /var/tmp, and a
 * note left in the folder says where, which also finds it again after the folder was moved.
 */
function homeOf(folder: string, { uid }: SystemUser): string {
  mkdirSync(folder, { recursive: true })
  const note = join(folder, 'postgres-is-in')
  if (existsSync(note)) return readFileSync(note, 'utf8').trim()
  if (uid === undefined || openToAll(folder)) return folder
  const elsewhere = mkdtempSync('/var/tmp/lottery-lab-')
  chmodSync(elsewhere, 0o755)
  writeFileSync(note, `${elsewhere}\n`)
  return elsewhere
}

async function makeCluster(
  { folder }: Cluster,
  { uid, gid }: SystemUser,
  run: Binaries['run'],
): Promise<void> {
  const fresh = clusterIn(mkdtempSync(`${folder}.new-`))
  const own = (path: string): void => {
    if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid)
  }
  try {
    own(fresh.folder)
    mkdirSync(fresh.data, { mode: 0o700 })
    own(fresh.data)
    writeFileSync(fresh.password, randomBytes(24).toString('hex'), { mode: 0o600 })
    own(fresh.password)
    await run('initdb', [
      `--pgdata=${fresh.data}`,
      '--username=postgres',
      `--pwfile=${fresh.password}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ])
    renameSync(fresh.folder, folder)
  } catch (error) {
    rmSync(fresh.folder, { recursive: true, force: true })
    // Another process was quicker: its cluster is as good.
    if (!existsSync(folder)) throw error
  }
}

export const passwordOf = ({ password }: Cluster): string => readFileSync(password, 'utf8').trim()

/** The port of last time if it is free, else any free one. */
export async function freePort({ port }: Cluster): Promise<number> {
  const last = existsSync(port) ? Number(readFileSync(port, 'utf8')) : 0
  const free = last > 0 && (await isFree(last)) ? last : await isFree(0)
  if (free === null) throw new Error('The system has no free port')
  return free
}

export const rememberPort = ({ port }: Cluster, used: number): void =>
  writeFileSync(port, `${used}\n`)

const isFree = (port: number): Promise<number | null> =>
  new Promise((answer) => {
    const server = createServer()
    server.once('error', () => answer(null))
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => answer(typeof address === 'object' && address ? address.port : null))
    })
  })

/** What the running server wrote about itself: its process and its port. */
export function runningAt({ data }: Cluster): { pid: number; port: number } | null {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return null
  const lines = readFileSync(file, 'utf8').split('\n')
  return { pid: Number(lines[0]), port: Number(lines[3]) }
}
