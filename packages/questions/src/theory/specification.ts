import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'
import type { WinningTicketSpecification } from '../winning-ticket/specification.ts'

/** Replicates below which nothing is decided, as in a verdict (docs/science.md, “Verdict”). */
export const leastReplicates = 5

export const theorySchema = z
  .strictObject({
    question: z.literal('theory').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    draws: positive(20)
      .default(1)
      .describe('Draws of re-initialisations and of random masks; averaged in a replicate.'),
    ...trainingFields,
  })
  .transform(withClaimFrom)

export type TheorySpecification = z.output<typeof theorySchema>

/** The question whose rounds are looked at: is there a winning ticket, beside re-draws and random masks? */
export const ticketQuestion = ({
  draws,
  ...common
}: TheorySpecification): WinningTicketSpecification => ({
  ...common,
  question: 'winning-ticket',
  arms: { 'random-reinit': { draws }, 'random-mask': { draws } },
})
