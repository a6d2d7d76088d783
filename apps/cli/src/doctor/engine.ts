import { engines, startState } from '@lottery/engine'
import {
  batchesFor,
  dataSplit,
  fullMask,
  initialWeights,
  networkOf,
  type DrawnWeights,
  type EngineName,
  type TrainRecipe,
} from '@lottery/science'
import type { Dataset } from '@lottery/datasets'
import { parseSpecification, trainRecipe } from '@lottery/questions'
import { checked, fine, type Check } from './check.ts'

/** Loads an engine and trains LeNet-300-100 for about a second: what it takes to know that it works, and how fast. */
export const checkEngine = (name: EngineName, data: Dataset): Promise<Check> =>
  checked(`engine ${name}`, async () => {
    const engine = await engines[name]()
    const recipe = firstRound(name)
    const network = networkOf(recipe.network)
    const { train } = dataSplit(recipe.data, { labels: data.train.labels, classes: data.classes })
    const scaled = (set: Dataset['train']) => ({ ...set, scaling: recipe.data.scaling })
    const session = await engine.open(
      { network, optimizer: recipe.optimizer, batch: recipe.batch },
      { train: scaled(data.train), test: scaled(data.test) },
    )
    const mask = fullMask(network)
    let state = startState(initialWeights(network, initial))
    const millisecondsOf = async (from: number, steps: number): Promise<number> => {
      const batches = batchesFor(recipe, train, from, steps)
      const began = performance.now()
      ;({ state } = await session.run(state, mask, batches))
      return (performance.now() - began) / steps
    }
    try {
      const warm = await millisecondsOf(0, warmUp)
      const steps = Math.min(most, Math.max(warmUp, Math.round(wanted / warm)))
      const perStep = await millisecondsOf(warmUp, steps)
      return fine(
        `engine ${name}`,
        `${engine.version}, ${perStep.toPrecision(3)} ms a step of LeNet-300-100 on one core`,
        { millisecondsPerStep: perStep, steps },
      )
    } finally {
      await session.close()
    }
  })

const warmUp = 20
const most = 1000
/** Milliseconds to measure for. */
const wanted = 1000

const initial: DrawnWeights = {
  kind: 'draw',
  distribution: 'glorot-truncated',
  seed: 1,
  stream: ['init'],
}

function firstRound(engine: EngineName): TrainRecipe {
  const { specification } = parseSpecification({
    question: 'winning-ticket',
    network: 'lenet-300-100',
    seeds: [1],
    rounds: 3,
    engine,
  })
  if (!specification) throw new Error('the simplest specification is refused')
  return trainRecipe(specification, { seed: 1, round: 0, initial, mask: { kind: 'all' } })
}
