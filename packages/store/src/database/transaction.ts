import type { Db } from 'pg-boss'
import type { DataSource, EntityManager } from 'typeorm'

export const appRole = 'lottery_app'

/** Runs `work` in one transaction that can see and write the rows of one team only. Deadlocks are tried again. */
export type WithTeam = <T>(work: (transaction: Transaction) => Promise<T>) => Promise<T>

export interface Transaction {
  readonly manager: EntityManager
  /** Rows of a statement. */
  readonly rows: <Row>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>
  /**
   * Lends this transaction to the queue, whose tables hold the jobs of all teams and are closed to the app role:
   * the role is laid down for that call alone.
   */
  readonly withQueue: <T>(call: (db: Db) => Promise<T>) => Promise<T>
  /** From here on the transaction is another team's: a job says whose it is only once it is taken. */
  readonly actFor: (team: string) => Promise<void>
}

const deadlock = '40P01'
const attempts = 4

export const teamTransactions =
  (dataSource: DataSource, team: string, role: typeof appRole | null): WithTeam =>
  async (work) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await dataSource.transaction(async (manager) => {
          const transaction = transactionOf(manager, role)
          await takeOn(manager, role, team)
          return work(transaction)
        })
      } catch (error) {
        if (attempt === attempts || codeOf(error) !== deadlock) throw error
      }
    }
  }

export const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

async function takeOn(manager: EntityManager, role: string | null, team?: string): Promise<void> {
  const settings = [
    ...(role === null ? [] : [`set_config('role', '${role}', true)`]),
    ...(team === undefined ? [] : [`set_config('lottery.team', $1, true)`]),
  ]
  if (settings.length > 0)
    await manager.query(`SELECT ${settings.join(', ')}`, team === undefined ? [] : [team])
}

function transactionOf(manager: EntityManager, role: string | null): Transaction {
  const db: Db = {
    executeSql: async (text, values) => {
      const result: unknown = await manager.query(text, values)
      return { rows: rowsOf(result) }
    },
  }
  return {
    manager,
    rows: async (sql, parameters) => rowsOf(await manager.query(sql, [...(parameters ?? [])])),
    withQueue: async (call) => {
      await takeOn(manager, role === null ? null : 'none')
      const result = await call(db)
      await takeOn(manager, role)
      return result
    },
    actFor: (team) => takeOn(manager, role, team),
  }
}

/** TypeORM gives rows of a SELECT or INSERT, and [rows, count] of an UPDATE or DELETE. */
function rowsOf<Row>(result: unknown): Row[] {
  if (!Array.isArray(result)) return []
  const [first, second] = result as unknown[]
  return (Array.isArray(first) && typeof second === 'number' ? first : result) as Row[]
}

/** Whether this login may take on the app role. Without it, the forced policies bind a login that is no superuser. */
export async function roleOf(dataSource: DataSource): Promise<typeof appRole | null> {
  return dataSource.transaction(async (manager) => {
    const [found] = (await manager.query(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS there`,
      [appRole],
    )) as [{ there: boolean }]
    if (!found.there) return null
    await manager.query('SAVEPOINT role')
    try {
      await manager.query(`SET LOCAL ROLE ${appRole}`)
      return appRole
    } catch {
      await manager.query('ROLLBACK TO SAVEPOINT role')
      return null
    }
  })
}
