import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

/** Each has arms of its own. */
export const mostTickets = 10
const ticketRange = `must be a whole number from 2 to ${mostTickets}`

/** Replicates below which no ticket is said to match, as in a verdict (docs/science.md, “Verdict”). */
export const leastReplicates = 5

export const howManySchema = z
  .strictObject({
    question: z.literal('how-many').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    tickets: z
      .int(ticketRange)
      .min(2, ticketRange)
      .max(mostTickets, ticketRange)
      .default(4)
      .describe('Tickets to look for at most; the search ends before at one that fails.'),
    shared: z
      .array(z.string())
      .refine((layers) => new Set(layers).size === layers.length, 'every layer may stand only once')
      .default([])
      .describe(
        'Layers whose places tickets may have in common: those too small for several. Exempt layers are shared anyway.',
      ),
    draws: positive(20)
      .default(1)
      .describe('Draws of the random places that the control forbids; averaged in a replicate.'),
    ...trainingFields,
  })
  .transform(withClaimFrom)

export type HowManySpecification = z.output<typeof howManySchema>
