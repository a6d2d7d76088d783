import {
  sum,
  type Done,
  type Identity,
  type Measured,
  type Outcome,
  type Outcomes,
} from '@lottery/science'
import type { Placed } from '../question.ts'

export type At = Partial<Pick<Placed, 'arm' | 'round' | 'draw' | 'replicate'>>

/** The outcomes of an experiment's placements, looked up by where they stand. */
export interface PlacedOutcomes {
  /** Of every placement that fits, in order of draw; null while one of them is not done, or when none fits. */
  readonly done: (at: At) => readonly Done[] | null
  readonly measured: (at: At) => readonly Measured[] | null
  /** True when one of those that fit diverged: then they will never all be done. */
  readonly lost: (at: At) => boolean
}

/** One index for all that an answer asks; placements are read once. */
export function placedOutcomes(placements: readonly Placed[], outcomes: Outcomes): PlacedOutcomes {
  const byPlace = new Map<string, Placed[]>()
  for (const placed of placements) {
    const key = keyOf(placed.arm, placed.replicate)
    const list = byPlace.get(key)
    if (list) list.push(placed)
    else byPlace.set(key, [placed])
  }
  const fitting = ({ arm = '', replicate = -1, round, draw }: At): Identity[] =>
    (byPlace.get(keyOf(arm, replicate)) ?? [])
      .filter(
        (placed) =>
          (round === undefined || placed.round === round) &&
          (draw === undefined || placed.draw === draw),
      )
      .toSorted((a, b) => a.round - b.round || a.draw - b.draw)
      .map(({ identity }) => identity)
  const all = <Wanted extends Outcome>(
    at: At,
    isWanted: (outcome: Outcome) => outcome is Wanted,
  ): readonly Wanted[] | null => {
    const identities = fitting(at)
    const found = identities.flatMap((identity) => {
      const outcome = outcomes.get(identity)
      return outcome && isWanted(outcome) ? [outcome] : []
    })
    return found.length > 0 && found.length === identities.length ? found : null
  }
  return {
    done: (at) => all(at, (outcome) => outcome.state === 'done'),
    measured: (at) => all(at, (outcome) => outcome.state === 'measured'),
    lost: (at) => fitting(at).some((identity) => outcomes.get(identity)?.state === 'diverged'),
  }
}

const keyOf = (arm: string, replicate: number): string => `${replicate}/${arm}`

export const meanOf = (values: readonly number[]): number => sum(values) / values.length
