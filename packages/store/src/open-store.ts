import 'reflect-metadata'
import { ProblemError } from '@lottery/science'
import { DataSource } from 'typeorm'
import { arraysOf } from './arrays/arrays.ts'
import { connectionProblem } from './database/connection-problem.ts'
import { migrate, migrations } from './database/migrations.ts'
import { roleOf, teamTransactions, type WithTeam } from './database/transaction.ts'
import { listen } from './events/listen.ts'
import { Experiment } from './experiments/experiment.ts'
import { experimentsOf } from './experiments/experiments.ts'
import { measurementsOf } from './measurements/measurements.ts'
import { Placement } from './experiments/placement.ts'
import { replanExperiment } from './experiments/replan.ts'
import { noticesOf } from './notices/notices.ts'
import { loadResultSet } from './gallery/load-result-set.ts'
import { Queue, sweepSeconds } from './queue/queue.ts'
import { Round } from './rounds/round.ts'
import { replaysOf } from './replays/replays.ts'
import { roundsOf } from './rounds/rounds.ts'
import { runsOf } from './runs/runs.ts'
import { summariseMissing } from './runs/summarise-missing.ts'
import type { OpenStoreOptions, Store } from './store.ts'
import { savedViewsOf } from './saved-views/saved-views.ts'
import { Trainer, trainersOf } from './trainers/trainers.ts'
import { trainingNowOf } from './training-now/training-now-store.ts'
import { verifyStore } from './verify/verify-store.ts'
import { sweep } from './work/sweep.ts'
import { workOf } from './work/work-store.ts'
import { Work } from './work/work.ts'

/** Connects, brings the schema up to date and returns the team's store. Throws a ProblemError that says what to do. */
export async function openStore({
  url,
  team = 'local',
  supervise = false,
  connections = 8,
}: OpenStoreOptions): Promise<Store> {
  const { dataSource, queue } = connectionsTo(url, connections, supervise)
  try {
    await dataSource.initialize()
    await migrate(dataSource)
    const role = await roleOf(dataSource)
    if (role === null) await refuseThoseWhoPassPolicies(dataSource)
    await queue.start()
    const ofTeam = (name: string): WithTeam => teamTransactions(dataSource, name, role)
    await summariseMissing(ofTeam(team))
    const sweeper = supervise ? sweepEvery(() => sweep(ofTeam(team), queue, team)) : null
    const close = async (): Promise<void> => {
      await sweeper?.stop()
      await queue.stop()
      await dataSource.destroy()
    }
    return storeOf(url, team, dataSource, queue, ofTeam, close)
  } catch (error) {
    await queue.stop().catch(() => {})
    if (dataSource.isInitialized) await dataSource.destroy()
    throw connectionProblem(error, url)
  }
}

/** Nothing is connected yet, but the address has been read, which may fail. */
function connectionsTo(
  url: string,
  connections: number,
  supervise: boolean,
): { readonly dataSource: DataSource; readonly queue: Queue } {
  try {
    return { dataSource: dataSourceOf(url, connections), queue: new Queue(url, supervise) }
  } catch (error) {
    throw connectionProblem(error, url)
  }
}

const dataSourceOf = (url: string, connections: number): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    applicationName: 'lottery',
    poolSize: connections,
    connectTimeoutMS: 10_000,
    entities: [Experiment, Placement, Work, Round, Trainer],
    migrations: migrations(),
    migrationsTableName: 'migration',
    synchronize: false,
    installExtensions: false,
    logging: false,
    // A connection lost while idle is replaced at the next query, which tells whoever asked.
    poolErrorHandler: () => {},
    extra: { keepAlive: true },
  })

function storeOf(
  url: string,
  team: string,
  dataSource: DataSource,
  queue: Queue,
  ofTeam: (team: string) => WithTeam,
  close: () => Promise<void>,
): Store {
  const withTeam = ofTeam(team)
  const replan = (experiment: string): Promise<void> =>
    withTeam((transaction) => replanExperiment(transaction, queue, team, experiment))
  return {
    team,
    forTeam: (name) => storeOf(url, name, dataSource, queue, ofTeam, close),
    experiments: experimentsOf(withTeam, queue, team),
    work: workOf(withTeam, ofTeam, queue, team),
    rounds: roundsOf(withTeam, ofTeam, queue),
    load: (lines) =>
      loadResultSet(
        withTeam,
        { team, experiments: experimentsOf(withTeam, queue, team), arrays: arraysOf(withTeam) },
        lines,
      ),
    verify: (onProgress) =>
      verifyStore(
        withTeam,
        { rounds: roundsOf(withTeam, ofTeam, queue), arrays: arraysOf(withTeam) },
        onProgress,
      ),
    measurements: measurementsOf(withTeam, ofTeam, queue),
    replays: replaysOf(withTeam, ofTeam, queue, team),
    runs: runsOf(withTeam),
    savedViews: savedViewsOf(withTeam),
    arrays: arraysOf(withTeam),
    trainingNow: trainingNowOf(withTeam, team),
    trainers: trainersOf(withTeam, team),
    notices: noticesOf(withTeam, ofTeam, queue),
    replan,
    replanAll: async () => {
      await sweep(withTeam, queue, team)
      const active = await withTeam(({ rows }) =>
        rows<{ identity: string }>(
          `SELECT identity FROM experiment WHERE state = 'active' AND NOT archived ORDER BY created_at`,
        ),
      )
      for (const { identity } of active) await replan(identity)
    },
    listen: (handler) => listen(url, team, handler),
    check: async () => {
      try {
        const [found] = (await dataSource.query(
          `SELECT current_setting('server_version') AS server, current_database() AS database`,
        )) as [{ server: string; database: string }]
        return found
      } catch (error) {
        throw connectionProblem(error, url)
      }
    },
    close,
  }
}

/** Without the app role, nothing but the login itself stands between teams: it must be one that policies bind. */
async function refuseThoseWhoPassPolicies(dataSource: DataSource): Promise<void> {
  const [login] = (await dataSource.query(
    `SELECT rolname AS name FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)`,
  )) as { name: string }[]
  if (login)
    throw new ProblemError([
      {
        code: 'database-role',
        field: '',
        value: login.name,
        fix: `The role ${login.name} passes row-level security and may not use lottery_app: grant it (GRANT lottery_app TO ${login.name}), or use a plain owner of the database.`,
      },
    ])
}

/** One sweep at a time, a pause between two; an error is that of a lost connection, and the next sweep tries again. */
function sweepEvery(once: () => Promise<void>): { stop: () => Promise<void> } {
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(once).catch(() => {})
  }, sweepSeconds * 1_000)
  timer.unref()
  return {
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
