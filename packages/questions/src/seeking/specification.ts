import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
  testedAtEvery,
} from '../specification/common-fields.ts'

/** Replicates below which nothing is decided. */
export const leastReplicates = 5

export const seekingSchema = z
  .strictObject({
    question: z.literal('seeking').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    draws: positive(20)
      .default(3)
      .describe('Magnitude-matched subsets held against the ticket; averaged in a replicate.'),
    shareMargin: z
      .number()
      .gt(0)
      .max(1)
      .default(0.01)
      .describe(
        'Share of the movement, and of the loss decrease, that does not matter, as a fraction.',
      ),
    ...trainingFields,
    evaluate: testedAtEvery('One outcome is an area under the test curve.'),
  })
  .transform(withClaimFrom)

export type SeekingSpecification = z.output<typeof seekingSchema>
