import { startPostgres } from '@lottery/store'
import { takeDataFolder } from './data-folder.ts'
import { keepPostgres } from './keep-postgres.ts'
import type { Undo } from './undo.ts'

export interface Database {
  /** With its password: not for printing. */
  readonly url: string
  /** For a line on a terminal. */
  readonly title: string
}

export interface DatabaseOptions {
  /** One that is there already, and not ours to stop. */
  readonly databaseUrl: string | undefined
  /** Else our own is kept here, in the hands of the process that answers at `address`. */
  readonly data: string
  readonly address: string
  readonly say: (line: string) => void
}

export async function openDatabase(
  { databaseUrl, data, address, say }: DatabaseOptions,
  undo: Undo,
): Promise<Database> {
  if (databaseUrl) return { url: databaseUrl, title: `Data in Postgres at ${placeOf(databaseUrl)}` }
  const folder = takeDataFolder(data, address)
  undo.add(folder.release)
  const postgres = await startPostgres({ folder: folder.path })
  undo.add(postgres.stop)
  undo.add(keepPostgres(postgres, folder.path, say))
  return {
    url: postgres.url,
    title: `Data in ${postgres.folder}${postgres.adopted ? ', whose Postgres was still running' : ''}`,
  }
}

/** Host, port and database, without user or password. */
function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
