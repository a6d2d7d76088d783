import { networkOf, type Contrast } from '@lottery/science'
import { no, undecided, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import { stepWords } from './levels.ts'
import { counted, interval, type LevelResults } from './results.ts'
import { exceptionWords } from './size-to-size.ts'
import { leastReplicates, type SizeSpecification } from './specification.ts'

/** By template, from the fewest weights that sizes are compared at: do tickets gain with size, and more than chance does? */
export function headlineOf(
  specification: SizeSpecification,
  results: readonly LevelResults[],
  {
    own,
    beyond,
    beyondWhole,
    stepwise,
  }: Readonly<Record<'own' | 'beyond' | 'beyondWhole' | 'stepwise', Contrast>>,
  disjoint: string,
): AnswerHeadline {
  const { seeds, along } = specification
  const [row, other, whole] = [own, beyond, beyondWhole].map(({ rows }) => rows.at(-1))
  const n = Math.min(row?.difference?.n ?? 0, other?.difference?.n ?? 0)
  if (!row?.difference || !other?.control || !whole?.control || n < seeds.length)
    return undecided(toCome(specification, results, n))
  if (n < leastReplicates)
    return undecided(`it takes ${leastReplicates} replicates, and this has ${n}.`)
  const changes = `${interval(row.difference)} points a ${stepWords[along]}, whole networks ${interval(whole.control)}, random masks ${interval(other.control)}, n = ${n}`
  const rest = smallestWords(results) + disjoint
  const at = `at ${row.label} a ticket`
  const gainsMore = other.decision === 'above'
  switch (row.decision) {
    case 'above':
      if (gainsMore)
        return yes(
          `${at} is better the larger its network, ${changes}.${exceptionWords(stepwise)}${rest}`,
        )
      return other.decision === 'undecided'
        ? undecided(
            `${at} is better the larger its network; whether random masks gain as much is open, ${changes}.${rest}`,
          )
        : no(`${at} gains with size no more than random masks do, ${changes}.${rest}`)
    case 'within':
      return no(`only room: ${at} is as good in a network of any size, ${changes}.${rest}`)
    case 'below':
      return no(`${at} is worse the larger its network, ${changes}.${rest}`)
    case 'undecided':
      return undecided(`the change with size crosses the margin, ${at} ${changes}.${rest}`)
  }
}

function toCome({ seeds }: SizeSpecification, results: readonly LevelResults[], n: number): string {
  const lost = seeds.filter((replicate) => results.some((one) => one.lost(replicate))).length
  return lost > 0
    ? `a network diverged in ${lost} of ${seeds.length} replicates.`
    : `${n} of ${seeds.length} replicates are in at every size.`
}

/** Where the verdict of a ticket ends, size by size. */
function smallestWords(results: readonly LevelResults[]): string {
  const won = results.flatMap(({ level, smallest: { winning } }) =>
    winning ? [`${counted(level.kept[winning.round]!)} in ${networkOf(level.network).title}`] : [],
  )
  if (won.length === 0) return ' At no size is a winning ticket shown.'
  const none = won.length < results.length ? '; none is shown in the others' : ''
  return ` Fewest weights that are shown to win: ${won.join(', ')}${none}.`
}
