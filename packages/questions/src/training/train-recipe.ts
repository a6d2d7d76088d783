import {
  isExpanded,
  networkOf,
  type DrawnWeights,
  type InitialWeights,
  type MaskRecipe,
  type NetworkKey,
  type TrainRecipe,
} from '@lottery/science'
import type { TrainedSpecification } from '../specification/common-fields.ts'
import { engineVersion } from '../specification/engine-version.ts'

/** What of a round a question decides; all else is the specification's. */
export interface TrainedRound {
  readonly seed: number
  /** Names the order of the examples, which all arms of a round share. */
  readonly round: number
  /** Another order of that round, from 1; its own when 0 or left out. */
  readonly order?: number
  readonly initial: InitialWeights
  readonly mask: MaskRecipe
  readonly trained?: TrainRecipe['trained']
  readonly prunedValue?: TrainRecipe['prunedValue']
  /** Another network than the specification's. */
  readonly network?: NetworkKey
  /** Where the schedule resumes, after rewinding; 0. */
  readonly startStep?: number
  /** Where it ends, when not at the specification's last step. */
  readonly steps?: number
}

export const trainRecipe = (
  { network, data, training, evaluate, engine }: TrainedSpecification,
  { seed, round, initial, mask, trained = 'mask', prunedValue = 'zero', ...own }: TrainedRound,
): TrainRecipe => ({
  kind: 'train',
  semantics: 1,
  network: own.network ?? network,
  ...(isExpanded(networkOf(own.network ?? network)) ? { wiring: { seed } } : {}),
  data: { ...data, seed },
  initial,
  mask,
  trained,
  prunedValue,
  optimizer: {
    kind: training.optimizer,
    rate: training.rate,
    beta1: training.beta1,
    beta2: training.beta2,
    epsilon: training.epsilon,
  },
  steps: own.steps ?? training.steps,
  ...(own.startStep ? { startStep: own.startStep } : {}),
  batch: training.batch,
  order: { seed, round, ...(own.order ? { draw: own.order } : {}) },
  evaluate,
  engine: engineVersion(engine),
})

/** A draw of all weights of a replicate by the specification's distribution, from a stream named by purpose. */
export const drawn = (
  { initialisation }: TrainedSpecification,
  seed: number,
  stream: DrawnWeights['stream'],
): DrawnWeights => ({ kind: 'draw', distribution: initialisation, seed, stream })
