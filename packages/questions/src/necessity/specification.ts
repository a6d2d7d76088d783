import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

/** What is done to a subset's places in the whole network (docs/science.md, protocol 2). */
export const treatmentKinds = ['redraw', 'flip', 'shuffle', 'hold', 'remove'] as const
export type TreatmentKind = (typeof treatmentKinds)[number]

/** Replicates below which necessity is never decided. */
export const leastReplicates = 10

export const necessitySchema = z
  .strictObject({
    question: z.literal('necessity').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    kinds: z
      .array(z.enum(treatmentKinds))
      .min(1)
      .refine((kinds) => new Set(kinds).size === kinds.length, 'every kind may stand only once')
      .default([...treatmentKinds])
      .describe(
        '`redraw`: drawn anew; `flip`: −θ0; `shuffle`: their values among themselves, by layer; `hold`: untrained at θ0; `remove`: zero, untrained.',
      ),
    draws: positive(20)
      .default(3)
      .describe('Draws of each control, and of treatments that draw; averaged in a replicate.'),
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
  .transform(withClaimFrom)

export type NecessitySpecification = z.output<typeof necessitySchema>
