import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

/** Ways to start a ticket's weights that know something of it (docs/science.md, protocol 10). */
export const strategyKinds = ['constant', 'signs', 'shuffled', 'fitted'] as const
export type StrategyKind = (typeof strategyKinds)[number]
/** Those that need no other replicate. */
const ownStrategies: readonly StrategyKind[] = ['constant', 'signs', 'shuffled']

/** Replicates below which nothing is decided. */
export const leastReplicates = 5

export const initialisationSchema = z
  .strictObject({
    question: z.literal('initialisation').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    strategies: z
      .array(z.enum(strategyKinds))
      .min(1)
      .refine((kinds) => new Set(kinds).size === kinds.length, 'every strategy may stand only once')
      .default([...ownStrategies])
      .describe(
        '`constant`: ±σ of the layer with the ticket’s signs; `signs`: its signs, magnitudes drawn anew; `shuffled`: its values among themselves, by layer; `fitted`: drawn by layer from the initial weights that other replicates’ tickets kept, at its places and in a whole network without it. All but `fitted` if left out.',
      ),
    draws: positive(20).default(3).describe('Draws of all that draws; averaged in a replicate.'),
    ...trainingFields,
  })
  .transform(withClaimFrom)

export type InitialisationSpecification = z.output<typeof initialisationSchema>
