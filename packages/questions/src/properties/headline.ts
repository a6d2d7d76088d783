import type { Contrast, ContrastRow } from '@lottery/science'
import { listed, no, undecided, yes } from '../answers/headlines.ts'
import type { AnswerHeadline } from '../measures.ts'
import { leastReplicates, type PropertiesSpecification } from './specification.ts'

/** What a difference means, by contrast; only rows against chance and random masks count. */
export interface Feature {
  readonly contrast: Contrast
  readonly above: string
  readonly below: string
}

/**
 * By template: yes where a feature differs from random masks of the same counts by more than its margin, and is told
 * from 0 when p is multiplied by the number of comparisons (Bonferroni); no where every interval lies within its margin.
 */
export function headlineOf(
  { seeds }: Pick<PropertiesSpecification, 'seeds'>,
  features: readonly Feature[],
): AnswerHeadline {
  const compared = features.flatMap((feature) =>
    feature.contrast.rows
      .filter((row) => isOfChance(row) && row.difference)
      .map((row) => ({ feature, row })),
  )
  const n = Math.min(...compared.map(({ row }) => row.difference?.n ?? 0), seeds.length)
  if (compared.length === 0 || n < seeds.length)
    return undecided(`${compared.length === 0 ? 0 : n} of ${seeds.length} replicates are in.`)
  if (seeds.length < leastReplicates)
    return undecided(`it takes ${leastReplicates} replicates, and this has ${seeds.length}.`)
  const told = compared.filter(
    ({ row }) =>
      (row.decision === 'above' || row.decision === 'below') &&
      (row.p ?? 1) * compared.length < 0.05,
  )
  const words = [
    ...new Set(
      told.map(({ feature, row }) => (row.decision === 'above' ? feature.above : feature.below)),
    ),
  ]
  if (words.length > 0)
    return yes(
      `beside random masks of its counts ${listed(words)}, n = ${n}; ${told.length} of ${compared.length} comparisons, corrected for their number.`,
    )
  if (compared.every(({ row }) => row.decision === 'within'))
    return no(
      `in all ${compared.length} comparisons it is as random masks of its counts are, n = ${n}.`,
    )
  return undecided(`no difference is beyond its margin for sure, n = ${n}.`)
}

const isOfChance = ({ key }: ContrastRow): boolean => !key.endsWith('/initial-magnitude')
