import { z } from 'zod'
import { pruningFields, trainingFields, withClaimFrom } from '../specification/common-fields.ts'

export const depthSchema = z
  .strictObject({
    question: z.literal('depth').describe('What is asked; see `lottery questions`.'),
    ...pruningFields,
    effective: z
      .boolean()
      .default(false)
      .describe(
        'Measures besides, at every round, which kept weights can do something: not those of inputs that are never on, nor those on no way to an output.',
      ),
    ...trainingFields,
  })
  .transform(({ effective, ...written }) => {
    const common = withClaimFrom(written)
    // Without it is what there was before: those specifications keep their identity.
    return effective ? { ...common, effective: true as const } : common
  })

export type DepthSpecification = z.output<typeof depthSchema>

export const asksEffective = (specification: DepthSpecification): boolean =>
  'effective' in specification && specification.effective === true
