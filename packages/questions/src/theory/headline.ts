import type { Aggregate, Contrast, ContrastRow } from '@lottery/science'
import { no, signed, undecided, withInterval, yes } from '../answers/headlines.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { AnswerHeadline } from '../measures.ts'
import { leastReplicates, type TheorySpecification } from './specification.ts'

/** By template, from the gap at the early stop: how it changes with sparsity, and what of it the ticket's choice adds. */
export function headlineOf(
  { seeds }: TheorySpecification,
  placed: PlacedOutcomes,
  changes: readonly Contrast[],
): AnswerHeadline {
  const rowOf = (contrast: string, key: string): ContrastRow | undefined =>
    changes.find((one) => one.key === contrast)?.rows.find((row) => row.key === key)
  const gap = rowOf('gap-slope', 'ticket')
  const chance = rowOf('gap-slope', 'ticket/random-mask')
  const loss = rowOf('test-loss-slope', 'ticket')
  const n = Math.min(gap?.difference?.n ?? 0, chance?.difference?.n ?? 0)
  if (!gap?.difference || !chance?.difference || !loss?.difference || n < seeds.length)
    return undecided(toCome(seeds, placed, n))
  if (n < leastReplicates)
    return undecided(`it takes ${leastReplicates} replicates, and this has ${n}.`)
  const beside = ` Its test loss ${changeWords(loss, 'falls', 'rises')}; less what random masks do, the gap ${changeWords(chance, 'narrows', 'widens')}.`
  const each = `with each halving of the weights the gap between test and training loss`
  const figures = `${interval(gap.difference)} nats, n = ${n}`
  if (gap.decision === 'below') return yes(`${each} of a ticket narrows, ${figures}.${beside}`)
  if (gap.decision === 'above') return no(`${each} of a ticket widens, ${figures}.${beside}`)
  return undecided(`${each} of a ticket may not change, ${figures}.${beside}`)
}

function toCome(seeds: readonly number[], placed: PlacedOutcomes, n: number): string {
  const lost = seeds.filter((replicate) =>
    ['ticket', 'random-reinit', 'random-mask'].some((arm) => placed.lost({ arm, replicate })),
  ).length
  return lost > 0
    ? `a network diverged in ${lost} of ${seeds.length} replicates.`
    : `${n} of ${seeds.length} replicates are in.`
}

const changeWords = (
  { decision, difference }: ContrastRow,
  below: string,
  above: string,
): string =>
  decision === 'undecided' || decision === 'within'
    ? `may not change, ${interval(difference!)}`
    : `${decision === 'below' ? below : above}, ${interval(difference!)}`

const interval = (aggregate: Aggregate): string =>
  withInterval(aggregate, (value) => signed(value, 4))
