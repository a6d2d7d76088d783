import type { Contrast } from '@lottery/science'
import type { AnswerHeadline } from '../measures.ts'
import { leastReplicates, type SufficiencySpecification } from './specification.ts'

/** By template, from the slope of the area against that of the shuffled tickets. */
export function headlineOf(
  { seeds }: SufficiencySpecification,
  area: Contrast,
  narrow: Contrast,
): AnswerHeadline {
  const [row] = area.rows
  const n = row?.difference?.n ?? 0
  const limit =
    narrow.rows[0]?.decision === 'below'
      ? ' The narrow networks’ tickets do not match the networks they were found in.'
      : ''
  switch (row?.decision) {
    case 'above':
      return {
        answer: 'yes',
        sentence: `Yes: the more blocks start with a ticket, the better the whole network trains, beside the same values shuffled, n = ${n}.${limit}`,
      }
    case 'within':
      return {
        answer: 'no',
        sentence: `No: tickets in its blocks do no more for the whole network than the same values shuffled, n = ${n}.${limit}`,
      }
    case 'below':
      return {
        answer: 'no',
        sentence: `No: the more blocks start with a ticket, the worse the whole network trains, beside the same values shuffled, n = ${n}.${limit}`,
      }
    default:
      return {
        answer: 'undecided',
        sentence: `Undecided: ${reason(n, seeds.length)}`,
      }
  }
}

function reason(n: number, asked: number): string {
  if (n < asked) return `${n} of ${asked} replicates are in.`
  if (asked < leastReplicates)
    return `sufficiency takes ${leastReplicates} replicates, and this has ${asked}.`
  return `the interval crosses an end of the margin, n = ${n}.`
}
