import {
  probedStartState,
  startState,
  type EngineSession,
  type TrainingState,
} from '@lottery/engine'
import {
  batchesFor,
  networkOf,
  rememberedEpochOrder,
  type Mask,
  type Parameters,
  type TrainRecipe,
} from '@lottery/science'
import type { RoundLog } from './round-log.ts'

/** Steps in one call of the engine: enough to cost nothing, few enough to be abandoned within a fraction of a second. */
const stepsOfCall = 100

/** Optimizer steps of one round, with the time that they alone take. */
export class Training {
  private readonly orderOf = rememberedEpochOrder()
  private state: TrainingState
  milliseconds = 0

  constructor(
    private readonly recipe: TrainRecipe,
    /** Weights that may move. */
    private readonly trained: Mask,
    private readonly session: EngineSession,
    /** Indices of the training examples. */
    private readonly train: Int32Array,
    private readonly surroundings: {
      readonly now: () => number
      readonly abandoned: () => boolean
    },
    start: Parameters,
    /** Whether the loss decrease is summed up on the way, which changes no other bit. */
    probed = false,
  ) {
    this.state = probed ? probedStartState(networkOf(recipe.network), start) : startState(start)
  }

  /** Never changed in place: a reference to them keeps them. */
  get parameters(): Parameters {
    return this.state.parameters
  }

  /** So far; null when it is not summed up. */
  get lossDecrease(): Parameters | null {
    return this.state.lossDecrease ?? null
  }

  get stepsPerSecond(): number {
    return this.milliseconds > 0 ? (this.state.step * 1000) / this.milliseconds : 0
  }

  /** On the schedule's axis: Adam counts from the start of the round, the schedule from the start of the network. */
  private get step(): number {
    return (this.recipe.startStep ?? 0) + this.state.step
  }

  /** Trains up to a step. A loss that is not finite ends it: the step is the one that would have used its gradient. */
  async advanceTo(step: number, log: RoundLog): Promise<'there' | 'abandoned' | Divergence> {
    while (this.step < step) {
      if (this.surroundings.abandoned()) return 'abandoned'
      const losses = await this.call(Math.min(stepsOfCall, step - this.step))
      const broken = losses.findIndex((loss) => !Number.isFinite(loss))
      if (broken >= 0) return { divergedAt: this.step - losses.length + broken + 1 }
      log.train(losses)
    }
    return 'there'
  }

  private async call(steps: number): Promise<Float32Array> {
    const { recipe, train, orderOf } = this
    const batches = batchesFor(recipe, train, this.step, steps, orderOf)
    const before = this.surroundings.now()
    const { state, loss } = await this.session.run(this.state, this.trained, batches)
    this.milliseconds += this.surroundings.now() - before
    this.state = state
    return loss
  }
}

export interface Divergence {
  readonly divergedAt: number
}
