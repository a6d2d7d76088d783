import { engineNames, type EngineName, type Identity } from '@lottery/science'
import { PgBoss, type Db } from 'pg-boss'

/** A dead trainer's work goes to another after this long without `touch`, and at most `sweepSeconds` more. */
export const heartbeatSeconds = 10
export const sweepSeconds = 2

const day = 24 * 60 * 60
/** One queue an engine; in it the jobs of all teams. */
export const queueOf = (engine: EngineName): string => `train-${engine}`

/** All that a job holds: what is to be done is in the team's own row. */
export interface JobData {
  readonly team: string
  readonly identity: Identity
}
export interface Job {
  readonly id: string
  readonly retryCount: number
}
export interface TakenJob extends Job {
  readonly data: JobData
}

/** Told about in a job of its own; one queue for all teams. */
export interface NoticeData {
  readonly team: string
  readonly id: string
}
export interface TakenNotice extends Job {
  readonly data: NoticeData
}

const notices = 'notice'
/** After 1 s, 2 s, 4 s … up to an hour: half a day in all. */
const noticeRetries = 22

export interface NewJob {
  readonly id: string
  readonly identity: Identity
  readonly engine: EngineName
  readonly round: number
  /** After all that is not, whatever its round. */
  readonly isLast: boolean
}

/** More than any experiment has rounds. */
const belowAllRounds = 1_000_000

/**
 * pg-boss, held to what we need of it. The queue only hands out; that a round is committed once is the business of a
 * unique key. `exclusive`: one job at most, waiting or active, for a piece of work.
 */
export class Queue {
  readonly #boss: PgBoss

  constructor(url: string, supervise: boolean) {
    this.#boss = new PgBoss({
      connectionString: url,
      application_name: 'lottery queue',
      max: 2,
      schedule: false,
      supervise,
      superviseIntervalSeconds: sweepSeconds,
      monitorIntervalSeconds: sweepSeconds,
      registerInstance: false,
    })
    // A lost connection shows again at the next call, where somebody can act on it.
    this.#boss.on('error', () => {})
  }

  async start(): Promise<void> {
    await this.#boss.start()
    for (const engine of engineNames)
      await this.#boss.createQueue(queueOf(engine), {
        policy: 'exclusive',
        heartbeatSeconds,
        // Deaths of trainers, not errors: those are counted with the work.
        retryLimit: 20,
        retryDelay: 0,
        expireInSeconds: day - 1,
        retentionSeconds: 365 * day,
        deleteAfterSeconds: day,
      })
    await this.#boss.createQueue(notices, {
      retryLimit: noticeRetries,
      retryDelay: 1,
      retryBackoff: true,
      retryDelayMax: 60 * 60,
      expireInSeconds: 20,
      retentionSeconds: 14 * day,
      deleteAfterSeconds: day,
    })
  }

  stop(): Promise<void> {
    return this.#boss.stop({ graceful: false })
  }

  async add(db: Db, team: string, jobs: readonly NewJob[]): Promise<void> {
    for (const engine of engineNames) {
      const mine = jobs.filter((job) => job.engine === engine)
      if (mine.length > 0)
        await this.#boss.insert(
          queueOf(engine),
          mine.map(({ id, identity, round, isLast }) => ({
            id,
            data: { team, identity } satisfies JobData,
            singletonKey: `${team}/${identity}`,
            priority: -round - (isLast ? belowAllRounds : 0),
          })),
          { db },
        )
    }
  }

  async take(db: Db, engine: EngineName): Promise<TakenJob | null> {
    const [job] = await this.#boss.fetch<JobData>(queueOf(engine), { includeMetadata: true, db })
    return job ? { id: job.id, retryCount: job.retryCount, data: job.data } : null
  }

  /** False: the job is no longer in the hands of whoever took it as `job`. */
  async touch(engine: EngineName, job: Job): Promise<boolean> {
    return settled(await this.#boss.touch(queueOf(engine), job))
  }

  /** The fence: inside the caller's transaction, which must be rolled back when this is false. */
  async complete(db: Db, engine: EngineName, job: Job): Promise<boolean> {
    return settled(await this.#boss.complete(queueOf(engine), job, null, { db }))
  }

  /** Puts the job back for the next trainer. */
  async giveBack(db: Db, engine: EngineName, job: Job, reason: string): Promise<boolean> {
    return settled(await this.#boss.fail(queueOf(engine), job, { reason }, { db }))
  }

  async remove(db: Db, engine: EngineName, ids: readonly string[]): Promise<void> {
    await this.#boss.deleteJob(queueOf(engine), [...ids], { db })
  }

  /** By id; a job that is gone is not in the map. */
  async statesOf(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
    const { rows } = await db.executeSql(
      `SELECT id, state::text FROM pgboss.job WHERE name = ANY($1) AND id = ANY($2::uuid[])`,
      [engineNames.map(queueOf), ids],
    )
    return new Map((rows as { id: string; state: string }[]).map(({ id, state }) => [id, state]))
  }

  /** Until the caller's transaction ends, nobody completes, touches or hands out these jobs. */
  async lock(db: Db, ids: readonly string[]): Promise<void> {
    await db.executeSql(
      `SELECT FROM pgboss.job WHERE name = ANY($1) AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
      [engineNames.map(queueOf), ids],
    )
  }

  async addNotice(db: Db, notice: NoticeData): Promise<void> {
    await this.#boss.send(notices, notice, { db })
  }

  async takeNotice(db: Db): Promise<TakenNotice | null> {
    const [job] = await this.#boss.fetch<NoticeData>(notices, { includeMetadata: true, db })
    return job ? { id: job.id, retryCount: job.retryCount, data: job.data } : null
  }

  async completeNotice(db: Db, { id, retryCount }: Job): Promise<void> {
    await this.#boss.complete(notices, { id, retryCount }, null, { db })
  }

  /** When it is told again; null when it was tried often enough, or somebody else has it now. */
  async failNotice(db: Db, { id, retryCount }: Job, error: string): Promise<Date | null> {
    await this.#boss.fail(notices, { id, retryCount }, { error }, { db })
    const { rows } = await db.executeSql(
      `SELECT start_after FROM pgboss.job WHERE name = $1 AND id = $2 AND state IN ('retry', 'active')`,
      [notices, id],
    )
    return (rows as { start_after: Date }[])[0]?.start_after ?? null
  }

  /** Takes out those of the jobs that nobody has begun, and says which. */
  async removeUnstarted(db: Db, ids: readonly string[]): Promise<string[]> {
    const { rows } = await db.executeSql(
      `DELETE FROM pgboss.job WHERE name = ANY($1) AND id = ANY($2::uuid[]) AND state < 'active' RETURNING id`,
      [engineNames.map(queueOf), ids],
    )
    return (rows as { id: string }[]).map(({ id }) => id)
  }
}

const settled = (response: object): boolean => 'affected' in response && response.affected === 1
