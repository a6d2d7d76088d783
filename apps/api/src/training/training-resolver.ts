import { Ctx, Query, Resolver, Subscription } from 'type-graphql'
import type { Context } from '../server/context.ts'
import { trainingNowOf } from './training.ts'
import { TrainingNowType } from './training-type.ts'

@Resolver()
export class TrainingResolver {
  @Query(() => [TrainingNowType], {
    complexity: ({ childComplexity }) => 8 * childComplexity,
    description: 'What is trained now, in all experiments.',
  })
  trainingNow(@Ctx() { loaders }: Context): Promise<TrainingNowType[]> {
    return trainingNowOf(loaders)
  }

  @Subscription(() => [TrainingNowType], {
    subscribe: ({ context }: { context: Context }) =>
      context.services.events.changes(({ kind }) => kind === 'training' || kind === 'round'),
    description:
      'What is trained now, in all experiments: at once, then after each change, at most twice a second.',
  })
  trainingChanged(@Ctx() context: Context): Promise<TrainingNowType[]> {
    context.refresh()
    return trainingNowOf(context.loaders)
  }
}
