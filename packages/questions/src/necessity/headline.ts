import type { Contrast, ContrastRow } from '@lottery/science'
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
  { kinds, seeds }: NecessitySpecification,
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
        .map((kind) => kindWords[kind].needs),
    )
  const [needed, notNeeded] = [those('below'), those('within')]
  const n = Math.min(...asked.map((kind) => rowOf(kind)?.difference?.n ?? 0))
  if (needed)
    return {
      answer: 'yes',
      sentence: `Yes: the network does worse without ${needed} than without as many other weights that began as large, n = ${n}.${notNeeded ? ` It does as well without ${notNeeded}.` : ''}`,
    }
  if (notNeeded)
    return {
      answer: 'no',
      sentence: `No: without ${notNeeded} the network does as well as without as many other weights that began as large, n = ${n}.`,
    }
  return { answer: 'undecided', sentence: `Undecided: ${reason(n, seeds.length, isSensitive)}` }
}

function reason(n: number, asked: number, isSensitive: boolean): string {
  if (n < asked) return `${n} of ${asked} replicates are in.`
  if (asked < leastReplicates)
    return `necessity takes ${leastReplicates} replicates, and this has ${asked}.`
  if (!isSensitive) return `the positive control did no harm that can be told, n = ${n}.`
  return `every interval crosses an end of the margin, n = ${n}.`
}

const listed = (words: readonly string[]): string =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)}` : (words[0] ?? '')
