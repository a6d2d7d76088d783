import {
  networkOf,
  responseLineOf,
  type Contrast,
  type Outcomes,
  type Problem,
  type Response,
} from '@lottery/science'
import { ticketArm } from '../how-many/arms.ts'
import { disjointAnswer } from '../how-many/disjoint-answer.ts'
import { matches } from '../how-many/disjoint-headline.ts'
import { disjointPlan } from '../how-many/disjoint-plan.ts'
import { roomWarnings, ticketProblems } from '../how-many/room.ts'
import type { DisjointSpecification } from '../how-many/specification.ts'
import type { Placement } from '../question.ts'
import { armOfSize, disjointArm } from './arms.ts'
import { levelsOf, type Level } from './levels.ts'
import { counted } from './results.ts'
import type { SizeSpecification } from './specification.ts'

/** What is asked of one size besides: how many tickets without a common weight? Null where that is not asked. */
export function disjointQuestion(
  { along: _along, sizes: _sizes, tickets, shared = [], ...common }: SizeSpecification,
  { network, kept }: Level,
): DisjointSpecification | null {
  if (tickets === undefined) return null
  const rounds = kept.length - 1
  return { ...common, question: 'how-many', network, rounds, tickets, shared }
}

/** The tickets after the first, and their controls, of every size; the first is that of the size itself. */
export function disjointPlacements(
  specification: SizeSpecification,
  level: Level,
  outcomes: Outcomes,
): Placement[] {
  const question = disjointQuestion(specification, level)
  if (!question) return []
  return disjointPlan(question, outcomes)
    .filter(({ arm }) => arm !== ticketArm(1) && arm !== 'dense')
    .map((placement) => ({ ...placement, arm: armOfSize(disjointArm(placement.arm), level.place) }))
}

/** The first size that has no such layer, or no room for so many. */
export function disjointProblems(specification: SizeSpecification): Problem[] {
  for (const level of levelsOf(specification)) {
    const question = disjointQuestion(specification, level)
    if (!question) return []
    const problems = ticketProblems(question)
    if (problems.length > 0) return problems
  }
  return []
}

/** What can be known of the room of all sizes before anything runs, each once. */
export const disjointWarnings = (specification: SizeSpecification): string[] => [
  ...new Set(
    levelsOf(specification).flatMap((level) => {
      const question = disjointQuestion(specification, level)
      return question ? roomWarnings(question) : []
    }),
  ),
]

/** Disjoint tickets of one size, first one first. */
export interface DisjointTickets {
  readonly level: Level
  readonly contrast: Contrast
  /** From the first on, up to the first that is not shown to match the whole network. */
  readonly matching: number
  /** The next one fails, and is not merely undecided or not looked for. */
  readonly ended: boolean
}

export const disjointTickets = (
  specification: SizeSpecification,
  levels: readonly Level[],
  outcomes: Outcomes,
): DisjointTickets[] =>
  levels.flatMap((level) => {
    const question = disjointQuestion(specification, level)
    const contrast = question
      ? disjointAnswer(question, outcomes).contrasts?.find(({ key }) => key === 'dense-accuracy')
      : undefined
    if (!contrast) return []
    const miss = contrast.rows.findIndex((row) => !matches(row))
    const matching = miss < 0 ? contrast.rows.length : miss
    return [{ level, contrast, matching, ended: contrast.rows[miss]?.decision === 'below' }]
  })

/** Every size's tickets against its whole network, in one table. */
export const disjointContrast = (found: readonly DisjointTickets[]): Contrast[] =>
  found.slice(0, 1).map(({ contrast }) => ({
    ...contrast,
    key: 'disjoint',
    title: 'How many tickets without a common weight match, size by size?',
    rows: found.flatMap(({ level, contrast: { rows } }) =>
      rows.map((row) => ({
        ...row,
        key: `${level.place}/${row.key}`,
        label: `${networkOf(level.network).title}, ${row.label.toLowerCase()}`,
        arm: row.arm === null ? null : armOfSize(disjointArm(row.arm), level.place),
      })),
    ),
    says: 'In each size one ticket after another is looked for among the places that those before it left, all of about as many weights.',
    mayNotSay:
      'That no other is there; and a larger network has more room: its later tickets are found among more weights.',
  }))

/** How many match, size by size; the same in all replicates, since it is their interval that decides. */
export function disjointBySize(
  specification: SizeSpecification,
  found: readonly DisjointTickets[],
  x: (level: Level) => number,
  axis: Response['axis'],
): Response[] {
  if (found.length === 0) return []
  const { seeds } = specification
  return [
    {
      key: 'disjoint-by-size',
      title: 'Disjoint tickets that match, by size',
      axis,
      quantity: { name: 'Tickets without a common weight', unit: 'number' },
      replicates: seeds.length,
      lines: [
        responseLineOf(
          armOfSize('ticket', 1),
          found.map(({ level, matching }) => ({
            x: x(level),
            values: seeds.map(() => matching),
          })),
          'Tickets that match',
        ),
      ],
      says: `Counted from the first on, up to the first that is not shown to match; no more than ${specification.tickets} were looked for.`,
      mayNotSay:
        'That there are no more: the search ends at a failure, an open interval, or its limit.',
    },
  ]
}

/** In a sentence, after the fewest weights. */
export function disjointWords(
  { tickets, shared = [], exempt }: SizeSpecification,
  found: readonly DisjointTickets[],
): string {
  if (found.length === 0) return ''
  const each = found.map(({ level, contrast: { rows }, matching, ended }) => {
    const isOpen = matching < rows.length && !ended
    const isFull = matching === rows.length && rows.length < (tickets ?? 0)
    return `${isOpen ? 'at least ' : ''}${matching} in ${networkOf(level.network).title}${isFull ? ' (no room for another)' : ''}`
  })
  const common = [...shared, ...exempt]
  const outside = common.length > 0 ? ` outside ${common.join(', ')}` : ''
  const kept = found[0]!.level.kept.at(-1)!
  return ` Tickets of about ${counted(kept)} weights that share none${outside} and match, ${tickets} looked for: ${each.join(', ')}.`
}
