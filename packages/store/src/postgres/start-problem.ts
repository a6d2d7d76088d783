import { existsSync, readFileSync } from 'node:fs'
import { ProblemError } from '@lottery/science'

/** What a person can do about a Postgres of ours that does not come up. */
export function startProblem(error: unknown, folder: string, log: string): ProblemError {
  if (error instanceof ProblemError) return error
  const said = `${output(error)}\n${tail(log)}`
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
    `Postgres does not start in ${folder}: ${reason}${hint ? ` (${hint})` : ''}. Its log is ${log}.`,
  )
}

export const problem = (code: string, folder: string, fix: string): ProblemError =>
  new ProblemError([{ code, field: '', value: folder, fix }])

const output = (error: unknown): string =>
  [
    error instanceof Error ? error.message : String(error),
    error instanceof Error && 'stderr' in error ? String(error.stderr) : '',
  ].join('\n')

const tail = (log: string): string =>
  existsSync(log) ? readFileSync(log, 'utf8').slice(-8_000) : ''

function lastLine(text: string, level: string): string | undefined {
  const lines = text.split('\n').filter((line) => line.includes(`${level}: `))
  return lines.at(-1)?.split(`${level}: `).at(-1)?.trim().replace(/\.$/, '')
}
