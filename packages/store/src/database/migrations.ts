import { readdirSync, readFileSync } from 'node:fs'
import { ProblemError } from '@lottery/science'
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm'

const folder = new URL('../../../../migrations/', import.meta.url)

/** Held by whoever migrates, so that processes that start together do it once. Any number will do. */
const migrationLock = 4_321_001

type MigrationClass = new () => MigrationInterface

/** One class a file, `0001-what-it-does.sql`, in order. TypeORM wants a name that ends in thirteen digits. */
export const migrationsIn = (from: URL): MigrationClass[] =>
  readdirSync(from)
    .filter((file) => /^\d{4}-[a-z0-9-]+\.sql$/.test(file))
    .toSorted()
    .map((file) => migrationFrom(file, readFileSync(new URL(file, from), 'utf8')))

export const migrations = (): MigrationClass[] => migrationsIn(folder)

const migrationFrom = (file: string, sql: string): MigrationClass =>
  class implements MigrationInterface {
    readonly name = `${file.slice(5, -4)}-${file.slice(0, 4).padStart(13, '0')}`
    async up(runner: QueryRunner): Promise<void> {
      await runner.query(sql)
    }
    async down(): Promise<void> {
      throw new Error('migrations go forward only')
    }
  }

/** Brings the schema up to date, one transaction a file. Throws a ProblemError when it is newer than this code. */
export async function migrate(dataSource: DataSource): Promise<void> {
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await refuseNewer(dataSource, runner)
    await dataSource.runMigrations({ transaction: 'each' })
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => {})
    await runner.release()
  }
}

async function refuseNewer(dataSource: DataSource, runner: QueryRunner): Promise<void> {
  const table = dataSource.options.migrationsTableName
  const [found] = (await runner.query('SELECT to_regclass($1) IS NOT NULL AS there', [table])) as [
    { there: boolean },
  ]
  if (!found.there) return
  const applied = (await runner.query(`SELECT name FROM "${table}" ORDER BY id`)) as {
    name: string
  }[]
  const known = new Set(dataSource.migrations.map(({ name }) => name))
  const unknown = applied.filter(({ name }) => !known.has(name)).map(({ name }) => name)
  if (unknown.length > 0)
    throw new ProblemError([
      {
        code: 'newer-schema',
        field: '',
        value: unknown,
        fix: `The database was brought up to date by a newer version (it has ${unknown.join(', ')}, which this one does not know). Update this checkout, or use another database.`,
      },
    ])
}
