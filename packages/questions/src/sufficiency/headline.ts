import type { Aggregate, Contrast, Decision } from '@lottery/science'
import { signed, withInterval } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import type { Design } from './design.ts'
import { leastReplicates, type DosedSpecification } from './specification.ts'

/** By template, from the slope of the area against that of the control; what accuracy in the end does stands beside. */
export function headlineOf(
  specification: DosedSpecification,
  { sought, change, decided }: Design,
  area: Contrast,
  accuracy: Contrast,
  found: Contrast,
  lost: number,
): AnswerHeadline {
  const { mode, seeds } = specification
  const [row] = area.rows
  const n = row?.difference?.n ?? 0
  const decision = row?.decision ?? 'undecided'
  if (!row?.difference || decision === 'undecided')
    return { answer: 'undecided', sentence: `Undecided: ${reason(n, seeds.length, lost)}` }
  const limit = found.rows[0]?.decision === 'below' ? ` ${noTickets[mode]}` : ''
  const speaksFor = decision === (sought === 'steeper' ? 'above' : 'below')
  const which = decision === 'within' ? 'chance' : speaksFor ? 'for' : 'against'
  const matched =
    mode === 'overlay' && specification.align ? ' Hidden units were matched first.' : ''
  return {
    answer: speaksFor ? 'yes' : 'no',
    sentence: `${speaksFor ? 'Yes' : 'No'}: ${sentences[mode][which]}, by ${points(row.difference)} of mean test accuracy up to its early stop ${change.replace('change ', '')}, n = ${n}.${inTheEnd(accuracy, decided, decision)}${matched}${limit}`,
  }
}

const points = (difference: Aggregate): string =>
  `${withInterval(difference, (value) => signed(100 * value, 2))} points`

/** Where it says something else than the area does: sooner is not better. */
function inTheEnd({ rows }: Contrast, decided: Design['decided'], area: Decision): string {
  const decision = rows[0]?.decision ?? 'undecided'
  if (decision === area) return ''
  const words = { within: decided.chance, undecided: 'undecided', above: 'more', below: 'less' }
  return ` In accuracy at the early stop: ${words[decision]}.`
}

const sentences = {
  blocks: {
    for: 'the more blocks start with a ticket, the better the whole network trains, beside the same values shuffled',
    chance: 'tickets in its blocks do no more for the whole network than the same values shuffled',
    against:
      'the more blocks start with a ticket, the worse the whole network trains, beside the same values shuffled',
  },
  overlay: {
    for: 'the more tickets of other draws are put into the whole network, the better it trains, beside the same values shuffled',
    chance: 'tickets of other draws do no more for the whole network than the same values shuffled',
    against:
      'the more tickets of other draws are put into the whole network, the worse it trains, beside the same values shuffled',
  },
  embedding: {
    for: 'the smaller the rest starts, the more the whole network gains by its ticket, beside as many other weights that began as large',
    chance:
      'however small the rest starts, its ticket does no more for the whole network than as many other weights that began as large',
    against:
      'the smaller the rest starts, the more the whole network loses by its ticket, beside as many other weights that began as large',
  },
} as const

const noTickets = {
  blocks: 'The narrow networks’ tickets do not match the networks they were found in.',
  overlay: 'The tickets do not match the networks they were found in.',
  embedding: 'The ticket does not match the network it was found in.',
} as const

function reason(n: number, asked: number, lost: number): string {
  if (lost > 0) return `a network diverged in ${lost} of ${asked} replicates.`
  if (n < asked) return `${n} of ${asked} replicates are in.`
  if (asked < leastReplicates)
    return `sufficiency takes ${leastReplicates} replicates, and this has ${asked}.`
  return `the interval crosses an end of the margin, n = ${n}.`
}
