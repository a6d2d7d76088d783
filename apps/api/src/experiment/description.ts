import { ProblemError, type Problem } from '@lottery/science'
import type { Description } from '@lottery/store'

const limits = { name: 200, note: 10_000, tag: 50, tags: 20, clientKey: 100 }

interface Given {
  readonly name?: string | null
  readonly tags?: readonly string[] | null
  readonly note?: string | null
}

/** What is left out stays as it is. Throws a ProblemError with everything that is too long. */
export function parseDescription({ name, tags, note }: Given): Description {
  const problems = [
    ...tooLong('name', name, limits.name),
    ...tooLong('note', note, limits.note),
    ...(tags ?? []).flatMap((tag, i) => tooLong(`tags.${i}`, tag, limits.tag)),
    ...noText('name', name, controls),
    ...noText('note', note, controlsButBreaks),
    ...(tags ?? []).flatMap((tag, i) => noText(`tags.${i}`, tag, controls)),
  ]
  if (tags && tags.length > limits.tags)
    problems.push({
      code: 'out-of-range',
      field: 'tags',
      value: tags.length,
      fix: `give at most ${limits.tags} tags.`,
    })
  if (problems.length > 0) throw new ProblemError(problems)
  return {
    ...(name == null ? {} : { name: name.trim() }),
    ...(tags == null ? {} : { tags: [...new Set(tags.map((tag) => tag.trim()).filter(Boolean))] }),
    ...(note == null ? {} : { note }),
  }
}

export function parseClientKey(key: string): string {
  const problems = tooLong('clientKey', key, limits.clientKey)
  if (key === '')
    problems.push({
      code: 'out-of-range',
      field: 'clientKey',
      value: key,
      fix: 'must be at least 1 character long, or left out.',
    })
  if (problems.length > 0) throw new ProblemError(problems)
  return key
}

/** Signs that no person writes: the database cannot keep the first, and terminals obey most of them. */
const controls = /\p{Cc}|\p{Cs}/u
const controlsButBreaks = /(?![\t\n\r])\p{Cc}|\p{Cs}/u

function noText(field: string, text: string | null | undefined, refused: RegExp): Problem[] {
  const at = text?.search(refused) ?? -1
  return text && at >= 0
    ? [
        {
          code: 'no-text',
          field,
          value: `${text.slice(0, 40)}${text.length > 40 ? '…' : ''}`,
          fix: `must be text without control characters; number ${at + 1} is one.`,
        },
      ]
    : []
}

const tooLong = (field: string, text: string | null | undefined, most: number): Problem[] =>
  text && text.length > most
    ? [
        {
          code: 'out-of-range',
          field,
          value: `${text.slice(0, 40)}…`,
          fix: `must be at most ${most} characters long; this one has ${text.length}.`,
        },
      ]
    : []
