import { ProblemError } from '@lottery/science'

/** The address without its password, for messages. */
export function shown(url: string): string {
  try {
    const parsed = new URL(url)
    parsed.password = ''
    return parsed.href
  } catch {
    return 'the given address'
  }
}

const fixes: Record<string, (where: string, message: string) => string> = {
  '28P01': (where) => `Postgres refused the password for ${where}. Correct it in DATABASE_URL.`,
  '28000': (where, message) =>
    `Postgres does not let this role in at ${where} (${message}). Check the role in DATABASE_URL and pg_hba.conf.`,
  '3D000': (where) =>
    `Postgres has no such database: ${where}. Create it with CREATE DATABASE, or correct DATABASE_URL.`,
  '42501': (where, message) =>
    `The role of ${where} may not do what is needed (${message}). Make it the owner: ALTER DATABASE … OWNER TO ….`,
  '53100': (where) => `The disk of Postgres at ${where} is full. Free some space and start again.`,
  '53300': (where) =>
    `Postgres at ${where} has no connection left. Raise max_connections or stop other clients.`,
  '57P03': (where) => `Postgres at ${where} is starting up or shutting down. Try again shortly.`,
}
const unreachable = new Set([
  // The server ended, or crashed, under a connection.
  '57P01',
  '57P02',
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ECONNRESET',
  'ENOENT',
  'EACCES',
])

/** What a person can do about an error while connecting or migrating; other errors are bugs and stay as they are. */
export function connectionProblem(error: unknown, url: string): unknown {
  if (!(error instanceof Error) || error instanceof ProblemError) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const where = shown(url)
  const problem = (fix: string): ProblemError =>
    new ProblemError([{ code: `database-${code || 'unreachable'}`, field: '', value: where, fix }])
  const fix = fixes[code]
  if (fix) return problem(fix(where, error.message))
  if (unreachable.has(code) || /timeout|terminated unexpectedly/i.test(error.message))
    return problem(
      `Nothing answers as Postgres at ${where}. Start it, correct DATABASE_URL, or unset it to use the embedded one.`,
    )
  if (/client password must be/.test(error.message))
    return problem(
      `Postgres at ${where} wants a password. Write it into DATABASE_URL, after the user and a colon.`,
    )
  if (/does not support SSL/.test(error.message))
    return problem(
      `Postgres at ${where} speaks no TLS. Leave sslmode out of DATABASE_URL and PGSSLMODE out of the environment, or turn on TLS there.`,
    )
  if (error instanceof URIError || code === 'ERR_INVALID_URL' || /Invalid URL/i.test(error.message))
    return problem(
      `DATABASE_URL is not an address: write postgres://user:password@host:5432/database.`,
    )
  return error
}
