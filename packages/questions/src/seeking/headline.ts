import type { Aggregate, Contrast, ContrastRow } from '@lottery/science'
import { no, undecided, withInterval, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import { matchedArm } from './arms.ts'
import { leastReplicates, type SeekingSpecification } from './specification.ts'

/**
 * By template: what is asked is answered by the share of movement in all layers against magnitude-matched weights; what
 * training either part does is told beside.
 */
export function headlineOf(
  { seeds }: Pick<SeekingSpecification, 'seeds'>,
  movement: Contrast,
  accuracy: Contrast,
): AnswerHeadline {
  const row = movement.rows.find(({ key }) => key === 'all/magnitude-matched')
  const n = row?.difference?.n ?? 0
  if (n < seeds.length) return undecided(`${n} of ${seeds.length} replicates are in.`)
  if (seeds.length < leastReplicates)
    return undecided(`it takes ${leastReplicates} replicates, and this has ${seeds.length}.`)
  if (!row?.treated || !row.control || !row.difference || row.decision === 'undecided')
    return undecided(`the interval of its share of the movement crosses the margin, n = ${n}.`)
  const shares = `${percent(row.treated.mean)} of the squared movement of the whole network was the ticket’s, ${percent(row.control.mean)} that of as many weights that began as large, difference ${interval(row.difference)}, n = ${n}.${partWords(accuracy)}`
  return row.decision === 'above' ? yes(shares) : no(shares)
}

/** What training a part achieves beside the same part of magnitude-matched weights, at the margin of accuracy. */
function partSentence(what: string, decision: ContrastRow['decision'], points: string): string {
  if (decision === 'undecided') return ` ${what} is undecided.`
  if (decision === 'within') return ` ${what} is as accurate, within ${points}.`
  return ` ${what} is ${decision === 'above' ? 'more' : 'less'} accurate, by over ${points}.`
}

function partWords({ rows, margin }: Contrast): string {
  const points = `${Number((100 * margin).toPrecision(6))} points`
  const decisionOf = (part: 'only' | 'rest'): ContrastRow['decision'] =>
    rows.find(({ key }) => key === `${part}/${matchedArm(part)}`)?.decision ?? 'undecided'
  return (
    partSentence('Training only the ticket, beside only those,', decisionOf('only'), points) +
    partSentence('Training all but the ticket, beside all but those,', decisionOf('rest'), points)
  )
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const signed = (share: number): string =>
  `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)}`
const interval = (aggregate: Aggregate): string => `${withInterval(aggregate, signed)} points`
