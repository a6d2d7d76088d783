import { Field, ID, Int, ObjectType } from 'type-graphql'
import { WorkState } from '../experiment/experiment-type.ts'

@ObjectType('PlannedRound', { description: 'A round that a run asks for, committed or not.' })
export class PlannedRoundType {
  @Field(() => Int, { description: 'Times pruned, 0 (dense) or more.' })
  readonly round!: number

  @Field(() => ID, { description: 'Identity of the round, SHA-256 of its recipe.' })
  readonly identity!: string

  @Field(() => WorkState, { description: 'Where it stands.' })
  readonly state!: WorkState

  @Field(() => String, {
    nullable: true,
    description: 'The last error of a try to train it; null when there was none.',
  })
  readonly error!: string | null
}
