import type { Contrast, ContrastRow } from '@lottery/science'
import { listed, no, undecided, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import { startArm, ticketArm } from './arms.ts'
import { leastReplicates, type InitialisationSpecification } from './specification.ts'
import type { StrategyKind } from './specification.ts'

const knows: Readonly<Record<StrategyKind, string>> = {
  constant: 'its signs with one size',
  signs: 'its signs with sizes drawn anew',
  shuffled: 'its values in other places',
  fitted: 'values drawn as other replicates’ tickets began',
}

/**
 * By template, from accuracy in the ticket's mask: yes where its own weights beat both plain draws, and which starts then
 * do too; no where they do not beat a plain draw; then what is learnt for fresh networks, and what the sizes tell.
 */
export function headlineOf(
  { seeds, strategies }: InitialisationSpecification,
  sparse: Contrast,
  fresh: Contrast | undefined,
  auc: Contrast,
): AnswerHeadline {
  const rowOf = (arm: string, control: string): ContrastRow | undefined =>
    sparse.rows.find(({ key }) => key === `${arm}/${control}`)
  const own = [rowOf(ticketArm('sparse'), 'glorot'), rowOf(ticketArm('sparse'), 'gaussian')]
  const asked = [...own, ...strategies.map((kind) => rowOf(startArm('sparse', kind), 'glorot'))]
  const n = Math.min(...asked.map((row) => row?.difference?.n ?? 0))
  if (n < seeds.length) return undecided(`${n} of ${seeds.length} replicates are in.`)
  if (seeds.length < leastReplicates)
    return undecided(`it takes ${leastReplicates} replicates, and this has ${seeds.length}.`)
  const rest = `${freshWords(fresh)}${sizeWords(auc)}`
  if (own.every((row) => row?.decision === 'above')) {
    const does = (decision: ContrastRow['decision']): string =>
      listed(
        strategies
          .filter((kind) => rowOf(startArm('sparse', kind), 'glorot')?.decision === decision)
          .map((kind) => knows[kind]),
      )
    const [helps, helpsNot] = [does('above'), does('within')]
    return yes(
      `in its own mask a ticket’s weights beat a plain draw and one of equal variance, n = ${n}.${helps && ` So do beside a plain draw ${helps}.`}${helpsNot && ` No better than it: ${helpsNot}.`}${rest}`,
    )
  }
  if (own.some((row) => row?.decision === 'within' || row?.decision === 'below'))
    return no(
      `in its own mask a ticket’s weights do no better than ${own[0]?.decision === 'above' ? 'a Gaussian of equal variance' : 'a plain draw'}, n = ${n}.${rest}`,
    )
  return undecided(
    `whether its own weights beat plain draws in its mask crosses the margin, n = ${n}.${rest}`,
  )
}

/** What was learnt from other tickets, tried on a whole network without one; empty while that is open. */
function freshWords(fresh: Contrast | undefined): string {
  const rows = (fresh?.rows ?? []).filter(({ arm }) => arm === startArm('fresh', 'fitted'))
  const drawn = ' A whole network drawn as other replicates’ tickets began trains'
  if (rows.length > 0 && rows.every(({ decision }) => decision === 'above'))
    return `${drawn} better than one drawn plainly.`
  const noBetter = rows.filter(({ decision }) => decision === 'within' || decision === 'below')
  return noBetter.length > 0
    ? `${drawn} no better than one from ${listed(noBetter.map(({ against }) => against))}.`
    : ''
}

/** What the area says, by layer. */
function sizeWords({ rows }: Contrast): string {
  const told = rows.filter(({ key }) => key.endsWith('/nothing'))
  const larger = told.filter(({ decision }) => decision === 'above')
  if (larger.length === 0) return ''
  const areas = larger.map(({ label, treated }) => `${label} ${treated?.mean.toFixed(2)}`)
  return ` Kept weights began larger: area ${areas.join(', ')}.`
}
