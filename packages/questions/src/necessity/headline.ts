import type { Contrast, ContrastRow } from '@lottery/science'
import { listed, no, undecided, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import {
  leastReplicates,
  treatmentKinds,
  type NecessitySpecification,
  type TreatmentKind,
} from './specification.ts'
import { kindWords } from './words.ts'

/** By template, from the area against magnitude-matched weights alone. */
export function headlineOf(
  { kinds, seeds, margin }: NecessitySpecification,
  area: Contrast,
  isSensitive: boolean,
): AnswerHeadline {
  const asked = treatmentKinds.filter((kind) => kinds.includes(kind))
  const rowOf = (kind: TreatmentKind): ContrastRow | undefined =>
    area.rows.find(({ key }) => key === `${kind}/${kind}-magnitude-matched`)
  const those = (decision: ContrastRow['decision']): string =>
    listed(
      asked
        .filter((kind) => rowOf(kind)?.decision === decision)
        .map((kind) => kindWords[kind].loses),
    )
  const [needed, notNeeded, open] = [those('below'), those('within'), those('undecided')]
  const n = Math.min(...asked.map((kind) => rowOf(kind)?.difference?.n ?? 0))
  const points = `${Number((100 * margin).toPrecision(6))} points`
  const left = open ? ` Undecided for its ${open}.` : ''
  if (needed)
    return yes(
      `losing its ticket’s ${needed} costs the network over ${points} more than losing those of as many other weights that began as large, n = ${n}.${notNeeded ? ` For its ${notNeeded} the two differ by less than that.` : ''}${left}`,
    )
  if (notNeeded)
    return no(
      `losing its ticket’s ${notNeeded} costs the network the same, within ${points}, as losing those of as many other weights that began as large, n = ${n}.${left}`,
    )
  return undecided(reason(n, seeds.length, isSensitive))
}

function reason(n: number, asked: number, isSensitive: boolean): string {
  if (n < asked) return `${n} of ${asked} replicates are in.`
  if (asked < leastReplicates)
    return `necessity takes ${leastReplicates} replicates, and this has ${asked}.`
  if (!isSensitive) return `the positive control did no harm that can be told, n = ${n}.`
  return `every interval crosses an end of the margin, n = ${n}.`
}
