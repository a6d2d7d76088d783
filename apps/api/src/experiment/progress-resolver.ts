import { Ctx, FieldResolver, Float, GraphQLISODateTime, Int, Resolver, Root } from 'type-graphql'
import type { RoundRecord } from '@lottery/store'
import type { Context } from '../server/context.ts'
import { replicatesOf } from './experiment.ts'
import { ProgressType, ReplicateProgressType } from './experiment-type.ts'
import { isShared, secondsLeftOf } from './pace.ts'

@Resolver(() => ProgressType)
export class ProgressResolver {
  @FieldResolver(() => Int, {
    description:
      'Rounds that were committed before this experiment was submitted, so not trained for it.',
  })
  async shared(@Root() { experiment }: ProgressType, @Ctx() context: Context): Promise<number> {
    const record = await context.loaders.experiment.load(experiment)
    const rounds = await committedRounds(experiment, context)
    return record ? rounds.filter((round) => isShared(round, record)).length : 0
  }

  @FieldResolver(() => GraphQLISODateTime, {
    nullable: true,
    description: 'When training of its first own round started; null while none is in.',
  })
  async startedAt(
    @Root() { experiment }: ProgressType,
    @Ctx() context: Context,
  ): Promise<Date | null> {
    const record = await context.loaders.experiment.load(experiment)
    const rounds = await committedRounds(experiment, context)
    const starts = rounds
      .filter((round) => record && !isShared(round, record))
      .map(({ provenance }) => provenance.startedAt.getTime())
    return starts.length > 0 ? new Date(Math.min(...starts)) : null
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
    const [record, rounds, load] = await Promise.all([
      context.loaders.experiment.load(progress.experiment),
      committedRounds(progress.experiment, context),
      context.store.work.load(),
    ])
    const engine = record?.specification.engine
    const trainers = load.find((one) => one.engine === engine)?.trainers ?? 0
    return secondsLeftOf(progress, rounds, trainers)
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

async function committedRounds(experiment: string, { loaders }: Context): Promise<RoundRecord[]> {
  const placements = (await loaders.placements.load(experiment)) ?? []
  const identities = [...new Set(placements.map(({ work }) => work))]
  const rounds = await Promise.all(identities.map((identity) => loaders.round.load(identity)))
  return rounds.filter((round) => round !== null)
}
