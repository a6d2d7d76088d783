import { signed } from '../../figures/format.ts'
import { alive } from '../../figures/mask/death-round.ts'
import { keptWeight, type KeptWeights } from '../../figures/mask/kept-weights.ts'
import type { OtherMask } from './use-other-mask.ts'

/** Weights of a layer at the start or the end of a round; null while they are not there. */
export interface KnownWeights {
  readonly round: number
  readonly weights: KeptWeights | null
}

export interface KnownValues {
  readonly start: KnownWeights
  readonly ends: readonly KnownWeights[]
}

/** What became of one weight by a round, and what it was at the start and at the ends that are at hand. */
export function fateOf(
  deaths: Uint8Array,
  index: number,
  round: number,
  { start, ends }: KnownValues,
  other: Pick<OtherMask, 'name' | 'deaths'> | null,
): string {
  const death = deaths[index] ?? alive
  const valueIn = ({ round: at, weights }: KnownWeights): number | null =>
    weights && keptWeight(weights, deaths, at, index)
  const words = [death > round ? 'kept' : `gone from round ${death} on`]
  if (other?.deaths)
    words.push(`${other.name} ${other.deaths[index]! > round ? 'keeps' : 'does not keep'} it`)
  const first = valueIn(start)
  const last = ends.flatMap((end) => {
    const value = valueIn(end)
    return value === null ? [] : [`of round ${end.round} ${signed(value, 3)}`]
  })
  const values = [
    ...(first === null ? [] : [`start ${signed(first, 3)}`]),
    ...(last.length > 0 ? [`end ${last.join(', ')}`] : []),
  ]
  return [...words, ...(values.length > 0 ? [values.join(', ')] : [])].join('; ')
}
