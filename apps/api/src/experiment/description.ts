import { ProblemError, type Problem } from '@lottery/science'
import type { Description } from '@lottery/store'
import { noText, noTitle } from '../problem/no-text.ts'

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
    ...noTitle('name', name),
    ...noText('note', note),
    ...(tags ?? []).flatMap((tag, i) => noTitle(`tags.${i}`, tag)),
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
