import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

/** Each number of tickets has arms of its own. */
export const mostBlocks = 10
const blockRange = `must be a whole number from 2 to ${mostBlocks}`
const ticketRange = `must be a whole number from 0 to ${mostBlocks}`

/** Replicates below which sufficiency is never decided. */
export const leastReplicates = 10

export const sufficiencySchema = z
  .strictObject({
    question: z.literal('sufficiency').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    mode: z
      .literal('blocks')
      .default('blocks')
      .describe('`blocks`: tickets of narrow networks are put into blocks of the large one.'),
    blocks: z
      .int(blockRange)
      .min(2, blockRange)
      .max(mostBlocks, blockRange)
      .default(4)
      .describe(
        'Narrow networks that make up the large one: each hidden layer is as many times as wide as theirs.',
      ),
    tickets: z
      .array(z.int(ticketRange).min(0, ticketRange).max(mostBlocks, ticketRange))
      .min(2)
      .refine(
        (counts) => new Set(counts).size === counts.length,
        'every number may stand only once',
      )
      .optional()
      .describe('How many of the blocks hold a ticket, in turn; from none to all if left out.'),
    draws: positive(20)
      .default(1)
      .describe('Draws of what is drawn anew and of what is shuffled; averaged in a replicate.'),
    ...trainingFields,
    evaluate: z
      .strictObject({
        every: positive(10_000_000).default(100).describe('Steps between evaluations.'),
        test: z
          .literal('every')
          .default('every')
          .describe('The outcome is an area under the test curve.'),
      })
      .prefault({}),
  })
  .transform((written) => ({
    ...withClaimFrom(written),
    tickets: (
      written.tickets ?? Array.from({ length: written.blocks + 1 }, (_, tickets) => tickets)
    ).toSorted((a, b) => a - b),
  }))

export type SufficiencySpecification = z.output<typeof sufficiencySchema>
