import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql'

export const SeriesMetric = {
  VALIDATION_LOSS: 'validationLoss',
  VALIDATION_ACCURACY: 'validationAccuracy',
  TRAINING_LOSS: 'trainingLoss',
  TEST_ACCURACY: 'testAccuracy',
} as const
export type SeriesMetric = (typeof SeriesMetric)[keyof typeof SeriesMetric]
registerEnumType(SeriesMetric, {
  name: 'SeriesMetric',
  description: 'What was logged during a round.',
  valuesConfig: {
    VALIDATION_LOSS: { description: 'Mean cross-entropy on the validation part, nats, 0 or more.' },
    VALIDATION_ACCURACY: { description: 'Share right on the validation part, in 0…1.' },
    TRAINING_LOSS: { description: 'Mean loss of the steps since the last logged one, nats.' },
    TEST_ACCURACY: {
      description: 'Share right on the test set, in 0…1; there when `evaluate.test` is `every`.',
    },
  },
})

@ObjectType('Series', { description: 'One value a logged step, as two arrays of one length.' })
export class SeriesType {
  @Field(() => [Int], { description: 'Optimizer steps, ascending, 0 first.' })
  readonly steps!: readonly number[]

  @Field(() => [Float], { description: 'The metric at those steps, in its unit.' })
  readonly values!: readonly number[]
}
