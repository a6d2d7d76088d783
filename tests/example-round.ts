import {
  biasOf,
  countsOf,
  drawOf,
  identityOf,
  identityOfBytes,
  initialWeights,
  kernelOf,
  layerOfMask,
  maskIdentity,
  networkOf,
  packMask,
  prunableLayers,
  trainedPlaces,
  type DrawnWeights,
  type Mask,
  type Parameters,
  type Recipe,
  type TrainRecipe,
} from '@lottery/science'
import type { CommittedRound } from '@lottery/store'

/** The recipe of a round that is trained from a draw, as all of these tests' are. */
export function trainingOf(recipe: Recipe): TrainRecipe {
  if (recipe.kind === 'train') return recipe
  throw new Error(`this is a recipe to ${recipe.kind}`)
}

export function drawnStart(recipe: Recipe): DrawnWeights {
  const draw = drawOf(trainingOf(recipe).initial)
  if (draw) return draw
  throw new Error('this round does not start from a draw')
}

/** A mask for tests of storage: every `keepEvery`-th weight of each layer stays, but of those emptied. */
export const sparseMask = (
  recipe: Recipe,
  keepEvery: number,
  emptied: readonly string[] = [],
): Mask =>
  Object.fromEntries(
    prunableLayers(networkOf(recipe.network)).map(({ name, total }) => [
      name,
      Uint8Array.from({ length: total }, (_, index) =>
        index % keepEvery === 0 && !emptied.includes(name) ? 1 : 0,
      ),
    ]),
  )

/**
 * What a trainer would commit for a recipe, made without training: real shapes, counts and identities; the start's
 * weights stand for the end's, and the series are straight lines. For tests of what happens to a round afterwards.
 */
export function exampleRound(
  of: Recipe,
  {
    keepEvery = trainingOf(of).mask.kind === 'all' ? 1 : 2,
    emptied = [],
  }: { readonly keepEvery?: number; readonly emptied?: readonly string[] } = {},
): CommittedRound {
  const recipe = trainingOf(of)
  const network = networkOf(recipe.network)
  const mask = sparseMask(recipe, keepEvery, emptied)
  const steps = [0, recipe.steps]
  const series = {
    validationLoss: { steps, values: [2.3, 0.1] },
    validationAccuracy: { steps, values: [0.1, 0.97] },
    trainingLoss: { steps, values: [2.3, 0.05] },
    ...(recipe.evaluate.test === 'every' ? { testAccuracy: { steps, values: [0.1, 0.97] } } : {}),
  }
  const end = { step: recipe.steps, testLoss: 0.125, testAccuracy: 0.9712 }
  const weights = initialWeights(network, drawnStart(recipe))
  return {
    outcome: {
      state: 'done',
      layers: countsOf(mask, network).map((count) => ({ ...count, keptByInitialMagnitude: null })),
      series,
      earlyStop: { ...end, censored: true },
      end,
    },
    mask: {
      identity: maskIdentity(recipe.mask, recipe.network),
      packed: packMask(mask, prunableLayers(network)),
    },
    startHash: identityOf(['start', recipe]),
    endHash: identityOfBytes(new TextEncoder().encode(JSON.stringify(recipe))),
    endKept: keptOf(weights, trainedPlaces(recipe, mask), recipe),
    history: prunableLayers(network).flatMap(({ name }) =>
      steps.map((step) => ({
        layer: name,
        step,
        edges: [-0.2, 0, 0.2],
        counts: [3, 4],
        mean: 0.001,
        sd: 0.05,
        skewness: null,
        meanAbsolute: 0.04,
        signAgreement: 1,
        distance: step / 1_000,
        samples: [
          { index: 0, value: 0.1 },
          { index: 4, value: -0.1 },
        ],
      })),
    ),
    provenance: {
      engine: recipe.engine.name,
      engineVersion: 'none',
      numerics: recipe.engine.numerics,
      codeVersion: 'test',
      node: process.version,
      machine: { cpu: 'none', arch: process.arch, cores: 1 },
      startedAt: new Date('2026-01-01T00:00:00Z'),
      finishedAt: new Date('2026-01-01T00:00:02Z'),
      trainMilliseconds: 2_000,
      stepsPerSecond: recipe.steps / 2,
    },
  }
}

export function divergedRound(recipe: Recipe, step = 7): CommittedRound {
  const round = exampleRound(recipe)
  const { series } = round.outcome
  return {
    ...round,
    outcome: {
      state: 'diverged',
      step,
      series: { ...series, validationLoss: { steps: [0, step], values: [2.3, Number.NaN] } },
    },
    endHash: null,
    endKept: null,
  }
}

const keptOf = (weights: Parameters, mask: Mask, { network }: TrainRecipe): Parameters =>
  Object.fromEntries(
    prunableLayers(networkOf(network)).flatMap((layer) => {
      const kept = layerOfMask(mask, layer)
      return [
        [kernelOf(layer.name), weights[kernelOf(layer.name)]!.filter((_, i) => kept[i])],
        [biasOf(layer.name), weights[biasOf(layer.name)]!],
      ] as const
    }),
  )
