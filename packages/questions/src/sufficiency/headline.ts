import type { Aggregate, Contrast, ContrastRow, Decision } from '@lottery/science'
import { no, signed, undecided, withInterval, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import type { Design } from './design.ts'
import { leastReplicates, type DosedSpecification } from './specification.ts'

interface DoseContrasts {
  readonly slopes: readonly Contrast[]
  readonly doseToDose: Contrast
  readonly found: Contrast
}

/** By template, from the slope of the area against that of the control; what later accuracy does stands beside. */
export function headlineOf(
  specification: DosedSpecification,
  { per, decided }: Design,
  { slopes, doseToDose, found }: DoseContrasts,
  lost: number,
): AnswerHeadline {
  const { mode, seeds } = specification
  const row = rowOf(slopes, 'area')
  const n = row?.difference?.n ?? 0
  const decision = row?.decision ?? 'undecided'
  if (!row?.difference || decision === 'undecided') return undecided(reason(n, seeds.length, lost))
  const limit = found.rows[0]?.decision === 'below' ? ` ${noTickets[mode]}` : ''
  const which = speaks[decision]
  const others = [
    ...doseToDose.rows,
    { label: 'From the first evaluation on', decision: decisionOf(slopes, 'later') },
    { label: 'In accuracy at the early stop', decision: decisionOf(slopes, 'accuracy') },
  ]
  const otherwise = others
    .filter((other) => other.decision !== decision)
    .map((other) => ` ${other.label}: ${said(other.decision, decided)}.`)
    .join('')
  const matched =
    mode === 'overlay' && specification.align ? ' Hidden units were matched first.' : ''
  return (which === 'for' ? yes : no)(
    `${sentences[mode][which]}, by ${points(row.difference)} of mean test accuracy up to its early stop ${per}, n = ${n}.${otherwise}${matched}${limit}`,
  )
}

const said = (decision: Decision, decided: Design['decided']): string =>
  decision === 'undecided' ? decision : decided[speaks[decision]]

const points = (difference: Aggregate): string =>
  `${withInterval(difference, (value) => signed(100 * value, 2))} points`

/** Against the first control, which decides. */
const rowOf = (slopes: readonly Contrast[], wanted: string): ContrastRow | undefined =>
  slopes.find(({ key }) => key === wanted)?.rows[0]
const decisionOf = (slopes: readonly Contrast[], key: string): Decision =>
  rowOf(slopes, key)?.decision ?? 'undecided'

/** What a slope says of tickets. */
const speaks = { above: 'for', within: 'chance', below: 'against' } as const

const sentences = {
  blocks: {
    for: 'the more blocks start with a ticket, the more accurate the whole network is on the way, beside the same values shuffled',
    chance: 'tickets in its blocks do no more for the whole network than the same values shuffled',
    against:
      'the more blocks start with a ticket, the less accurate the whole network is on the way, beside the same values shuffled',
  },
  overlay: {
    for: 'the more tickets of other draws are put into the whole network, the more accurate it is on the way, beside the same values shuffled',
    chance: 'tickets of other draws do no more for the whole network than the same values shuffled',
    against:
      'the more tickets of other draws are put into the whole network, the less accurate it is on the way, beside the same values shuffled',
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
