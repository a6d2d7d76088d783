import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { inject } from 'vitest'
import type * as Pg from 'pg'

// The store's own pg: the tests' folder has no package of its own.
const { Client } = createRequire(new URL('../packages/store/package.json', import.meta.url))(
  'pg',
) as typeof Pg

/** The address of a new, empty database on the tests' Postgres; it goes when that Postgres does. */
export async function freshDatabase(): Promise<string> {
  const name = `test_${randomBytes(6).toString('hex')}`
  await asOwner(`CREATE DATABASE ${name}`)
  const url = new URL(inject('postgresUrl'))
  url.pathname = `/${name}`
  return url.href
}

async function asOwner(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('postgresUrl') })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
