import type { Contrast } from '@lottery/science'
import { no, undecided, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import { orderWords, paceWords, windowWords } from './arms.ts'
import { leastReplicates, type DevelopingCircuitSpecification } from './specification.ts'
import { baseOf } from './ways.ts'

/** By template: whether the first way recovers, then what came out of drawing its weights anew. */
export function headlineOf(
  specification: DevelopingCircuitSpecification,
  recovers: Contrast,
  sign: Contrast | null,
  lost: number,
): AnswerHeadline {
  const [row] = recovers.rows
  const n = row?.difference?.n ?? 0
  const decision = row?.decision ?? 'undecided'
  const loss = sign ? ` ${signSentence(sign)}` : ''
  if (decision === 'undecided')
    return undecided(`${reason(n, specification.seeds.length, lost)}${loss}`)
  const { pace, order, window } = baseOf(specification)
  const share = Number((100 * (1 - specification.remaining)).toFixed(2))
  const pruned = `a circuit that loses ${share}\u00a0% of its weights ${windowWords[window]}, ${orderWords[order]}, ${paceWords[pace]}`
  const ends = {
    below: 'ends less accurate than one never pruned',
    within: 'ends no less accurate than one never pruned',
    above: 'ends more accurate than one never pruned',
  }[decision]
  return (decision === 'below' ? no : yes)(`${pruned}, ${ends}, n = ${n}.${loss}`)
}

/** What speaks for a ticket in it, if that is what came out; all weights drawn anew speak first. */
function signSentence({ rows }: Contrast): string {
  const [row] = rows
  const n = row?.difference?.n ?? 0
  switch (row?.decision) {
    case 'above':
      return `Given new weights while it develops it loses more than one wired at random, n = ${n}.`
    case 'within':
      return `Given new weights while it develops it loses no more and no less than one wired at random, n = ${n}.`
    case 'below':
      return `Given new weights while it develops it loses less than one wired at random, n = ${n}.`
    default:
      return 'Whether new weights cost it more than one wired at random is open.'
  }
}

function reason(n: number, asked: number, lost: number): string {
  if (lost > 0) return `a network diverged in ${lost} of ${asked} replicates.`
  if (n < asked) return `${n} of ${asked} replicates are in.`
  if (asked < leastReplicates)
    return `this takes ${leastReplicates} replicates, and this has ${asked}.`
  return `the interval crosses an end of the margin, n = ${n}.`
}
