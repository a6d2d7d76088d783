import {
  isCollection,
  isMap,
  isNode,
  LineCounter,
  parseDocument,
  stringify,
  type Document,
} from 'yaml'

/** A problem with the line that it is about, where that is written. */
export interface LocatedProblem {
  readonly field: string
  readonly fix: string
  readonly line: number | null
}

export interface ReadText {
  /** The specification as written; null while the text is none. */
  readonly value: Readonly<Record<string, unknown>> | null
  readonly problems: readonly LocatedProblem[]
  /** The line of a field, or of the nearest one around it that is written. */
  readonly lineOf: (field: string) => number | null
}

type Path = readonly (string | number)[]

/** Characters; the API reads no more either, and a browser would stand still over them. */
export const longestText = 100_000

/** Reads YAML, of which JSON is a part. What it means is for the API to say. */
export function readText(text: string): ReadText {
  if (text.length > longestText) return tooLong(text.length)
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const lineOf = (field: string) => lineIn(document, lines, field)
  const refused = (fix: string, line: number | null): ReadText => ({
    value: null,
    problems: [{ field: '', fix, line }],
    lineOf,
  })
  const [error] = document.errors
  if (error) {
    const { line } = lines.linePos(error.pos[0])
    return refused(`This is neither YAML nor JSON: ${reasonOf(error)}`, line)
  }
  if (!isMap(document.contents))
    return refused('Write fields, such as “question: winning-ticket”, or start from an example.', 1)
  try {
    const value = document.toJS() as Readonly<Record<string, unknown>>
    // A part that holds itself by an alias is no JSON.
    JSON.stringify(value)
    return { value, problems: [], lineOf }
  } catch (thrown) {
    return refused(reasonOf(thrown), null)
  }
}

const tooLong = (length: number): ReadText => ({
  value: null,
  problems: [
    {
      field: '',
      fix: `A specification has at most ${longestText} characters; this text has ${length}.`,
      line: 1,
    },
  ],
  lineOf: () => null,
})

/** In words of a text, what the parser and the writer say in words of a program. */
function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  if (message.includes('circular'))
    return 'An alias (*) stands inside of what it names; write that part out.'
  if (message.startsWith('Excessive alias count'))
    return 'Its aliases (*) stand for too much; write the parts out.'
  if (message.includes('call stack'))
    return 'Lists and fields stand too deep in one another; check the brackets.'
  return message
}

function lineIn(document: Document.Parsed, lines: LineCounter, field: string): number | null {
  for (let path = pathOf(field); path.length > 0; path = path.slice(0, -1)) {
    const node = document.getIn(path, true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return null
}

const pathOf = (field: string): Path =>
  field ? field.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part)) : []

/** The text with one field changed, or taken out; comments and everything else stay. */
export function withField(text: string, path: Path, value: unknown): string {
  if (text.length > longestText) return text
  const document = parseDocument(text)
  if (document.errors.length > 0) return text
  if (value === undefined) leaveOut(document, path)
  else {
    for (let length = 1; length < path.length; length++) {
      const around = path.slice(0, length)
      if (document.hasIn(around) && !isCollection(document.getIn(around, true)))
        document.deleteIn(around)
    }
    document.setIn(path, typeof value === 'object' ? flowNode(document, path, value) : value)
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** A list or small part on one line, with the remark that stood behind the old one. */
function flowNode(document: Document, path: Path, value: unknown) {
  const node = document.createNode(value, { flow: true })
  const before = document.getIn(path, true)
  if (isNode(before) && before.comment) node.comment = before.comment
  return node
}

/** A part that is empty afterwards goes too: it says nothing. */
function leaveOut(document: Document, path: Path): void {
  if (!document.hasIn(path)) return
  document.deleteIn(path)
  const around = path.slice(0, -1)
  const part = around.length > 0 ? document.getIn(around, true) : null
  if (isMap(part) && part.items.length === 0) leaveOut(document, around)
}

/** A stored specification as text to edit: in the order of its schema, lists and small parts on one line. */
export const textOf = (specification: unknown, schema: unknown): string => {
  const document = parseDocument(stringify(inOrder(specification, schema)))
  if (isMap(document.contents))
    for (const { value } of document.contents.items) if (isCollection(value)) value.flow = true
  return document.toString({ lineWidth: 0 })
}

/** The database keeps no order of keys; the schema has the one that reads well. */
function inOrder(value: unknown, schema: unknown): unknown {
  const { properties } = (schema ?? {}) as {
    readonly properties?: Readonly<Record<string, unknown>>
  }
  if (!properties || typeof value !== 'object' || value === null) return value
  const known = Object.keys(properties)
  const rank = (key: string) => (known.includes(key) ? known.indexOf(key) : known.length)
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => rank(a) - rank(b))
      .map(([key, part]) => [key, inOrder(part, properties[key])]),
  )
}
