import {
  datasetKeys,
  engineNames,
  mlpWidthsPattern,
  networkChoices,
  networkKeys,
} from '@lottery/science'
import { z } from 'zod'

const between = 'must be a number between 0 and 1, neither included'
export const fraction = z.number(between).gt(0, between).lt(1, between)
export function positive(most: number) {
  const range = `must be a whole number from 1 to ${most}`
  return z.int(range).min(1, range).max(most, range)
}
export const seedLimit = 2 ** 32 - 1
export const mostReplicates = 1_000
const seedRule = `a seed is a whole number from 0 to ${seedLimit}`
const seed = z.int(seedRule).min(0, seedRule).max(seedLimit, seedRule)

export const datasetKey = z.enum(datasetKeys, `the data sets are: ${datasetKeys.join(', ')}`)
/** Half of a data set. */
export const dataPart = z.strictObject({
  of: z
    .enum(['examples', 'classes'])
    .describe(
      '`examples`: half of the training examples, drawn by the seed; `classes`: half of the classes, in training, validation and test.',
    ),
  half: z
    .enum(['first', 'second'])
    .describe('Which one; the two have nothing in common and are the whole together.'),
})

/**
 * What is pruned, on what, how often: fields that every question has, each with its range, default and description.
 * Fractions are in 0…1, speeds in optimizer steps. A question's own fields follow, then those of training.
 */
export const pruningFields = {
  network: z
    .union(
      [
        z.enum(networkKeys),
        z.templateLiteral(['mlp-', z.string().regex(new RegExp(`^${mlpWidthsPattern}$`))]),
      ],
      `the networks are: ${networkChoices}`,
    )
    .describe(
      'The network, by its key, see `lottery networks`; `mlp-` and its widths, as in mlp-300-100, for any other fully connected one.',
    ),
  data: z
    .strictObject({
      dataset: datasetKey.default('mnist').describe('The data set, by its key.'),
      scaling: z.enum(['unit']).default('unit').describe('`unit`: pixel values ÷ 255.'),
      part: dataPart
        .exactOptional()
        .describe('Only a half of the data set; all of it when left out.'),
      validation: positive(30_000)
        .default(5_000)
        .describe('Training examples set aside for validation, at random.'),
    })
    .prefault({}),
  seeds: z
    .array(seed)
    .min(1)
    .max(mostReplicates)
    .refine((seeds) => new Set(seeds).size === seeds.length, 'every seed may stand only once')
    .default([1, 2, 3, 4, 5])
    .describe('One replicate a seed, the unit of every test; each seed gives its streams by name.'),
  rounds: positive(100).describe('Times the network is pruned and trained again after round 0.'),
  scope: z
    .enum(['global', 'layer-wise'])
    .default('global')
    .describe(
      '`global`: one threshold over all layers; `layer-wise`: each layer loses its own rate.',
    ),
  rate: fraction.default(0.2).describe('Share of the kept weights pruned a round.'),
  rates: z
    .record(z.string(), fraction)
    .default({})
    .describe(
      'Layer-wise only: rates of layers that differ. The output layer has half the rate unless named.',
    ),
  exempt: z
    .array(z.string())
    .refine((layers) => new Set(layers).size === layers.length, 'every layer may stand only once')
    .default([])
    .describe('Layers that are never pruned.'),
  rewindStep: z.literal(0).default(0).describe('Step of round 0 to which kept weights return.'),
}

/** How each round is trained and judged. */
export const trainingFields = {
  initialisation: z
    .enum(['glorot-truncated', 'glorot'])
    .default('glorot-truncated')
    .describe('Gaussian Glorot, truncated at two deviations and rescaled, or plain.'),
  training: z
    .strictObject({
      optimizer: z.enum(['adam']).default('adam'),
      rate: z.number().gt(0).max(10).default(0.0012).describe('Learning rate.'),
      beta1: z.number().min(0).lt(1).default(0.9),
      beta2: z.number().min(0).lt(1).default(0.999),
      epsilon: z
        .number()
        .gt(0)
        .max(1)
        .default(1e-8)
        .describe('Added after the correction for bias.'),
      steps: positive(10_000_000).default(50_000).describe('Optimizer steps a round.'),
      batch: positive(10_000).default(60).describe('Examples a step.'),
    })
    .prefault({}),
  evaluate: z
    .strictObject({
      every: positive(10_000_000)
        .default(100)
        .describe('Steps between evaluations on the validation part.'),
      test: z.enum(['ends', 'every']).default('ends'),
    })
    .prefault({}),
  speed: z
    .enum(['reach', 'early-stop'])
    .default('reach')
    .describe(
      '`reach`: first step at the dense minimum of validation loss; `early-stop`: own minimum.',
    ),
  margin: fraction
    .default(0.002)
    .describe('Accuracy that does not matter, as a fraction: 0.002 is 0.2 points.'),
  claimFrom: positive(100)
    .optional()
    .describe(
      'Round at which the fixed sequence of claims starts; 3, or the last if there are fewer.',
    ),
  engine: z
    .enum(engineNames)
    .default('compiled')
    .describe('Which engine trains; fixed at submission, never switched silently.'),
}

/** `evaluate` of a question that needs the test curve; `why` it does. */
export const testedAtEvery = (why: string) =>
  z
    .strictObject({
      every: positive(10_000_000).default(100).describe('Steps between evaluations.'),
      test: z.literal('every').default('every').describe(why),
    })
    .prefault({})

/** Claims start at round 3, or the last if there are fewer: a default that depends on another field. */
export const withClaimFrom = <Written extends { rounds: number; claimFrom?: number | undefined }>(
  written: Written,
): Omit<Written, 'claimFrom'> & { claimFrom: number } => ({
  ...written,
  claimFrom: written.claimFrom ?? Math.min(3, written.rounds),
})

/** What the specification of a question has that prunes a rate a round, defaults written out. */
export type CommonSpecification = Omit<
  z.output<z.ZodObject<typeof pruningFields & typeof trainingFields>>,
  'claimFrom' | 'rewindStep'
> & {
  readonly claimFrom: number
  readonly rewindStep: number
}

/** What of it decides how a round is trained, whatever is pruned in between. */
export type TrainedSpecification = Pick<
  CommonSpecification,
  'network' | 'data' | 'initialisation' | 'training' | 'evaluate' | 'engine'
>
