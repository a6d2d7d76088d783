import { prunableLayers, networkOf, type Contrast, type ContrastRow } from '@lottery/science'
import { no, undecided, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { ordinal, ticketArm } from './arms.ts'
import { disjointLayers, roomFor } from './room.ts'
import { leastReplicates, type DisjointSpecification } from './specification.ts'

/**
 * By template, from accuracy against dense: tickets count from the first on, up to the first that is not shown to match.
 * What is shown of the first ones stands while the next is looked for.
 */
export function headlineOf(
  specification: DisjointSpecification,
  placed: PlacedOutcomes,
  dense: Contrast,
  capacity: Contrast,
): AnswerHeadline {
  const asked = specification.seeds.length
  const early = dense.rows.findIndex(({ difference }) => (difference?.n ?? 0) < asked)
  if (early >= 0) {
    const open = toCome(specification, placed, dense.rows[early]!, early + 1)
    const before = dense.rows.slice(0, early)
    return early > 1 && asked >= leastReplicates && before.every(matches)
      ? yes(
          `at least ${early} ${disjointWords(specification)} match the dense network, n = ${asked}; ${open}`,
        )
      : undecided(open)
  }
  const full = fullWords(specification, placed, dense.rows.length)
  if (asked < leastReplicates)
    return undecided(
      `counting tickets takes ${leastReplicates} replicates, and this has ${asked}.${full && ` In them ${full}`}`,
    )
  const miss = dense.rows.findIndex((row) => !matches(row))
  const n = `n = ${asked}`
  const what = disjointWords(specification)
  if (miss < 0) {
    const found = dense.rows.length
    const why = full || 'no more were looked for.'
    return found > 1
      ? yes(`at least ${found} ${what} match the dense network, ${n}: ${why}`)
      : undecided(`the first ticket matches the dense network, ${n}: ${why}`)
  }
  const next = ordinal(miss + 1)
  const fails = dense.rows[miss]!.decision === 'below'
  if (miss === 0)
    return fails
      ? no(`not even the first ticket matches the dense network, ${n}.`)
      : undecided(`the interval of the first ticket crosses the margin, ${n}.`)
  const control =
    controlWords(capacity.rows[miss - 1]) + emptyWords(specification, placed, miss + 1)
  if (miss === 1)
    return fails
      ? no(
          `one ticket matches the dense network; the 2nd, without a weight of it, fails, ${n}.${control}`,
        )
      : undecided(`at least 1 ticket; the interval of the 2nd crosses the margin, ${n}.`)
  return fails
    ? yes(`${miss} ${what} match the dense network; the ${next} fails, ${n}.${control}`)
    : yes(
        `at least ${miss} ${what} match the dense network; the interval of the ${next} crosses the margin, ${n}.`,
      )
}

/** No worse than the dense network. */
export const matches = ({ decision }: ContrastRow): boolean =>
  decision === 'within' || decision === 'above'

function toCome(
  { seeds, rounds }: DisjointSpecification,
  placed: PlacedOutcomes,
  { difference }: ContrastRow,
  ticket: number,
): string {
  const lost = seeds.filter(
    (replicate) =>
      placed.lost({ arm: ticketArm(ticket), replicate }) ||
      placed.lost({ arm: 'dense', replicate }),
  ).length
  if (lost > 0)
    return `the ${ordinal(ticket)} ticket diverged in ${lost} of ${seeds.length} replicates.`
  return `of the ${ordinal(ticket)} ticket ${difference?.n ?? 0} of ${seeds.length} replicates are in, after ${rounds} rounds each.`
}

/** Tickets have no weight in common, but for layers that they share. */
function disjointWords(specification: DisjointSpecification): string {
  const disjoint = disjointLayers(specification)
  const common = prunableLayers(networkOf(specification.network))
    .map(({ name }) => name)
    .filter((name) => !disjoint.includes(name))
  return common.length > 0
    ? `tickets that share no weight outside ${common.join(', ')}`
    : 'tickets that share no weight'
}

/** Where the search ended for want of room; empty otherwise. */
function fullWords(
  { seeds, rounds, ...specification }: DisjointSpecification,
  placed: PlacedOutcomes,
  found: number,
): string {
  if (found === specification.tickets) return ''
  const full = seeds
    .flatMap((replicate) => placed.done({ arm: ticketArm(1), replicate, round: rounds }) ?? [])
    .map(({ layers }) => roomFor(specification, layers))
    .find(({ tickets }) => tickets <= found)
  return full ? `${full.layer} has no room for another.` : ''
}

/** A layer that lost all its weights, and the ticket with it. */
function emptyWords(
  { seeds, rounds }: DisjointSpecification,
  placed: PlacedOutcomes,
  ticket: number,
): string {
  const empty = seeds.flatMap((replicate) => {
    const [done] = placed.done({ arm: ticketArm(ticket), replicate, round: rounds }) ?? []
    const layer = done?.layers.find(({ kept }) => kept === 0)?.layer
    return layer === undefined ? [] : [layer]
  })
  return empty.length > 0
    ? ` It keeps no weight of ${[...new Set(empty)].join(', ')} in ${empty.length} of ${seeds.length} replicates.`
    : ''
}

/** Of the first ticket that fails. */
function controlWords(row: ContrastRow | undefined): string {
  if (row?.decision === 'below')
    return ' With as many random places forbidden it does better: the earlier tickets are missed, not only their room.'
  if (row?.decision === 'within')
    return ' It does as well as one found with as many random places forbidden: only room is missed.'
  return ''
}
