import { shareARound } from '@lottery/questions'
import { Arg, Ctx, FieldResolver, Float, Int, Resolver, Root } from 'type-graphql'
import { checkFirst, connectionOf } from '../node/page.ts'
import { roundOf } from '../round/round.ts'
import { RoundType } from '../round/round-type.ts'
import { runsOf } from '../run/run.ts'
import { RunConnectionType } from '../run/run-type.ts'
import { wholeMeasuresOf } from '../measures/measures-of.ts'
import type { Context } from '../server/context.ts'
import { armAtRoundsOf } from './arm.ts'
import { ArmAtRoundType, ArmType } from './arm-type.ts'
import { atRemaining } from './at-remaining.ts'

@Resolver(() => ArmType)
export class ArmResolver {
  @FieldResolver(() => ArmAtRoundType, {
    nullable: true,
    description:
      'The round nearest to a share of weights on the log axis, within half a round; else null.',
  })
  async atRemaining(
    @Root() arm: ArmType,
    @Arg('fraction', () => Float, {
      description: 'Share of prunable weights kept, above 0 up to 1: 0.036 is 3.6 %.',
    })
    fraction: number,
    @Ctx() context: Context,
  ): Promise<ArmAtRoundType | null> {
    const [rounds, record] = await Promise.all([
      armAtRounds(arm, context),
      context.loaders.experiment.load(arm.experiment),
    ])
    return atRemaining(rounds, fraction, record ? shareARound(record.specification) : 0.2)
  }

  @FieldResolver(() => ArmAtRoundType, {
    nullable: true,
    description: 'One round; null while no replicate is complete there.',
  })
  async atRound(
    @Root() arm: ArmType,
    @Arg('round', () => Int, { description: 'Times pruned, 0 (dense) or more.' }) round: number,
    @Ctx() context: Context,
  ): Promise<ArmAtRoundType | null> {
    return (await armAtRounds(arm, context)).find((one) => one.round === round) ?? null
  }

  @FieldResolver(() => [ArmAtRoundType], {
    complexity: ({ childComplexity }) => 25 * childComplexity,
    description: 'Every round with at least one complete replicate, by round.',
  })
  rounds(@Root() arm: ArmType, @Ctx() context: Context): Promise<ArmAtRoundType[]> {
    return armAtRounds(arm, context)
  }

  @FieldResolver(() => RunConnectionType, {
    complexity: ({ args, childComplexity }) => 1 + args['first'] * childComplexity,
    description: 'Its runs, by replicate and draw.',
  })
  async runs(
    @Root() { experiment, key }: ArmType,
    @Arg('first', () => Int, { defaultValue: 20, description: 'Runs of a page, 1…100.' })
    first: number,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last one seen.' })
    after: string | null,
    @Ctx() { loaders }: Context,
  ): Promise<RunConnectionType> {
    const runs = runsOf(experiment, (await loaders.placements.load(experiment)) ?? [], key)
    const start = after ? runs.findIndex(({ id }) => id === after) + 1 : 0
    const end = start + checkFirst(first, 100)
    return connectionOf(runs.slice(start, end), ({ id }) => id, {
      after: start > 0,
      more: end < runs.length,
      total: runs.length,
    })
  }
}

@Resolver(() => ArmAtRoundType)
export class ArmAtRoundResolver {
  @FieldResolver(() => [RoundType], {
    complexity: ({ childComplexity }) => 5 * childComplexity,
    description: 'The committed rounds behind it, by replicate and draw.',
  })
  async rounds(
    @Root() { experiment, arm, round }: ArmAtRoundType,
    @Ctx() { loaders }: Context,
  ): Promise<RoundType[]> {
    const placements = (await loaders.placements.load(experiment)) ?? []
    const identities = placements
      .filter((placement) => placement.arm === arm && placement.round === round)
      .map(({ work }) => work)
    const rounds = await Promise.all(identities.map((identity) => loaders.round.load(identity)))
    return rounds.filter((one) => one !== null).map(roundOf)
  }
}

async function armAtRounds(
  { experiment, key }: ArmType,
  { loaders }: Context,
): Promise<ArmAtRoundType[]> {
  return armAtRoundsOf(experiment, key, await wholeMeasuresOf(experiment, loaders))
}
