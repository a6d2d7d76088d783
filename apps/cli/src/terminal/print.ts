import { sentenceOf, type Problem } from '@lottery/science'

export const print = (...lines: readonly string[]): void => {
  for (const line of lines) process.stdout.write(`${line}\n`)
}

export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2))

export const printProblems = (problems: readonly Problem[]): void => {
  for (const problem of problems) process.stderr.write(`${sentenceOf(problem)}\n`)
}

/** `lottery ls | head` ends the reader early, a closed terminal ends it too: neither is a reason to fall over. */
export function survivesClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
