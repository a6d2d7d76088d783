import { z } from 'zod'
import {
  positive,
  pruningFields,
  trainingFields,
  withClaimFrom,
} from '../specification/common-fields.ts'

/** Replicates below which nothing is decided. */
export const leastReplicates = 5

export const propertiesSchema = z
  .strictObject({
    question: z.literal('properties').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    draws: positive(20).default(3).describe('Random masks held against each of the ticket’s.'),
    measureEvery: positive(100)
      .default(3)
      .describe('Rounds from one that is measured to the next, counted back from the last.'),
    ...trainingFields,
  })
  .transform(withClaimFrom)

export type PropertiesSpecification = z.output<typeof propertiesSchema>

/** Rounds whose masks are measured, ascending; the last always, dense never. */
export const measuredRounds = ({
  rounds,
  measureEvery,
}: Pick<PropertiesSpecification, 'rounds' | 'measureEvery'>): number[] =>
  Array.from({ length: rounds }, (_, i) => i + 1).filter(
    (round) => (rounds - round) % measureEvery === 0,
  )
