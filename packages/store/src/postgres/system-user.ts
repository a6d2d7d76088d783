import { readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/** Whom Postgres runs as. Empty: as ourselves. */
export interface SystemUser {
  readonly uid?: number
  readonly gid?: number
}

/** Postgres refuses to run as root, so root lends it the system's `postgres`, or else `nobody`. */
export function systemUser(): SystemUser {
  if (process.getuid?.() !== 0) return {}
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const account = ['postgres', 'nobody']
    .map((name) => accounts.find(([found]) => found === name))
    .find((found) => found !== undefined)
  return account
    ? { uid: Number(account[2]) >>> 0, gid: Number(account[3]) >>> 0 }
    : { uid: 65_534, gid: 65_534 }
}

/** Whether anybody may pass through every folder on the way, as another user must. */
export const openToAll = (path: string): boolean =>
  (statSync(path).mode & 0o001) !== 0 && (dirname(path) === path || openToAll(dirname(path)))
