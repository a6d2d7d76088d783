import { existsSync, readFileSync, statSync } from 'node:fs'
import { ProblemError } from '@lottery/science'

/** What a person can do about a Postgres of ours that does not come up. */
export function startProblem(error: unknown, folder: string, log: Log): ProblemError {
  if (error instanceof ProblemError) return error
  const said = `${output(error)}\n${since(log)}`
  if (/No space left on device|ENOSPC/.test(said))
    return problem(
      'disk-full',
      folder,
      `The disk that holds ${folder} is full. Free some space, or choose another place with --data, and start again.`,
    )
  const reason =
    lastLine(said, 'FATAL') ??
    lastLine(said, 'PANIC') ??
    lastLine(said, 'error') ??
    said.trim().split('\n').at(-1)
  const hint = lastLine(said, 'HINT')
  return problem(
    'postgres-does-not-start',
    folder,
    `Postgres does not start in ${folder}: ${reason}${hint ? ` (${hint})` : ''}. Its log is ${log.file}.`,
  )
}

export const problem = (code: string, folder: string, fix: string): ProblemError =>
  new ProblemError([{ code, field: '', value: folder, fix }])

const output = (error: unknown): string =>
  [
    error instanceof Error ? error.message : String(error),
    error instanceof Error && 'stderr' in error ? String(error.stderr) : '',
  ].join('\n')

/** The server's log, and where this start begins in it: older complaints are not ours. */
export interface Log {
  readonly file: string
  readonly start: number
}
export const logFromHere = (file: string): Log => ({
  file,
  start: existsSync(file) ? statSync(file).size : 0,
})
const since = ({ file, start }: Log): string =>
  existsSync(file) && statSync(file).isFile() ? readFileSync(file).subarray(start).toString() : ''

function lastLine(text: string, level: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.includes(`${level}: `))
  return lines.at(-1)?.split(`${level}: `).at(-1)?.trim().replace(/\.$/, '')
}
