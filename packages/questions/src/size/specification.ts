import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

/** Each size has arms of its own. */
export const mostSizes = 6
const sizeRange = 'must be a number above 0 and at most 32'

/** Replicates below which nothing is decided, as in a verdict (docs/science.md, “Verdict”). */
export const leastReplicates = 5

/** Disjoint tickets that are looked for in each size, at most. */
export const mostDisjoint = 4
const ticketRange = `must be a whole number from 2 to ${mostDisjoint}`

const sizesLeftOut = { width: [0.25, 0.5, 1, 2], depth: [1, 2, 3, 4] } as const

export const sizeSchema = z
  .strictObject({
    question: z.literal('size').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    along: z
      .enum(['width', 'depth'])
      .default('width')
      .describe(
        '`width`: hidden layers so many times as wide; `depth`: so many hidden layers of one width, the widest with at most as many weights.',
      ),
    sizes: z
      .array(z.number(sizeRange).gt(0, sizeRange).max(32, sizeRange))
      .min(2)
      .max(mostSizes)
      .refine((sizes) => new Set(sizes).size === sizes.length, 'every size may stand only once')
      .optional()
      .describe(
        'Factors of the width (¼, ½, 1 and 2 if left out), or numbers of hidden layers (1 to 4). Each size is pruned until it keeps no more weights than the network does after `rounds`.',
      ),
    tickets: z
      .int(ticketRange)
      .min(2, ticketRange)
      .max(mostDisjoint, ticketRange)
      .optional()
      .describe(
        'Look for so many tickets without a common weight in each size, as `how-many` does; only the first one if left out.',
      ),
    shared: z
      .array(z.string())
      .refine((layers) => new Set(layers).size === layers.length, 'every layer may stand only once')
      .optional()
      .describe(
        'With `tickets` only: layers whose places tickets may have in common: those too small for several; none if left out.',
      ),
    draws: positive(20)
      .default(1)
      .describe(
        'Draws of re-initialisations, of random masks and of forbidden random places; averaged in a replicate.',
      ),
    ...trainingFields,
  })
  .superRefine(({ tickets, shared }, context) => {
    if (shared !== undefined && tickets === undefined)
      context.addIssue({
        code: 'custom',
        path: ['shared'],
        input: shared,
        message: 'has no meaning without tickets: leave it out, or say how many to look for',
      })
  })
  .transform(({ sizes, ...written }) => {
    const common = withClaimFrom(written)
    return {
      ...common,
      sizes: [...(sizes ?? sizesLeftOut[common.along])].toSorted((a, b) => a - b),
    }
  })

export type SizeSpecification = z.output<typeof sizeSchema>
