import { Ctx, FieldResolver, Float, GraphQLISODateTime, Int, Resolver, Root } from 'type-graphql'
import type { Context } from '../server/context.ts'
import { replicatesOf } from './experiment.ts'
import { ProgressType, ReplicateProgressType } from './experiment-type.ts'
import { roundsLeft, secondsLeftOf } from './pace.ts'

@Resolver(() => ProgressType)
export class ProgressResolver {
  @FieldResolver(() => Int, {
    description:
      'Rounds that were committed before this experiment was submitted, so not trained for it.',
  })
  async shared(@Root() { experiment }: ProgressType, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.pace.load(experiment))?.shared ?? 0
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When training of its first own round started; null while none is in.',
  })
  async startedAt(
    @Root() { experiment }: ProgressType,
    @Ctx() { loaders }: Context,
  ): Promise<Date | null> {
    return (await loaders.pace.load(experiment))?.startedAt ?? null
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Estimate of the seconds to its end, from the time its committed rounds took and the trainers of its engine now; null without any of either, and when nothing is left.',
  })
  async secondsLeft(
    @Root() progress: ProgressType,
    @Ctx() context: Context,
  ): Promise<number | null> {
    const left = roundsLeft(progress)
    if (left === 0) return null
    const [record, pace, load] = await Promise.all([
      context.loaders.experiment.load(progress.experiment),
      context.loaders.pace.load(progress.experiment),
      context.loaders.workLoad(),
    ])
    const engine = record?.specification.engine
    const trainers = load.find((one) => one.engine === engine)?.trainers ?? 0
    return pace && secondsLeftOf(left, pace, trainers)
  }

  @FieldResolver(() => [ReplicateProgressType], {
    complexity: ({ childComplexity }) => 5 * childComplexity,
    description: 'One a seed, in the order of the specification.',
  })
  async byReplicate(
    @Root() { experiment }: ProgressType,
    @Ctx() { loaders }: Context,
  ): Promise<ReplicateProgressType[]> {
    const [record, placements] = await Promise.all([
      loaders.experiment.load(experiment),
      loaders.placements.load(experiment),
    ])
    const identities = [...new Set((placements ?? []).map(({ work }) => work))]
    const work = await Promise.all(identities.map((identity) => loaders.work.load(identity)))
    const byIdentity = new Map(work.flatMap((one) => (one ? [[one.identity, one] as const] : [])))
    return replicatesOf(record?.specification.seeds ?? [], placements ?? [], byIdentity)
  }
}
