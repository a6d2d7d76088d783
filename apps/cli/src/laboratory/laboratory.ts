import { once } from 'node:events'
import type { Server } from 'node:http'
import { availableParallelism } from 'node:os'
import type { EngineName } from '@lottery/science'
import { openStore, type Store } from '@lottery/store'
import { version } from '../version.ts'
import { openDatabase, type Database } from './database.ts'
import { chooseEngine } from './engine-choice.ts'
import { submitFirstExperiment } from './first-experiment.ts'
import { addressOf, freePort, isLoopback, portProblem } from './port.ts'
import { openPortal, portalFolder } from './portal.ts'
import { startTrainers, trainerPatience } from './trainer-processes.ts'
import { Undo } from './undo.ts'
import { tellNotices } from './webhook.ts'

export interface LaboratoryOptions {
  readonly host: string
  /** 0: any free one. */
  readonly port: number
  /** Where our own database is kept; not used when there is another. */
  readonly data: string
  readonly databaseUrl: string | undefined
  /** Submit the first experiment when there is none. */
  readonly demo: boolean
  readonly trainers: number
  readonly engine: EngineName | undefined
  /** Where to tell of ends and divergences; null: nowhere. */
  readonly webhook: string | null
  readonly say: (line: string) => void
  /** Aborted: whatever has begun is ended again, and the start with it. */
  readonly signal: AbortSignal
}

export interface Laboratory {
  readonly address: string
  readonly store: Store
  /** Ends everything in the opposite order; once `hurry` is aborted, trainers are not waited for. */
  readonly stop: (hurry: AbortSignal) => Promise<void>
}

/**
 * Everything in one process and on one port: database, API, pages, and trainers as its children. Throws a ProblemError
 * when a part cannot be had; whatever was started by then is ended first.
 */
export async function openLaboratory(options: LaboratoryOptions): Promise<Laboratory> {
  const undo = new Undo()
  try {
    const served = await serve(options, undo)
    options.signal.throwIfAborted()
    options.say(`lottery-lab is at ${served.address}`)
    options.say(served.database.title)
    await tellWebhook(options, served, undo)
    await train(options, served, undo)
    options.signal.throwIfAborted()
    return { address: served.address, store: served.store, stop: (hurry) => undo.run(hurry) }
  } catch (error) {
    await undo.run(AbortSignal.abort())
    throw error
  }
}

interface Served {
  readonly address: string
  readonly database: Database
  readonly store: Store
}

/** From nothing to a page that answers. The pages are made ready while the database starts. */
async function serve(options: LaboratoryOptions, undo: Undo): Promise<Served> {
  const folder = portalFolder()
  const port = await freePort(options.host, options.port)
  const address = addressOf(options.host, port)
  process.env['LOTTERY_ORIGIN'] = address

  // The database first: it is another process, and starts while this one loads the rest.
  const [stored, pages, api] = await Promise.allSettled([
    openStored(options, address, undo),
    openPortal(folder, options.host, port),
    import('@lottery/api'),
  ])
  if (pages.status === 'rejected') throw pages.reason
  undo.add(() => pages.value.close())
  if (stored.status === 'rejected') throw stored.reason
  if (api.status === 'rejected') throw api.reason
  options.signal.throwIfAborted()

  const served = await api.value.createApi({
    store: stored.value.store,
    version,
    cores: options.trainers || availableParallelism(),
    allowedHosts: isLoopback(options.host) ? [] : 'any',
    log: (bug) => options.say(`A bug: ${bug instanceof Error ? bug.stack : String(bug)}`),
  })
  undo.add(served.close)
  served.attach({ request: pages.value.handle })
  await listen(served.http, options.host, port)
  return { address, ...stored.value }
}

async function openStored(
  { databaseUrl, data, say }: LaboratoryOptions,
  address: string,
  undo: Undo,
): Promise<Omit<Served, 'address'>> {
  const database = await openDatabase({ databaseUrl, data, address, say }, undo)
  const store = await openStore({ url: database.url, supervise: true })
  undo.add(store.close)
  return { database, store }
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    throw await portProblem(error, host, port)
  }
}

async function tellWebhook(
  { webhook, say }: LaboratoryOptions,
  { address, store }: Served,
  undo: Undo,
): Promise<void> {
  await store.notices.setWebhook(webhook)
  if (webhook === null) return
  const teller = tellNotices({ store, webhook, address, say })
  undo.add(teller.stop)
}

/** After the page can be served, since trainers take every core. */
async function train(
  { demo, trainers: count, engine: wanted, say }: LaboratoryOptions,
  { database, store }: Served,
  undo: Undo,
): Promise<void> {
  await store.replanAll()
  if (count === 0 && !demo) return
  const { engine, notice } = await chooseEngine(wanted)
  if (notice) say(notice)
  const first = demo ? await submitFirstExperiment(store, engine) : null
  if (first) say(`The database is empty, so a first experiment begins: ${first}.`)
  const trainers = startTrainers({
    databaseUrl: database.url,
    engine,
    count,
    supervise: false,
    say,
  })
  undo.add((hurry) => trainers.stop(trainerPatience, hurry))
}
