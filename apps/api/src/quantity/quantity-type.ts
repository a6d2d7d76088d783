import { quantityUnits } from '@lottery/science'
import { Field, ObjectType, registerEnumType } from 'type-graphql'
import { enumOf } from '../server/enum-of.ts'

export const QuantityUnit = enumOf(quantityUnits)
export type QuantityUnit = (typeof QuantityUnit)[keyof typeof QuantityUnit]
registerEnumType(QuantityUnit, {
  name: 'QuantityUnit',
  description: 'What the numbers of a quantity are, and how a page writes them.',
  valuesConfig: {
    POINTS: { description: 'Fractions, as a rule in 0…1; a page shows 100 times as much.' },
    SHARE: { description: 'Fractions in 0…1; a page shows per cent.' },
    RATIO: {
      description:
        'Natural logarithms. A page shows a difference as a factor, and the two sides of it as geometric means.',
    },
    STEPS: { description: 'Optimizer steps, 0 or more.' },
    NUMBER: { description: 'As they are.' },
  },
})

@ObjectType('Quantity', { description: 'What a number counts.' })
export class QuantityType {
  @Field(() => String, {
    description: 'As an axis would say it: `Test accuracy at the early-stop step`.',
  })
  readonly name!: string

  @Field(() => QuantityUnit, { description: 'What its numbers are.' })
  readonly unit!: QuantityUnit
}
