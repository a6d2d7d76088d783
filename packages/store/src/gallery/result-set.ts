import { z } from 'zod'
import { identityOf, ProblemError, type Identity, type MeasuredValues } from '@lottery/science'
import type { Specification } from '@lottery/questions'
import type { CommittedRound } from '../rounds/round-record.ts'

/**
 * A finished experiment that travels: recipes, masks and outcomes, without weights. As lines of JSON: the head, then
 * one line a piece of work, inputs first.
 */
export interface ResultSetHead {
  readonly format: (typeof formats)[number]
  readonly specification: Specification
  readonly name: string
  readonly tags: readonly string[]
  readonly note: string
  /** What its question answered when it was saved; loading answers again and compares. */
  readonly answer: unknown
  readonly work: number
}
/** The first had no `maskWithin`; else it is the same, and is read too. */
const formats = ['lottery-lab/result-set/2', 'lottery-lab/result-set/1'] as const
export const [format] = formats

export interface ResultSetWork {
  readonly identity: Identity
  readonly recipe: unknown
  readonly round: number
  readonly trainer: string
  readonly result: { readonly kind: 'measured'; readonly values: MeasuredValues } | RoundResult
}

export interface RoundResult {
  readonly kind: 'round'
  /** Packed bits by layer, base64; null where a line before has the same mask. */
  readonly mask: Readonly<Record<string, string>> | null
  /** A mask of a line before that holds this one: `mask` has bits for the places alone which that one keeps. */
  readonly maskWithin?: Identity
  readonly maskIdentity: Identity
  readonly round: Omit<CommittedRound, 'mask' | 'endKept' | 'history'>
}

const head = z.looseObject({
  format: z.enum(formats),
  specification: z.looseObject({ question: z.string() }),
  name: z.string(),
  tags: z.array(z.string()),
  note: z.string(),
  answer: z.unknown(),
  work: z.int().min(1),
})
const digest = z.string().regex(/^[0-9a-f]{64}$/)
const work = z.looseObject({
  identity: digest,
  recipe: z.looseObject({ kind: z.enum(['train', 'measure', 'probe']) }),
  round: z.int().min(0),
  trainer: z.string(),
  result: z.discriminatedUnion('kind', [
    z.looseObject({
      kind: z.literal('measured'),
      values: z.record(z.string(), z.array(z.number())),
    }),
    z.looseObject({
      kind: z.literal('round'),
      mask: z.record(z.string(), z.base64()).nullable(),
      maskWithin: digest.optional(),
      maskIdentity: digest,
      round: z.looseObject({
        outcome: z.looseObject({ state: z.enum(['done', 'diverged']) }),
        provenance: z.looseObject({ startedAt: z.string(), finishedAt: z.string() }),
      }),
    }),
  ]),
})

/** Reads the lines of a file, masks as they stand there. Throws a ProblemError that names the line: no such format, damaged, cut off, renamed. */
export function readResultSet(lines: readonly string[]): {
  readonly head: ResultSetHead
  readonly work: readonly ResultSetWork[]
} {
  const [first, ...rest] = lines.filter((line) => line !== '')
  const found = parsed(first ?? '', 1, head) as unknown as ResultSetHead
  const all = rest.map((line, i) => parsed(line, i + 2, work) as unknown as ResultSetWork)
  if (all.length !== found.work)
    throw refused(
      'cut-off',
      `${all.length} of ${found.work} results`,
      'the file is not whole: fetch it again.',
    )
  for (const { identity, recipe, result } of all) {
    if (identityOf(recipe) !== identity)
      throw refused('identity', identity, `its recipe is ${identityOf(recipe)}: it was changed.`)
    if ((kindOf(recipe) === 'train') !== (result.kind === 'round'))
      throw refused('kind', identity, `a recipe to ${kindOf(recipe)} has no result like this one.`)
  }
  return { head: found, work: all }
}

const kindOf = (recipe: unknown): string => (recipe as z.output<typeof work>['recipe']).kind

function parsed<Shape extends z.ZodType>(line: string, at: number, shape: Shape): z.output<Shape> {
  const value = ((): unknown => {
    try {
      return JSON.parse(line)
    } catch {
      return undefined
    }
  })()
  const read = shape.safeParse(value)
  if (read.success) return read.data
  throw refused(
    'format',
    `line ${at}`,
    `is no line of a result set (${format}): was it saved by lottery gallery save, and is it whole?`,
  )
}

export const refused = (code: string, value: string, fix: string): ProblemError =>
  new ProblemError([{ code: `result-set-${code}`, field: 'file', value, fix }])
