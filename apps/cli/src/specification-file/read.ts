import { readFile, stat } from 'node:fs/promises'
import { isNode, LineCounter, parseDocument, type Document } from 'yaml'
import { ProblemError, type Problem } from '@lottery/science'
import { problem } from '../terminal/problems.ts'

export interface SpecificationFile {
  /** As written; whether it means anything is for `parseSpecification` to say, on the server. */
  readonly specification: unknown
  /** Problems with the line of the field they are about. */
  readonly located: (problems: readonly Problem[]) => readonly Problem[]
}

const largest = 1_000_000

/** YAML, of which JSON is a part. Throws a ProblemError: not there, not readable, or no YAML, with its line. */
export async function readSpecificationFile(path: string): Promise<SpecificationFile> {
  return parseSpecificationFile(path, await textOf(path))
}

export function parseSpecificationFile(path: string, text: string): SpecificationFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    throw new ProblemError(
      document.errors.map(({ message, pos }) => {
        const { line, col } = lines.linePos(pos[0])
        return {
          code: 'no-yaml',
          field: '',
          value: path,
          fix: `${path}, line ${line}, column ${col}: this is neither YAML nor JSON: ${sentence(message)}`,
        }
      }),
    )
  return {
    specification: valueOf(document, path),
    located: (problems) =>
      problems.map((one) => {
        const line = lineOf(document, lines, one.field)
        return line ? { ...one, fix: `${one.fix} (${path}, line ${line})` } : one
      }),
  }
}

async function textOf(path: string): Promise<string> {
  try {
    const { size } = await stat(path)
    if (size > largest)
      throw problem(
        'too-large',
        '',
        path,
        `${path} has ${size} bytes: a specification has at most ${largest}; check that it is the right file.`,
      )
    return await readFile(path, 'utf8')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT')
      throw problem('no-file', '', path, `There is no file ${path}: check the path.`)
    if (code === 'EISDIR')
      throw problem('no-file', '', path, `${path} is a folder: name a file in it.`)
    if (code === 'EACCES' || code === 'EPERM')
      throw problem('no-access', '', path, `${path} may not be read: change its permissions.`)
    throw error
  }
}

function valueOf(document: Document.Parsed, path: string): unknown {
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    throw problem('no-yaml', '', path, `${path}: ${sentence(String((error as Error).message))}`)
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw problem(
      'no-specification',
      '',
      path,
      `${path} holds no specification: write fields such as "question: winning-ticket"; examples/ has whole ones.`,
    )
  return value
}

/** The line of a field, or of the nearest one around it that is written down. */
function lineOf(document: Document.Parsed, lines: LineCounter, field: string): number | null {
  for (let path = field ? field.split('.') : []; path.length > 0; path = path.slice(0, -1)) {
    const node = document.getIn(path.map(keyOf), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return null
}
const keyOf = (part: string): string | number => (/^\d+$/.test(part) ? Number(part) : part)

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`)
