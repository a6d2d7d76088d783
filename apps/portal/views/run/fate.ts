import { signed } from '../../figures/format.ts'
import { alive } from '../../figures/mask/death-round.ts'
import { endWeight, type KeptWeights } from '../../figures/mask/end-weight.ts'
import type { OtherMask } from './use-other-masks.ts'

export interface Ends {
  readonly round: number
  readonly weights: KeptWeights | null
}

/** What became of one weight by a round, and its trained values at the ends that are at hand. */
export function fateOf(
  deaths: Uint8Array,
  index: number,
  round: number,
  ends: readonly Ends[],
  other: Pick<OtherMask, 'name' | 'deaths'> | null,
): string {
  const death = deaths[index] ?? alive
  const words = [death > round ? 'kept' : `gone from round ${death} on`]
  if (other?.deaths)
    words.push(`${other.name} ${other.deaths[index]! > round ? 'keeps' : 'does not keep'} it`)
  const values = ends.flatMap(({ round: at, weights }) => {
    const value = weights && endWeight(weights, deaths, at, index)
    return value === null ? [] : [`of round ${at} ${signed(value, 3)}`]
  })
  if (values.length > 0) words.push(`end ${values.join(', ')}`)
  return words.join('; ')
}
