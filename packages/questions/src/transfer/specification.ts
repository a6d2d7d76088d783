import { z } from 'zod'
import {
  dataPart,
  datasetKey,
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

/** Trained beside the transferred ticket, which has its re-draws and random masks always. */
export const extraArms = ['signs', 'fine-tune'] as const

/** Replicates below which nothing is decided, as in a verdict (docs/science.md, “Verdict”). */
export const leastReplicates = 5

export const transferSchema = z
  .strictObject({
    question: z.literal('transfer').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    source: z
      .strictObject({
        dataset: datasetKey
          .exactOptional()
          .describe('The data set, by its key; that of `data` when left out.'),
        part: dataPart
          .exactOptional()
          .describe('Only a half of the data set; all of it when left out.'),
      })
      .describe('Where the ticket is found; `data` is where it is tried.'),
    at: z
      .array(positive(100))
      .min(1)
      .refine((rounds) => new Set(rounds).size === rounds.length, 'every round may stand only once')
      .optional()
      .describe(
        'Rounds at which the ticket is tried on the other data; all that are pruned if left out.',
      ),
    beside: z
      .array(z.enum(extraArms))
      .refine((arms) => new Set(arms).size === arms.length, 'every arm may stand only once')
      .default([...extraArms])
      .describe(
        '`signs`: of the ticket only mask and initial signs; `fine-tune`: its mask on the weights that it ended with on the source.',
      ),
    magnitudes: z
      .enum(['constant', 'redrawn'])
      .default('constant')
      .describe(
        'Of the arm `signs`: `constant`: ±σ of the layer; `redrawn`: those of the re-draws, so that only signs differ from these.',
      ),
    draws: positive(20)
      .default(1)
      .describe('Draws of random masks and of what is drawn anew; averaged in a replicate.'),
    ...trainingFields,
  })
  .transform(({ source, at, ...written }) => {
    const common = withClaimFrom(written)
    const all = Array.from({ length: common.rounds }, (_, i) => i + 1)
    return {
      ...common,
      source: { ...source, dataset: source.dataset ?? common.data.dataset },
      at: (at ?? all).toSorted((a, b) => a - b),
    }
  })

export type TransferSpecification = z.output<typeof transferSchema>
