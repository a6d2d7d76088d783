import { createRequire } from 'node:module'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type * as Pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../packages/store/src/postgres/start-postgres.ts'

// The store's own pg: the tests' folder has no package of its own.
const { Client } = createRequire(new URL('../packages/store/package.json', import.meta.url))(
  'pg',
) as typeof Pg

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
  }
}

/** One Postgres for a run of the integration tests, in a folder that goes with it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lottery-tests-'))
  const postgres = await startPostgres({ folder })
  await forgetful(postgres.url)
  project.provide('postgresUrl', postgres.url)
  return async () => {
    await postgres.stop()
    await rm(postgres.folder, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  }
}

/** Nothing here has to outlive a power cut, and hundreds of databases of small files would be flushed one by one. */
async function forgetful(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await client.query(`ALTER SYSTEM SET ${setting} = off`)
  await client.query('SELECT pg_reload_conf()')
  await client.end()
}
