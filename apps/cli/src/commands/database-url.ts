import { problem } from '../terminal/problems.ts'

/** For the pieces that run apart: they meet in one database, which nobody but the environment can name. */
export function neededDatabaseUrl(): string {
  const url = process.env['DATABASE_URL']
  if (url) return url
  throw problem(
    'no-database',
    'DATABASE_URL',
    url,
    'is needed: write postgres://user:password@host:5432/database, or use lottery start, which has its own.',
  )
}
