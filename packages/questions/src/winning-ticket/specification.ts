import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

export const winningTicketSchema = z
  .strictObject({
    question: z.literal('winning-ticket').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    arms: z
      .strictObject({
        'random-reinit': z
          .strictObject({
            draws: positive(20)
              .default(3)
              .describe('Independent re-draws, averaged within a replicate.'),
          })
          .optional(),
      })
      .prefault({ 'random-reinit': {} })
      .describe(
        'Controls to train beside the ticket. Dense is always there: it is the ticket’s round 0.',
      ),
    ...trainingFields,
  })
  .transform(withClaimFrom)

export type WinningTicketSpecification = z.output<typeof winningTicketSchema>
