import type { Aggregate, Contrast, ContrastRow } from '@lottery/science'
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
  return row.decision === 'above'
    ? { answer: 'yes', sentence: `Yes: ${shares}` }
    : { answer: 'no', sentence: `No: ${shares}` }
}

const only: Readonly<Record<ContrastRow['decision'], string>> = {
  above: ' Training only the ticket does better than training only such weights.',
  within: ' Training only the ticket does as well as training only such weights.',
  below: ' Training only the ticket does worse than training only such weights.',
  undecided: '',
}
const rest: Readonly<Record<ContrastRow['decision'], string>> = {
  above: ' Training only the rest does better without the ticket than without them.',
  within: ' Training only the rest does as well without the ticket as without them.',
  below: ' Training only the rest does worse without the ticket than without them.',
  undecided: '',
}

function partWords({ rows }: Contrast): string {
  const decisionOf = (part: 'only' | 'rest'): ContrastRow['decision'] =>
    rows.find(({ key }) => key === `${part}/${matchedArm(part)}`)?.decision ?? 'undecided'
  return only[decisionOf('only')] + rest[decisionOf('rest')]
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const signed = (share: number): string =>
  `${share < 0 ? '−' : '+'}${Math.abs(100 * share).toFixed(1)}`
const interval = ({ mean, ci95 }: Aggregate): string =>
  ci95
    ? `${signed(mean)} [${signed(ci95[0])}, ${signed(ci95[1])}] points`
    : `${signed(mean)} points`
const undecided = (sentence: string): AnswerHeadline => ({
  answer: 'undecided',
  sentence: `Undecided: ${sentence}`,
})
