import type { EngineSession } from '@lottery/engine'
import {
  applyMask,
  dataSplit,
  hashOf,
  networkOf,
  testPart,
  trainedPlaces,
  type Diverged,
  type Done,
  type Evaluated,
  type Identity,
  type LabelledExamples,
  type Mask,
  type Parameters,
  type Series,
  type TrainRecipe,
} from '@lottery/science'
import type { WeightHistory } from '@lottery/store'
import { followedLayers } from './followed-layers.ts'
import { layerCounts } from './layer-counts.ts'
import { RoundLog } from './round-log.ts'
import { evaluatedSteps, historySteps } from './schedule.ts'
import { Training } from './training.ts'
import { historyAt } from './weight-history.ts'
import { keptOf } from './weights.ts'

export interface RoundInputs {
  readonly recipe: TrainRecipe
  readonly mask: Mask
  /** The recipe's initial weights, before masking. */
  readonly initial: Parameters
  /** Open for the recipe's network, optimizer, batch and data set. */
  readonly session: EngineSession
  /** The data set that the session has. */
  readonly examples: { readonly train: LabelledExamples; readonly test: LabelledExamples }
  /** Whether the loss decrease is summed up on the way; everything else comes out the same. */
  readonly probed?: boolean
}

/** The world outside: a round itself knows no clock, and nobody to tell. */
export interface RoundSurroundings {
  /** Milliseconds from any origin. */
  readonly now: () => number
  /** Asked between calls of the engine, a fraction of a second apart. */
  readonly abandoned: () => boolean
  /** After each evaluation. */
  readonly onProgress: (progress: RoundProgress) => void
}

export interface RoundProgress {
  readonly step: number
  readonly steps: number
  /** In optimizer steps alone; 0 before the first. */
  readonly stepsPerSecond: number
  readonly validationLoss: Series
  readonly validationAccuracy: Series
}

export interface TrainedRound {
  readonly outcome: Done | Diverged
  readonly startHash: Identity
  /** Null when it diverged, as is `endKept`. */
  readonly endHash: Identity | null
  readonly endKept: Parameters | null
  /** By kernel, summed over the steps; null when the round was not probed. */
  readonly lossDecrease: Parameters | null
  readonly history: readonly WeightHistory[]
  /** In optimizer steps alone. */
  readonly trainMilliseconds: number
  readonly stepsPerSecond: number
}

/**
 * One training of one network under one mask: a pure function of recipe and mask on the same engine and kind of machine.
 * Null when it was abandoned; then nothing is left of it.
 */
export async function runRound(
  { recipe, mask, initial, session, examples, probed }: RoundInputs,
  surroundings: RoundSurroundings,
): Promise<TrainedRound | null> {
  const network = networkOf(recipe.network)
  const split = dataSplit(recipe.data, examples.train)
  const start = recipe.prunedValue === 'zero' ? applyMask(initial, mask) : initial
  const trained = trainedPlaces(recipe, mask)
  const followed = followedLayers(network, trained, recipe.order.seed)
  const evaluated = evaluatedSteps(recipe.evaluate, recipe.steps, recipe.startStep)
  const summarised = new Set(historySteps(evaluated))
  const training = new Training(recipe, trained, session, split.train, surroundings, start, probed)
  const tests = testsOf(session, testPart(recipe.data, examples.test))
  const log = new RoundLog()
  const history: WeightHistory[] = []
  let best = { step: 0, loss: Infinity, parameters: start }

  const ended = (outcome: Done | Diverged): TrainedRound => {
    const end = outcome.state === 'done' ? training.parameters : null
    return {
      outcome,
      startHash: hashOf(network, start),
      endHash: end && hashOf(network, end),
      endKept: end && keptOf(network, end, trained),
      lossDecrease: training.lossDecrease,
      history,
      trainMilliseconds: training.milliseconds,
      stepsPerSecond: training.stepsPerSecond,
    }
  }
  const divergedAt = (step: number): TrainedRound =>
    ended({ state: 'diverged', step, series: log.series() })

  for (const step of evaluated) {
    const reached = await training.advanceTo(step, log)
    if (reached === 'abandoned') return null
    if (reached !== 'there') return divergedAt(reached.divergedAt)
    const parameters = training.parameters
    const { loss, accuracy } = await session.evaluate(parameters, 'train', split.validation)
    const test = recipe.evaluate.test === 'every' ? await tests(step, parameters) : null
    if (![loss, test?.testLoss ?? 0].every(Number.isFinite)) return divergedAt(step)
    if (step > 0 && loss < best.loss) best = { step, loss, parameters }
    log.evaluate(step, loss, accuracy, test?.testAccuracy)
    if (summarised.has(step)) history.push(...historyAt(step, followed, start, parameters))
    surroundings.onProgress({
      step,
      steps: recipe.steps,
      stepsPerSecond: training.stepsPerSecond,
      ...log.validation(),
    })
  }

  const earlyStop = await tests(best.step, best.parameters)
  const end = await tests(recipe.steps, training.parameters)
  if (!Number.isFinite(earlyStop.testLoss)) return divergedAt(best.step)
  if (!Number.isFinite(end.testLoss)) return divergedAt(recipe.steps)
  return ended({
    state: 'done',
    layers: layerCounts(network, recipe, mask, initial),
    series: log.series(),
    earlyStop: { ...earlyStop, censored: best.step === recipe.steps },
    end,
  })
}

/** The test examples of the recipe's part at a step, each step evaluated once. */
function testsOf(
  session: EngineSession,
  examples: Int32Array,
): (step: number, parameters: Parameters) => Promise<Evaluated> {
  const known = new Map<number, Evaluated>()
  return async (step, parameters) => {
    const found = known.get(step)
    if (found) return found
    const { loss, accuracy } = await session.evaluate(parameters, 'test', examples)
    const evaluated = { step, testLoss: loss, testAccuracy: accuracy }
    known.set(step, evaluated)
    return evaluated
  }
}
