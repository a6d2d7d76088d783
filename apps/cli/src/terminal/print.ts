import { sentenceOf, type Problem } from '@lottery/science'
import { escaped, printable } from './printable.ts'

/** Lines, the breaks within them kept; nothing in them commands the terminal. */
export const print = (...lines: readonly string[]): void => write(process.stdout, lines)

export const printJson = (value: unknown): void => print(escaped(JSON.stringify(value, null, 2)))

export const printProblems = (problems: readonly Problem[]): void =>
  write(process.stderr, problems.map(sentenceOf))

function write(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  for (const line of lines.flatMap((text) => text.split('\n'))) stream.write(`${printable(line)}\n`)
}

/** `lottery ls | head` ends the reader early, a closed terminal ends it too: neither is a reason to fall over. */
export function survivesClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
}
