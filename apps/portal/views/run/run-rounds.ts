import type { RunRoundFragment } from '../../gql/graphql.ts'
import type { RunKey } from './address.ts'

export interface PlacedRound {
  /** Times pruned in this run, from the placement, since a round itself may stand in several. */
  readonly round: number
  readonly data: RunRoundFragment
}

interface Placement {
  readonly experimentId: string
  readonly arm: string
  readonly replicate: number
  readonly round: number
  readonly draw: number
}

/** Where a round stands in a run; null when it does not. */
export const placeIn = (
  placements: readonly Placement[],
  { experiment, arm, replicate, draw }: RunKey,
): number | null =>
  placements.find(
    (one) =>
      one.experimentId === `Experiment:${experiment}` &&
      one.arm === arm &&
      one.replicate === replicate &&
      one.draw === draw,
  )?.round ?? null

/** Whether the mask of a round was found in this run itself, by the round before; a whole network has no other's. */
export const hasOwnMask = (
  { pruning }: Pick<RunRoundFragment, 'pruning'>,
  rounds: readonly { readonly data: { readonly id: string } }[],
): boolean => !pruning || rounds.some(({ data }) => data.id === pruning.roundId)

export const placedRounds = (
  rounds: readonly RunRoundFragment[],
  key: RunKey,
): readonly PlacedRound[] =>
  rounds
    .flatMap((data) => {
      const round = placeIn(data.placements, key)
      return round === null ? [] : [{ round, data }]
    })
    .toSorted((a, b) => a.round - b.round)
