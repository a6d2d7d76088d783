import type { Problem } from '@lottery/science'

/** Signs that no person writes: the database cannot keep the first, and terminals obey most of them. */
const controlsButBreaks = /(?![\t\n\r])\p{Cc}|\p{Cs}/u
/** In one line that stands among others, also breaks, and signs that turn the direction of what stands beside it. */
const controlsOfLines = /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u
const seen = /[^\s\p{Cf}]/u

/** What is wrong with a text of several lines; without one, nothing. */
export const noText = (field: string, text: string | null | undefined): Problem[] =>
  refused(field, text, controlsButBreaks)

/** What is wrong with a name, a tag or another text of one line: as for any text, and it must be seen unless it is empty. */
export function noTitle(field: string, text: string | null | undefined): Problem[] {
  const problems = refused(field, text, controlsOfLines)
  if (problems.length > 0 || !text?.trim() || seen.test(text)) return problems
  return [
    {
      code: 'no-text',
      field,
      value: text,
      fix: 'must have a sign that is seen, or be left empty.',
    },
  ]
}

function refused(field: string, text: string | null | undefined, signs: RegExp): Problem[] {
  const at = text?.search(signs) ?? -1
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
