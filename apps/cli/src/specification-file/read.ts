import { createReadStream } from 'node:fs'
import { isNode, LineCounter, parseDocument, type Document, type YAMLParseError } from 'yaml'
import { ProblemError, type Problem } from '@lottery/science'
import { problem } from '../terminal/problems.ts'

export interface SpecificationFile {
  /** As written; whether it means anything is for `parseSpecification` to say, on the server. */
  readonly specification: unknown
  /** Problems with the line of the field they are about. */
  readonly located: (problems: readonly Problem[]) => readonly Problem[]
}

/** Bytes. A thousand seeds need a tenth of it, and the reader compares each key of a file with every other. */
const largest = 100_000

/** YAML, of which JSON is a part. Throws a ProblemError: not there, not readable, or no YAML, with its line. */
export async function readSpecificationFile(path: string): Promise<SpecificationFile> {
  return parseSpecificationFile(path, await textOf(path))
}

export function parseSpecificationFile(path: string, text: string): SpecificationFile {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    logLevel: 'error',
  })
  if (document.errors.length > 0)
    throw new ProblemError(
      document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return {
          code: 'no-yaml',
          field: '',
          value: path,
          fix: `${path}, line ${line}, column ${col}: this is neither YAML nor JSON: ${sentence(reasonOf(error))}`,
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

/** At most so much is read, whatever the file says of its size: a device has none, and a pipe no end. */
async function textOf(path: string): Promise<string> {
  const chunks: Buffer[] = []
  try {
    for await (const chunk of createReadStream(path, { end: largest })) chunks.push(chunk as Buffer)
  } catch (error) {
    throw unreadable(path, error)
  }
  const bytes = Buffer.concat(chunks)
  if (bytes.length > largest)
    throw problem(
      'too-large',
      '',
      path,
      `${path} is too large: a specification has at most ${largest} bytes; check that it is the right file.`,
    )
  return bytes.toString('utf8')
}

function unreadable(path: string, error: unknown): ProblemError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return problem('no-file', '', path, `There is no file ${path}: check the path.`)
  if (code === 'EISDIR')
    return problem('no-file', '', path, `${path} is a folder: name a file in it.`)
  if (code === 'EACCES' || code === 'EPERM')
    return problem('no-access', '', path, `${path} may not be read: change its permissions.`)
  return problem(
    'unreadable',
    '',
    path,
    `${path} cannot be read (${String(code ?? error)}): name a file of YAML or JSON.`,
  )
}

/** In our words where the reader's are about itself. */
function reasonOf({ code, message }: YAMLParseError): string {
  if (code === 'MULTIPLE_DOCS')
    return 'a second document begins here, and one file is one experiment'
  return message.includes('call stack') ? 'brackets are nested too deep' : message
}

function valueOf(document: Document.Parsed, path: string): unknown {
  let value: unknown
  try {
    value = document.toJS()
  } catch (error) {
    throw problem('no-yaml', '', path, `${path}: ${sentence(String((error as Error).message))}`)
  }
  if (containsItself(value))
    throw problem(
      'no-yaml',
      '',
      path,
      `${path}: an alias stands inside what it names: write it out.`,
    )
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw problem(
      'no-specification',
      '',
      path,
      `${path} holds no specification: write fields such as "question: winning-ticket"; examples/ has whole ones.`,
    )
  return value
}

/** A value made of aliases that name what is around them: it has no end, and no JSON. */
function containsItself(value: unknown, around: ReadonlySet<unknown> = new Set()): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (around.has(value)) return true
  const inside = new Set(around).add(value)
  return Object.values(value).some((one) => containsItself(one, inside))
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
