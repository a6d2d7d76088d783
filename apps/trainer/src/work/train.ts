import {
  maskIdentity,
  networkOf,
  packMask,
  prunableLayers,
  type Mask,
  type TrainRecipe,
} from '@lottery/science'
import type { CommittedRound } from '@lottery/store'
import type { TrainedRound } from '../round/run-round.ts'
import { refuseOtherNumerics, type Hands, type WorkKind } from './hands.ts'

/** One round, from its recipe to its commit. */
export const train: WorkKind<TrainRecipe> = async (claim, recipe, hands) => {
  const { store, engine, patiently } = hands
  refuseOtherNumerics(recipe.engine, engine)
  const derived = store.arrays.derived(recipe.network)
  const mask = await patiently(() => derived.mask(recipe.mask))
  const initial = await patiently(() => derived.weights(recipe.initial))
  const trained = await hands.train({ recipe, mask, initial })
  if (!trained) return null
  const round = committedRound(recipe, mask, trained, provenanceOf(trained, hands))
  const answer = await patiently(() => store.rounds.commit(claim, round))
  return answer === 'fenced' ? 'fenced' : trained.outcome.state
}

const provenanceOf = (
  { trainMilliseconds, stepsPerSecond }: TrainedRound,
  { origin, engine, startedAt, now }: Hands,
): CommittedRound['provenance'] => ({
  ...origin,
  engine: engine.name,
  engineVersion: engine.version,
  numerics: engine.numerics,
  startedAt: new Date(startedAt),
  finishedAt: new Date(now()),
  trainMilliseconds,
  stepsPerSecond,
})

const committedRound = (
  recipe: TrainRecipe,
  mask: Mask,
  { outcome, startHash, endHash, endKept, history }: TrainedRound,
  provenance: CommittedRound['provenance'],
): CommittedRound => ({
  outcome,
  mask: {
    identity: maskIdentity(recipe.mask, recipe.network),
    packed: packMask(mask, prunableLayers(networkOf(recipe.network))),
  },
  startHash,
  endHash,
  endKept,
  history,
  provenance,
})
