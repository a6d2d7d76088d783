import { sum, type MeasuredValues, type PairedValues } from '@lottery/science'
import { meanOf } from '../answers/placed-outcomes.ts'

/** Of one replicate: the ticket's own share, and what it is held against; null where there is nothing to share. */
export type SharePair = readonly [share: number | null, against: number | null]

/** One row of shares: a pair a replicate, those without a share left out. */
export const shareRow = (
  words: Pick<PairedValues, 'key' | 'label' | 'against'>,
  pairs: readonly SharePair[],
): PairedValues => ({
  ...words,
  arm: 'ticket',
  pairs: pairs.flatMap(([share, against]) =>
    share === null || against === null ? [] : [[share, against] as const],
  ),
})

/** Null where the whole is nothing, or less. */
export const shareOf = (part: number, whole: number): number | null =>
  whole > 0 ? part / whole : null

/** Over several draws; null while one of them has none. */
export const meanShare = (shares: readonly (number | null)[]): number | null =>
  shares.every((share) => share !== null) ? meanOf(shares) : null

/** Of a layer, or of all when `index` is null. */
export const numberAt = (values: MeasuredValues, name: string, index: number | null): number => {
  const numbers = values[name] ?? []
  return index === null ? sum(numbers) : (numbers[index] ?? 0)
}

export const likeIt = 'weights that began as large, as many of each layer'
