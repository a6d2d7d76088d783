import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
  testedAtEvery,
} from '../specification/common-fields.ts'

/** What is done to a subset's places in the whole network (docs/science.md, protocol 2). */
export const treatmentKinds = ['redraw', 'flip', 'shuffle', 'hold', 'remove'] as const
export type TreatmentKind = (typeof treatmentKinds)[number]

/** Replicates below which necessity is never decided. */
export const leastReplicates = 10

/** Each has arms of its own. */
export const mostGenerations = 5
const generationRange = `must be a whole number from 1 to ${mostGenerations}`

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
    generations: z
      .int(generationRange)
      .min(1, generationRange)
      .max(mostGenerations, generationRange)
      .default(1)
      .describe(
        'How often at most the same is done again, to the ticket that the treated network has then.',
      ),
    from: z
      .enum(['cumulative', 'original'])
      .optional()
      .describe(
        'From two generations on: `cumulative`: each is done to the network that the one before left; `original`: each to the network as it was drawn; cumulative if left out.',
      ),
    ...trainingFields,
    evaluate: testedAtEvery('The outcome is an area under the test curve.'),
  })
  .superRefine(({ generations, from, kinds }, context) => {
    if (generations === 1 && from !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['from'],
        input: from,
        message: 'has no meaning with one generation: leave it out, or ask for more',
      })
    if (generations > 1 && kinds.every((kind) => kind === 'hold'))
      context.addIssue({
        code: 'custom',
        path: ['generations'],
        input: generations,
        message:
          'has no meaning where all that is done is to hold: what is never trained has no further ticket, so add another kind or ask for 1',
      })
  })
  .transform(({ generations, from = 'cumulative', ...written }) => {
    const common = withClaimFrom(written)
    // One generation is what there was before there were several: its specifications keep their identity.
    return generations === 1 ? common : { ...common, generations, from }
  })

export type NecessitySpecification = z.output<typeof necessitySchema>
export type GenerationsSpecification = Extract<NecessitySpecification, { generations: number }>

export const hasGenerations = (
  specification: NecessitySpecification,
): specification is GenerationsSpecification =>
  'generations' in specification && specification.generations !== undefined
