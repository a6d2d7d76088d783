import type { Contrast, Done, PairedValues } from '@lottery/science'
import { meanOf, type At, type PlacedOutcomes } from './placed-outcomes.ts'
import { neverGotThere, type TrainedOutcome } from './trained-outcomes.ts'

export interface ArmPair extends Pick<PairedValues, 'label' | 'against'> {
  readonly arm: string
  readonly control: string
  /** Where the network stands whose minimum of validation loss the others are to reach. */
  readonly untouched: At
}

/** Two arms of the last round: one pair a replicate in which both are in, draws averaged. */
export function pairedArms(
  { seeds, rounds }: { readonly seeds: readonly number[]; readonly rounds: number },
  placed: PlacedOutcomes,
  { of, isCensored = () => false }: TrainedOutcome,
  { arm, control, untouched, ...words }: ArmPair,
): PairedValues {
  let censored = { treated: false, control: false }
  const pairs = seeds.flatMap((replicate) => {
    const [whole] = placed.done({ ...untouched, replicate }) ?? []
    const one = placed.done({ arm, replicate, round: rounds })
    const other = placed.done({ arm: control, replicate, round: rounds })
    if (!whole || !one || !other) return []
    const mean = (all: readonly Done[]): number => meanOf(all.map((done) => of(done, whole)))
    censored = {
      treated: censored.treated || one.some((done) => isCensored(done, whole)),
      control: censored.control || other.some((done) => isCensored(done, whole)),
    }
    return [[mean(one), mean(other)] as const]
  })
  const against =
    censored.treated || censored.control ? `${words.against}; ${neverGotThere}` : words.against
  return { key: `${arm}/${control}`, arm, ...words, against, pairs, censored }
}

/** Without a positive control that hurts, no difference may be called absent. */
export const withoutNulls = (contrast: Contrast): Contrast => ({
  ...contrast,
  rows: contrast.rows.map((row) =>
    row.decision === 'within' ? { ...row, decision: 'undecided' } : row,
  ),
})
