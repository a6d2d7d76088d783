import { setTimeout as pause } from 'node:timers/promises'
import { Client } from 'pg'
import { codeOf } from '../database/transaction.ts'
import { findBinaries, type Run } from './binaries.ts'
import {
  freePort,
  openCluster,
  passwordOf,
  rememberPort,
  runningAt,
  type Cluster,
} from './cluster.ts'
import { logFromHere, startProblem, type Log } from './start-problem.ts'
import { systemUser } from './system-user.ts'

export interface Postgres {
  /** With the password: hand it on, do not print it. */
  readonly url: string
  /** Where the data is, which may be elsewhere than asked when root's folder is closed to Postgres' user. */
  readonly folder: string
  /** It was running already. */
  readonly adopted: boolean
  readonly stop: () => Promise<void>
}

/**
 * Starts, or adopts, a Postgres of our own with its data in `folder`. It lets in whoever can read its password file,
 * from this machine. It outlives the process that started it, until somebody calls `stop`.
 * Throws a ProblemError that says what to do.
 */
export async function startPostgres({ folder }: { readonly folder: string }): Promise<Postgres> {
  const user = systemUser()
  let log: Log = { file: folder, start: 0 }
  try {
    const binaries = await findBinaries(user)
    const cluster = await openCluster(folder, user, binaries)
    log = logFromHere(cluster.log)
    const running = await adopt(cluster, binaries.run)
    const url = running ?? (await start(cluster, binaries.run))
    return {
      url,
      folder: cluster.folder,
      adopted: running !== null,
      stop: () => stop(cluster, binaries.run),
    }
  } catch (error) {
    throw startProblem(error, folder, log)
  }
}

const urlOf = (cluster: Cluster, port: number): string =>
  `postgres://postgres:${passwordOf(cluster)}@127.0.0.1:${port}/postgres`

const statusOf = (cluster: Cluster, run: Run): Promise<boolean> =>
  run('pg_ctl', ['status', '-D', cluster.data]).then(
    () => true,
    () => false,
  )

/** The address of a server that is up already, or null. One that is coming up or going down is waited for. */
async function adopt(cluster: Cluster, run: Run): Promise<string | null> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (!(await statusOf(cluster, run))) return null
    const found = runningAt(cluster)
    const url = found && found.port > 0 ? urlOf(cluster, found.port) : null
    const answer = url === null ? 'wait' : await ask(url)
    if (answer === 'yes') return url
    // The file is left over, and its process number belongs to something else by now.
    if (answer === 'no') return null
    await pause(100)
  }
  return null
}

async function ask(url: string): Promise<'yes' | 'wait' | 'no'> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return 'yes'
  } catch (error) {
    return codeOf(error) === '57P03' ? 'wait' : 'no'
  } finally {
    await client.end().catch(() => {})
  }
}

const settings = ['listen_addresses=127.0.0.1', "unix_socket_directories=''", 'jit=off']

/** Again with another port if somebody took it meanwhile, and after a pause if a killed server's children linger. */
async function start(cluster: Cluster, run: Run): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(cluster)
    const log = logFromHere(cluster.log)
    try {
      await run('pg_ctl', [
        'start',
        '-D',
        cluster.data,
        '-l',
        cluster.log,
        '-w',
        '-t',
        '60',
        '-o',
        [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' '),
      ])
      rememberPort(cluster, port)
      return urlOf(cluster, port)
    } catch (error) {
      const { fix } = startProblem(error, cluster.folder, log).problems[0] ?? { fix: '' }
      const passing = /could not create any TCP|pre-existing shared memory|lock file/.test(fix)
      if (attempt === 10 || !passing) {
        await stop(cluster, run)
        throw error
      }
      await pause(300)
    }
  }
}

/** Also after a start that failed half-way. */
async function stop(cluster: Cluster, run: Run): Promise<void> {
  if (await statusOf(cluster, run))
    await run('pg_ctl', ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '60'])
}
