import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

/** An arm that is repeated within a replicate. */
const drawn = (what: string) =>
  z.strictObject({ draws: positive(20).default(3).describe(what) }).optional()
const stepRule = 'must be a whole number, 0 or more'
/** An arm that is there or not. */
const asked = (what: string) => z.strictObject({}).optional().describe(what)

export const winningTicketSchema = z
  .strictObject({
    question: z.literal('winning-ticket').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    rewindStep: z
      .int(stepRule)
      .min(0, stepRule)
      .default(0)
      .describe(
        'Step of round 0 to which kept weights return, below `training.steps`; 0 is their draw. Order and schedule resume there.',
      ),
    arms: z
      .strictObject({
        'random-reinit': drawn('Independent re-draws, averaged within a replicate.'),
        'random-mask': drawn('Random masks with the ticket’s counts, averaged within a replicate.'),
        'small-dense': asked('A narrow network with at most as many weights.'),
        'one-shot': asked('Pruned at once to the ticket’s count.'),
        'train-on': asked('Pruned as often, never rewound.'),
        'fine-tune': asked('The ticket’s mask on the weights that it was cut from.'),
      })
      .prefault({ 'random-reinit': {} })
      .describe(
        'Controls to train beside the ticket. Dense is always there: it is the ticket’s round 0.',
      ),
    ...trainingFields,
  })
  .transform(withClaimFrom)

export type WinningTicketSpecification = z.output<typeof winningTicketSchema>
