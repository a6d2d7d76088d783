import type { Aggregate, Contrast } from '@lottery/science'
import { no, undecided, withInterval, yes } from '../answers/headlines.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { AnswerHeadline } from '../measures.ts'
import { ticketArm } from './arms.ts'
import { leastReplicates, type DistributionSpecification } from './specification.ts'

interface Found {
  readonly half: Contrast
  readonly overlap: Contrast
  readonly found: Contrast
  readonly union: Contrast
}

/** By template: more than one when two runs share less than half of their weights, one when they share more. */
export function distributionHeadline(
  { seeds, orders }: DistributionSpecification,
  placed: PlacedOutcomes,
  { half, overlap, found, union }: Found,
): AnswerHeadline {
  const shared = half.rows[0]?.treated
  const n = shared?.n ?? 0
  const lost = seeds.filter((replicate) => placed.lost({ arm: ticketArm(1), replicate })).length
  if (lost > 0) return undecided(`a run diverged in ${lost} of ${seeds.length} replicates.`)
  if (!shared || n < seeds.length) return undecided(`${n} of ${seeds.length} replicates are in.`)
  if (n < leastReplicates)
    return undecided(`it takes ${leastReplicates} replicates, and this has ${n}.`)
  const [match] = found.rows
  if (match?.decision === 'below')
    return undecided(
      `what ${orders} orders find does not match the dense network, so these are no tickets, n = ${n}.`,
    )
  const chance = overlap.rows[0]?.control
  const figures = `two share ${interval(shared)} of their weights${chance ? `, by chance ${percent(chance.mean)}` : ''}; ${orders} together keep ${times(union.rows[0]?.treated)} as many as one, n = ${n}`
  const limit =
    match?.decision === 'undecided' ? ' Whether they match the dense network is undecided.' : ''
  const { decision } = half.rows[0]!
  if (decision === 'below')
    return yes(`each order of the examples finds mostly another ticket: ${figures}.${limit}`)
  if (decision === 'above')
    return no(`every order of the examples finds mostly the same ticket: ${figures}.${limit}`)
  return undecided(`${figures}.${limit}`)
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
const interval = (aggregate: Aggregate): string => withInterval(aggregate, percent)
const times = (union: Aggregate | null | undefined): string =>
  union ? `${union.mean.toFixed(2)} times` : 'times'
