import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PoolClient } from 'pg'
import { from } from 'pg-copy-streams'
import type { Transaction } from './transaction.ts'

/** Lines a chunk: below this the stream's own cost shows. */
const linesPerChunk = 2_000

export type CopyValue = string | number | null | readonly number[]

/** COPY inside the caller's transaction: it rolls back with everything else. The team is the transaction's. */
export async function copyLines(
  transaction: Transaction,
  table: string,
  columns: readonly string[],
  lines: Iterable<readonly CopyValue[]>,
): Promise<void> {
  await copyStaged(transaction, table, columns, 'text', textChunks(lines))
}

/** Columns as Postgres' binary form wants them: see `binaryText` and `binaryInteger`; bytes go as they are. */
export async function copyBinary(
  transaction: Transaction,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Uint8Array[]>,
): Promise<void> {
  await copyStaged(transaction, table, columns, 'binary', binaryChunks(rows))
}

/**
 * Postgres has no COPY into a table with row-level security, so the lines go to a temporary twin of it, which is not
 * logged, and from there by INSERT, where the policy holds. The twin stays with the connection and is emptied at commit.
 */
async function copyStaged(
  { manager }: Transaction,
  table: string,
  columns: readonly string[],
  format: 'text' | 'binary',
  chunks: Iterable<string | Uint8Array>,
): Promise<void> {
  const client = (await manager.queryRunner?.connect()) as PoolClient | undefined
  if (!client) throw new Error('COPY needs a transaction')
  const twin = `pg_temp.staged_${table}`
  const list = columns.join(', ')
  await client.query(
    `CREATE TEMPORARY TABLE IF NOT EXISTS staged_${table}
     (LIKE ${table} INCLUDING STORAGE INCLUDING DEFAULTS) ON COMMIT DELETE ROWS`,
  )
  const statement = `COPY ${twin} (${list}) FROM STDIN (FORMAT ${format})`
  await pipeline(Readable.from(chunks, { objectMode: true }), client.query(from(statement)))
  await client.query(`INSERT INTO ${table} (${list}) SELECT ${list} FROM ${twin}`)
  await client.query(`TRUNCATE ${twin}`)
}

function* textChunks(lines: Iterable<readonly CopyValue[]>): Generator<string> {
  let chunk: string[] = []
  for (const line of lines) {
    chunk.push(`${line.map(fieldOf).join('\t')}\n`)
    if (chunk.length === linesPerChunk) {
      yield chunk.join('')
      chunk = []
    }
  }
  if (chunk.length > 0) yield chunk.join('')
}

const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function fieldOf(value: CopyValue): string {
  if (value === null) return '\\N'
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.replace(/[\\\t\n\r]/g, (c) => escapes[c] ?? c)
  return `{${value.join(',')}}`
}

const signature = new Uint8Array([
  ...Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'),
  ...new Uint8Array(8),
])
const trailer = new Uint8Array([0xff, 0xff])

function* binaryChunks(rows: Iterable<readonly Uint8Array[]>): Generator<Uint8Array> {
  yield signature
  for (const row of rows) {
    yield bigEndian(2, row.length)
    for (const field of row) {
      yield bigEndian(4, field.length)
      yield field
    }
  }
  yield trailer
}

export const binaryText = (text: string): Uint8Array => Buffer.from(text, 'utf8')
export const binaryInteger = (value: number): Uint8Array => bigEndian(4, value)
export const binarySmall = (value: number): Uint8Array => bigEndian(2, value)

function bigEndian(size: 2 | 4, value: number): Uint8Array {
  const bytes = Buffer.alloc(size)
  bytes.writeIntBE(value, 0, size)
  return bytes
}
