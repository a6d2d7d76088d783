import {
  compareRounds,
  type Identity,
  type Mask,
  type MaskRecipe,
  type Outcome,
  type RoundComparison,
} from '@lottery/science'
import type { RoundRecord, Store } from '@lottery/store'
import type { TrainedRound } from '../round/run-round.ts'
import { refuseOtherNumerics, type Hands } from './hands.ts'

export interface TrainedAgain {
  /** What is stored of it. */
  readonly record: RoundRecord
  readonly mask: Mask
  readonly trained: TrainedRound
  /** Stored beside trained again. */
  readonly comparison: RoundComparison
}

export interface AgainOptions {
  readonly probed: boolean
  /** Which of the arrays' ways to a mask: the stored one, or made anew from the rounds that its recipe names. */
  readonly maskOf: (
    derived: ReturnType<Store['arrays']['derived']>,
  ) => (recipe: MaskRecipe) => Promise<Mask>
}

/** A committed round once more, from its recipe, beside what is stored of it. Null as `train` says. */
export async function trainAgain(
  round: Identity,
  hands: Hands,
  { probed, maskOf }: AgainOptions,
): Promise<TrainedAgain | null> {
  const { store, engine, patiently } = hands
  const record = (await patiently(() => store.rounds.findMany([round]))).get(round)
  const outcome = (await patiently(() => store.rounds.outcomes([round]))).get(round)
  if (!record || !isOfRound(outcome))
    throw new Error(`Round ${round} is to be trained again, and has never been committed`)
  const { recipe, startHash, endHash } = record
  refuseOtherNumerics(recipe.engine, engine)
  const derived = store.arrays.derived(recipe.network)
  const mask = await patiently(() => maskOf(derived)(recipe.mask))
  const initial = await patiently(() => derived.weights(recipe.initial))
  const trained = await hands.train({ recipe, mask, initial, probed })
  if (!trained) return null
  const comparison = compareRounds({ startHash, endHash, outcome }, trained)
  return { record, mask, trained, comparison }
}

const isOfRound = (
  outcome: Outcome | undefined,
): outcome is Exclude<Outcome, { state: 'measured' }> =>
  outcome !== undefined && outcome.state !== 'measured'
