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

/** Pairs of them are measured, so their number grows with the square. */
export const mostOrders = 20
const orderRange = `must be a whole number from 2 to ${mostOrders}`
/** Fewer say little of what most of them keep. */
export const enoughOrders = 10
const fieldsOfOther = {
  disjoint: ['orders', 'places'],
  distribution: ['tickets', 'shared', 'draws', 'places'],
  planted: ['tickets', 'shared', 'orders'],
} as const

/** Replicates below which no ticket is said to match, as in a verdict (docs/science.md, “Verdict”). */
export const leastReplicates = 5

export const howManySchema = z
  .strictObject({
    question: z.literal('how-many').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    mode: z
      .enum(['disjoint', 'distribution', 'planted'])
      .default('disjoint')
      .describe(
        '`disjoint`: one ticket after another, each without a weight of those before; `distribution`: the same start pruned in several orders of the examples; `planted`: a known ticket is put into a fresh draw, and looked for.',
      ),
    tickets: z
      .int(ticketRange)
      .min(2, ticketRange)
      .max(mostTickets, ticketRange)
      .optional()
      .describe(
        'Disjoint only: tickets to look for at most; the search ends before at one that fails; 4 if left out.',
      ),
    shared: z
      .array(z.string())
      .refine((layers) => new Set(layers).size === layers.length, 'every layer may stand only once')
      .optional()
      .describe(
        'Disjoint only: layers whose places tickets may have in common: those too small for several; none if left out. Exempt layers are shared anyway.',
      ),
    draws: positive(20)
      .optional()
      .describe(
        'Disjoint and planted: draws of each control, averaged in a replicate; 1 if left out.',
      ),
    orders: z
      .int(orderRange)
      .min(2, orderRange)
      .max(mostOrders, orderRange)
      .optional()
      .describe(
        'Distribution only: orders of the examples in which the same start is pruned; 10 if left out.',
      ),
    places: z
      .enum(['own', 'new'])
      .optional()
      .describe(
        'Planted only: whether the ticket stands at its own places, or at random ones, as many of each layer; own if left out.',
      ),
    ...trainingFields,
  })
  .superRefine(({ mode, ...written }, context) => {
    for (const field of fieldsOfOther[mode])
      if (written[field] !== undefined)
        context.addIssue({
          code: 'custom',
          path: [field],
          input: written[field],
          message: `has no meaning in the mode ${mode}: leave it out`,
        })
  })
  .transform(({ mode, tickets = 4, shared = [], draws = 1, orders = 10, places, ...written }) => {
    const common = withClaimFrom(written)
    if (mode === 'distribution') return { ...common, mode, orders }
    if (mode === 'planted') return { ...common, mode, places: places ?? 'own', draws }
    // The first mode there was has no name in its specifications, so that they keep their identity.
    return { ...common, tickets, shared, draws }
  })

export type HowManySpecification = z.output<typeof howManySchema>
export type DistributionSpecification = Extract<HowManySpecification, { mode: 'distribution' }>
export type PlantedSpecification = Extract<HowManySpecification, { mode: 'planted' }>
export type DisjointSpecification = Exclude<HowManySpecification, { mode: string }>

export const isDistribution = (
  specification: HowManySpecification,
): specification is DistributionSpecification =>
  'mode' in specification && specification.mode === 'distribution'
export const isPlanted = (
  specification: HowManySpecification,
): specification is PlantedSpecification =>
  'mode' in specification && specification.mode === 'planted'
export const isDisjoint = (
  specification: HowManySpecification,
): specification is DisjointSpecification => !('mode' in specification && specification.mode)
