import { hostname } from 'node:os'
import type { EngineName } from '@lottery/science'
import { openStore, type Store } from '@lottery/store'
import { trainClaim } from './claim/train-claim.ts'
import { isOutage, patiently, restFor, type Patience } from './outage.ts'
import { originOf } from './provenance.ts'
import type { TrainerEvent } from './trainer-event.ts'
import { startThread, type TrainingThread } from './worker/training-thread.ts'

export interface TrainerOptions {
  readonly databaseUrl: string
  /** `local` when left out. */
  readonly team?: string
  /** `compiled` when left out. A trainer serves the queue of one engine. */
  readonly engine?: EngineName
  /** Unique among the team's trainers; host and process id when left out. */
  readonly name?: string
  /** Also give back the work of dead trainers; true when left out. False where another process does, such as the API. */
  readonly supervise?: boolean
  /** End when the queue is empty. */
  readonly once?: boolean
  readonly onEvent?: (event: TrainerEvent) => void
  /** The compiled entry of the thread; beside this file when left out. */
  readonly threadEntry?: URL
}

export interface RunningTrainer {
  readonly name: string
  /** Takes no more work; finishes the round in hand if that is a matter of seconds, else gives it back at once. */
  readonly stop: () => Promise<void>
  /** Settles when it has ended: after `stop`, by `once`, or with the problem or bug that ended it. */
  readonly ended: Promise<void>
}

const pollMilliseconds = 500
const seenMilliseconds = 5_000

/**
 * Claims work, trains it in a thread, commits it, one round after the other. Waits for a database that is away, at the
 * start and at any time later.
 *
 * @throws ProblemError when the engine does not load on this machine, or the database refuses
 */
export async function startTrainer(options: TrainerOptions): Promise<RunningTrainer> {
  const { databaseUrl, team = 'local', engine = 'compiled', supervise = true } = options
  const { name = `${hostname()}-${process.pid}`, once = false, onEvent = () => {} } = options
  const { threadEntry = new URL('./worker/worker.js', import.meta.url) } = options
  const stopping = new AbortController()
  const patience: Patience = {
    stop: stopping.signal,
    onLost: (message) => onEvent({ kind: 'database-lost', message }),
    onBack: () => onEvent({ kind: 'database-back' }),
  }
  const threads = new Threads(engine, threadEntry)
  const { version } = (await threads.current()).engine
  const open = () => openStore({ url: databaseUrl, team, supervise, connections: 3 })
  const store = await patiently(open, patience).catch(async (error: unknown) => {
    await threads.close()
    throw error
  })
  const origin = await originOf()

  const work = async (): Promise<void> => {
    if (supervise) await patiently(store.replanAll, patience)
    onEvent({ kind: 'ready', trainer: name, engine: version })
    while (!stopping.signal.aborted) {
      const claim = await patiently(() => store.work.claim(engine, name), patience)
      if (claim) {
        onEvent({ kind: 'claimed', identity: claim.identity })
        const thread = await threads.current()
        const ofTeam = store.forTeam(claim.team)
        onEvent(await trainClaim(claim, { store: ofTeam, thread, origin, patience, now: Date.now }))
      } else if (once) return
      else await restFor(pollMilliseconds, stopping.signal)
    }
  }

  const presence = beSeen(store.trainers, { name, pid: process.pid, host: hostname(), engine })
  const ended = work()
    .catch((error: unknown) => {
      if (!stopping.signal.aborted || !isOutage(error)) throw error
    })
    .finally(async () => {
      await presence.leave()
      await threads.close()
      await store.close().catch(() => {})
    })
  // Whoever waits for it hears of an error; nobody has to.
  ended.catch(() => {})
  return {
    name,
    ended,
    stop: async () => {
      stopping.abort()
      await ended
    },
  }
}

/** One thread at a time, and another when that one has died. */
class Threads {
  private thread: TrainingThread | null = null

  constructor(
    private readonly engine: EngineName,
    private readonly entry: URL,
  ) {}

  async current(): Promise<TrainingThread> {
    if (!this.thread?.isAlive()) this.thread = await startThread(this.engine, this.entry)
    return this.thread
  }

  async close(): Promise<void> {
    await this.thread?.close()
  }
}

/** So that a page can say who is there. What does not arrive is said again in five seconds. */
function beSeen(
  trainers: Store['trainers'],
  trainer: Parameters<Store['trainers']['seen']>[0],
): { readonly leave: () => Promise<void> } {
  const say = () => void trainers.seen(trainer).catch(() => {})
  say()
  const timer = setInterval(say, seenMilliseconds)
  return {
    leave: async () => {
      clearInterval(timer)
      await trainers.leave(trainer.name).catch(() => {})
    },
  }
}
