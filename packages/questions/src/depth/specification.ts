import { z } from 'zod'
import { pruningFields, trainingFields, withClaimFrom } from '../specification/common-fields.ts'

export const depthSchema = z
  .strictObject({
    question: z.literal('depth').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    ...trainingFields,
  })
  .transform(withClaimFrom)

export type DepthSpecification = z.output<typeof depthSchema>
