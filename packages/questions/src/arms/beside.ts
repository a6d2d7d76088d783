import type { ChainRound } from '../training/iterative-pruning.ts'
import { place } from '../training/place.ts'
import { trainRecipe, type TrainedRound } from '../training/train-recipe.ts'
import type { Placement } from '../question.ts'
import type { BesideChain } from './arm.ts'

type Trained = Omit<TrainedRound, 'seed' | 'round'>

/** One placement a round of the chain and draw, in the round's order of examples; null: none there. */
export const besideEachRound = (
  { specification, seed, chain, arm, draws }: BesideChain,
  trainedAt: (round: ChainRound, draw: number) => Trained | null,
): Placement[] =>
  chain.rounds.slice(1).flatMap((one) =>
    Array.from({ length: draws }, (_, draw) => draw).flatMap((draw) => {
      const trained = trainedAt(one, draw)
      if (!trained) return []
      const { round } = one
      return [
        place(
          { arm, replicate: seed, round, draw },
          trainRecipe(specification, { seed, round, ...trained }),
        ),
      ]
    }),
  )
