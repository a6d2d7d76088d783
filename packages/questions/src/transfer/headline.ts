import type { Aggregate, Contrast, ContrastRow } from '@lottery/science'
import { no, signed, undecided, withInterval, yes } from '../answers/headlines.ts'
import type { PlacedOutcomes } from '../answers/placed-outcomes.ts'
import type { AnswerHeadline } from '../measures.ts'
import { dataTitle } from './data.ts'
import { leastReplicates, type TransferSpecification } from './specification.ts'

/** By template, from the sparsest round at which the ticket was tried: as good as the target's own, and not by chance. */
export function headlineOf(
  specification: TransferSpecification,
  placed: PlacedOutcomes,
  compared: readonly Contrast[],
  found: Contrast,
): AnswerHeadline {
  const lastRow = (control: string): ContrastRow | undefined =>
    compared.find(({ key }) => key === `accuracy-${control}`)?.rows.at(-1)
  const [own, redrawn, random] = ['own-ticket', 'random-reinit', 'random-mask'].map(lastRow) as [
    ContrastRow,
    ContrastRow,
    ContrastRow,
  ]
  const asked = specification.seeds.length
  const wait = toCome(specification, placed, [own, redrawn, random])
  if (wait) return undecided(wait)
  const where = `at ${own.label} the ticket of ${dataTitle(specification.source)}`
  const than = `than one found on ${dataTitle(specification.data)}`
  const figures = `${interval(own.difference!)} points, n = ${asked}`
  const rest = controlWords(redrawn, random) + foundWords(found)
  switch (own.decision) {
    case 'undecided':
      return undecided(`${where} may be worse ${than} or not, ${figures}.${rest}`)
    case 'below':
      return no(`${where} is worse ${than}, ${figures}.${rest}`)
    case 'within':
    case 'above': {
      const level =
        own.decision === 'above'
          ? `${where} is better ${than}, ${figures}.`
          : `${where} is no worse ${than}, ${figures}.`
      if (isAbove(redrawn) && isAbove(random)) return yes(level + rest)
      return random.decision === 'within' || redrawn.decision === 'within'
        ? no(`${level}${rest} What was carried over is not the ticket.`)
        : undecided(`${level}${rest}`)
    }
  }
}

/** Why nothing can be said yet; null when all is in. */
function toCome(
  { seeds, at }: TransferSpecification,
  placed: PlacedOutcomes,
  rows: readonly ContrastRow[],
): string | null {
  const asked = seeds.length
  const n = Math.min(...rows.map(({ difference }) => difference?.n ?? 0))
  if (n < asked) {
    const lost = seeds.filter((replicate) => isLost(placed, replicate)).length
    return lost > 0
      ? `a network diverged in ${lost} of ${asked} replicates.`
      : `${n} of ${asked} replicates are in at round ${at.at(-1)}.`
  }
  return asked < leastReplicates
    ? `it takes ${leastReplicates} replicates, and this has ${asked}.`
    : null
}

const isLost = (placed: PlacedOutcomes, replicate: number): boolean =>
  ['source', 'own-ticket', 'transferred', 'random-reinit', 'random-mask'].some((arm) =>
    placed.lost({ arm, replicate }),
  )

/** The whole interval is above zero, as “initialisation matters” of a verdict asks. */
const isAbove = ({ difference }: ContrastRow): boolean => (difference?.ci95?.[0] ?? -Infinity) > 0

const controlWords = (redrawn: ContrastRow, random: ContrastRow): string =>
  ` Against its mask drawn anew ${interval(redrawn.difference!)}, against random masks ${interval(random.difference!)}.`

function foundWords({ rows }: Contrast): string {
  return rows.at(-1)?.decision === 'below'
    ? ' It does not match the dense network where it was found.'
    : ''
}

const interval = (aggregate: Aggregate): string =>
  withInterval(aggregate, (value) => signed(100 * value, 2))
