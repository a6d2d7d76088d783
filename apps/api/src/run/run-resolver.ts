import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { armOf } from '../arm/arm.ts'
import { ArmType } from '../arm/arm-type.ts'
import { experimentOf } from '../experiment/experiment.ts'
import { ExperimentType } from '../experiment/experiment-type.ts'
import { roundOf } from '../round/round.ts'
import { RoundType } from '../round/round-type.ts'
import type { Context } from '../server/context.ts'
import { roundsOfRun } from './run.ts'
import { RunType } from './run-type.ts'

@Resolver(() => RunType)
export class RunResolver {
  @FieldResolver(() => ExperimentType, { nullable: true, description: 'Where it belongs.' })
  async experiment(
    @Root() { experiment }: RunType,
    @Ctx() { loaders }: Context,
  ): Promise<ExperimentType | null> {
    const record = await loaders.experiment.load(experiment)
    return record && experimentOf(record)
  }

  @FieldResolver(() => ArmType, {
    nullable: true,
    description: 'The condition that it is one repetition of.',
  })
  async condition(
    @Root() { experiment, arm }: RunType,
    @Ctx() { loaders }: Context,
  ): Promise<ArmType | null> {
    const record = await loaders.experiment.load(experiment)
    return record && armOf(experiment, record.specification, arm)
  }

  @FieldResolver(() => [RoundType], {
    complexity: ({ childComplexity }) => 25 * childComplexity,
    description: 'Its committed rounds, by round. A re-drawn run has no round 0: that is dense.',
  })
  async rounds(@Root() run: RunType, @Ctx() { loaders }: Context): Promise<RoundType[]> {
    const placements = (await loaders.placements.load(run.experiment)) ?? []
    const rounds = await Promise.all(
      roundsOfRun(run, placements).map(({ work }) => loaders.round.load(work)),
    )
    return rounds.filter((round) => round !== null).map(roundOf)
  }
}
