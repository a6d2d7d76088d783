import { isIdentity, ProblemError, type Identity } from '@lottery/science'
import type { Transaction } from './transaction.ts'

/** The one identity that starts so, or null. Throws a ProblemError when it is malformed or not unique. */
export async function identityFrom(
  { rows }: Transaction,
  table: 'experiment' | 'round',
  text: string,
): Promise<Identity | null> {
  if (!/^[0-9a-f]{4,64}$/.test(text))
    throw new ProblemError([
      {
        code: 'malformed-identity',
        field: 'id',
        value: text,
        fix: 'give an identity, or its first four or more digits of 0–9 and a–f.',
      },
    ])
  if (isIdentity(text)) return text
  const found = await rows<{ identity: Identity }>(
    `SELECT identity FROM ${table} WHERE identity LIKE $1 ORDER BY identity LIMIT 3`,
    [`${text}%`],
  )
  if (found.length > 1)
    throw new ProblemError([
      {
        code: 'ambiguous-identity',
        field: 'id',
        value: text,
        fix: `more than one starts so: ${found.map(({ identity }) => identity.slice(0, text.length + 8)).join(', ')}${found.length > 2 ? ' …' : ''}; give more digits.`,
      },
    ])
  return found[0]?.identity ?? null
}
