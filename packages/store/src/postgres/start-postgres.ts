import { connect } from 'node:net'
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
  /** Whether something listens at its port; it may still be recovering. */
  readonly isListening: () => Promise<boolean>
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
    const { url, adopted } = await adoptOrStart(cluster, binaries.run)
    return {
      url,
      folder: cluster.folder,
      adopted,
      isListening: () => listens(url),
      stop: () => stop(cluster, binaries.run),
    }
  } catch (error) {
    throw startProblem(error, folder, log)
  }
}

/** Says itself what PGSSLMODE, which is meant for other servers, would else decide: ours speaks no TLS to itself. */
const urlOf = (cluster: Cluster, port: number): string =>
  `postgres://postgres:${passwordOf(cluster)}@127.0.0.1:${port}/postgres?sslmode=disable`

const statusOf = (cluster: Cluster, run: Run): Promise<boolean> =>
  run('pg_ctl', ['status', '-D', cluster.data]).then(
    () => true,
    () => false,
  )

/** A killed server's process number may stand in the system's table for long; its port does not listen. */
const listens = (url: string): Promise<boolean> =>
  new Promise((answer) => {
    const { hostname, port } = new URL(url)
    const socket = connect({ host: hostname, port: Number(port), timeout: 5_000 })
    const end = (listening: boolean) => {
      socket.destroy()
      answer(listening)
    }
    socket.once('connect', () => end(true)).once('error', () => end(false))
    // Too busy to answer is not dead.
    socket.once('timeout', () => end(true))
  })

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

/** Errors that pass: a port taken meanwhile, a killed server's last children, another start that was quicker. */
const passing = /could not create any TCP|pre-existing shared memory|lock file/

async function adoptOrStart(
  cluster: Cluster,
  run: Run,
): Promise<{ readonly url: string; readonly adopted: boolean }> {
  for (let attempt = 1; ; attempt++) {
    const running = await adopt(cluster, run)
    if (running !== null) return { url: running, adopted: true }
    const log = logFromHere(cluster.log)
    try {
      return { url: await start(cluster, run), adopted: false }
    } catch (error) {
      const { message } = startProblem(error, cluster.folder, log)
      const another = message.includes('lock file')
      if (attempt === 30 || !passing.test(message)) {
        // It may come up yet, after we have given up on it; another's server is not ours to stop.
        if (!another) await stop(cluster, run)
        throw error
      }
      await pause(300)
    }
  }
}

async function start(cluster: Cluster, run: Run): Promise<string> {
  const port = await freePort(cluster)
  const options = [`-p ${port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ')
  const where = ['-D', cluster.data, '-l', cluster.log]
  await run('pg_ctl', ['start', ...where, '-w', '-t', '60', '-o', options])
  rememberPort(cluster, port)
  return urlOf(cluster, port)
}

/** Waits long: the last checkpoint of a busy server can take minutes on a slow disk. */
async function stop(cluster: Cluster, run: Run): Promise<void> {
  if (await statusOf(cluster, run))
    await run('pg_ctl', ['stop', '-D', cluster.data, '-m', 'fast', '-w', '-t', '600'])
}
