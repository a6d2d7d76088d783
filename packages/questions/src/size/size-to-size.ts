import { contrastOf, networkOf, type Contrast } from '@lottery/science'
import { accuracyOutcome } from '../answers/trained-outcomes.ts'
import { armOfSize } from './arms.ts'
import { counted, type LevelResults } from './results.ts'
import { leastReplicates, type SizeSpecification } from './specification.ts'

/** A slope may be owed to some of the sizes: each beside the one before, at one count of weights. */
export const sizeToSize = (
  { seeds, margin }: SizeSpecification,
  results: readonly LevelResults[],
  count: number,
): Contrast =>
  contrastOf({
    key: 'size-to-size',
    title: `From one size to the next, is a ticket of ${counted(count)} weights better?`,
    quantity: accuracyOutcome(margin).quantity,
    replicates: seeds.length,
    margin,
    sought: 'above',
    words: { below: 'worse', within: 'as good', above: 'better' },
    least: leastReplicates,
    rows: results.slice(1).map((larger, step) => {
      const smaller = results[step]!
      return {
        key: String(larger.level.place),
        label: `From ${titleOf(smaller)} to ${titleOf(larger)}`,
        arm: armOfSize('ticket', larger.level.place),
        against: 'the ticket of the smaller network',
        pairs: seeds.flatMap((replicate) => {
          const one = larger.accuracyAt('ticket', replicate, count)
          const other = smaller.accuracyAt('ticket', replicate, count)
          return one !== null && other !== null ? [[one, other] as const] : []
        }),
      }
    }),
    says: 'Whether every larger network does as the whole line says, or the line is owed to some of them.',
    mayNotSay:
      'That all rows hold together: they share their sizes with one another, and are not corrected for their number.',
  })

/** Steps at which a ticket is not shown to be better, for a sentence that says it is; empty when there are none. */
export const exceptionWords = ({ rows, words }: Contrast): string =>
  rows
    .filter(({ decision }) => decision !== 'above')
    .map(
      ({ label, decision }) =>
        ` ${label}: ${decision === 'undecided' ? decision : (words?.[decision] ?? decision)}.`,
    )
    .join('')

const titleOf = ({ level }: LevelResults): string => networkOf(level.network).title
