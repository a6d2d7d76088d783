import { noticeEvents, noticeStates } from '@lottery/store'
import { GraphQLISODateTime, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { enumOf } from '../server/enum-of.ts'

export const NoticeEvent = enumOf(noticeEvents)
export type NoticeEvent = (typeof noticeEvents)[number]
registerEnumType(NoticeEvent, {
  name: 'NoticeEvent',
  description: 'What is told of an experiment.',
  valuesConfig: {
    DONE: { description: 'Every round is in, or blocked by a divergence.' },
    DIVERGED: { description: 'A round was committed whose loss was no longer a number.' },
  },
})
export const NoticeState = enumOf(noticeStates)
export type NoticeState = (typeof noticeStates)[number]
registerEnumType(NoticeState, {
  name: 'NoticeState',
  description: 'Whether a notice has arrived.',
  valuesConfig: {
    WAITING: { description: 'It is being told, or is told again soon.' },
    TOLD: { description: 'The receiver has answered that it has it.' },
    FAILED: { description: 'It was tried for about half a day and given up.' },
  },
})

@ObjectType('Notice', {
  description: 'What was sent, or is to be sent, to the webhook that `lottery start` was given.',
})
export class NoticeType {
  @Field(() => ID, {
    description: 'The `id` in what is sent, the same each time: drop what you have seen.',
  })
  readonly id!: string

  @Field(() => NoticeEvent, { description: 'What happened.' })
  readonly event!: NoticeEvent

  @Field(() => ID, {
    nullable: true,
    description: 'Identity of the round that diverged; null for an end.',
  })
  readonly round!: string | null

  @Field(() => NoticeState, { description: 'Whether it has arrived.' })
  readonly state!: NoticeState

  @Field(() => Int, { description: 'Times it was sent.' })
  readonly attempts!: number

  @Field(() => String, {
    nullable: true,
    description: 'Why it did not arrive last; null when it has, or was not sent yet.',
  })
  readonly error!: string | null

  @Field(() => GraphQLISODateTime, { description: 'When it happened.' })
  readonly happenedAt!: Date

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it arrived.' })
  readonly toldAt!: Date | null

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When it is sent again; null when that is not waited for.',
  })
  readonly nextAt!: Date | null
}
