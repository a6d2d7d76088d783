import { createRequire } from 'node:module'
import type * as Pg from 'pg'

const { Client } = createRequire(new URL('../packages/store/package.json', import.meta.url))(
  'pg',
) as typeof Pg

/** Statements that this process sends to Postgres while `act` runs. */
export async function countedStatements(act: () => Promise<unknown>): Promise<string[]> {
  const statements: string[] = []
  const query = Client.prototype.query
  Client.prototype.query = new Proxy(query, {
    apply(target, client, given: unknown[]) {
      const [first] = given
      statements.push(
        typeof first === 'string' ? first : String((first as { text?: unknown } | null)?.text),
      )
      return Reflect.apply(target, client, given)
    },
  })
  try {
    await act()
  } finally {
    Client.prototype.query = query
  }
  return statements
}
