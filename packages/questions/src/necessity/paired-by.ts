import type { Done, PairedValues } from '@lottery/science'
import { meanOf, type PlacedOutcomes } from '../answers/placed-outcomes.ts'
import { neverGotThere, type TrainedOutcome } from '../answers/trained-outcomes.ts'
import type { NecessitySpecification } from './specification.ts'

/** One pair a replicate in which both are in, draws averaged. */
export function pairedBy(
  { seeds, rounds }: NecessitySpecification,
  placed: PlacedOutcomes,
  { of, isCensored = () => false }: TrainedOutcome,
  arm: string,
  control: string,
  words: Pick<PairedValues, 'label' | 'against'>,
): PairedValues {
  let censored = { treated: false, control: false }
  const pairs = seeds.flatMap((replicate) => {
    const [untouched] = placed.done({ arm: 'untouched', replicate, round: rounds }) ?? []
    const one = placed.done({ arm, replicate, round: rounds })
    const other = placed.done({ arm: control, replicate, round: rounds })
    if (!untouched || !one || !other) return []
    const mean = (all: readonly Done[]): number => meanOf(all.map((done) => of(done, untouched)))
    censored = {
      treated: censored.treated || one.some((done) => isCensored(done, untouched)),
      control: censored.control || other.some((done) => isCensored(done, untouched)),
    }
    return [[mean(one), mean(other)] as const]
  })
  const against =
    censored.treated || censored.control ? `${words.against}; ${neverGotThere}` : words.against
  return { key: `${arm}/${control}`, arm, ...words, against, pairs, censored }
}
