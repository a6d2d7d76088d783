import { ProblemError } from '@lottery/science'
import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import { armInRole, armOf } from '../arm/arm.ts'
import { ArmType } from '../arm/arm-type.ts'
import { experimentOf } from '../experiment/experiment.ts'
import { ExperimentType } from '../experiment/experiment-type.ts'
import { parseGlobalId } from '../node/global-id.ts'
import { roundOf } from '../round/round.ts'
import { RoundType } from '../round/round-type.ts'
import type { Context } from '../server/context.ts'
import { PlannedRoundType } from './planned-round-type.ts'
import { roundsOfRun, runsOf } from './run.ts'
import { runOverlapOf, type PlacedRecord } from './run-overlap.ts'
import { RunOverlapType } from './run-overlap-type.ts'
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

  @FieldResolver(() => RunType, {
    nullable: true,
    description: 'The whole network of the same replicate, unpruned; null where none is asked for.',
  })
  async reference(
    @Root() { experiment, replicate }: RunType,
    @Ctx() { loaders }: Context,
  ): Promise<RunType | null> {
    const [record, placements] = await Promise.all([
      loaders.experiment.load(experiment),
      loaders.placements.load(experiment),
    ])
    if (!record) return null
    const { key } = armInRole(experiment, record.specification, 'reference')
    return (
      runsOf(experiment, placements ?? [], key).find((one) => one.replicate === replicate) ?? null
    )
  }

  @FieldResolver(() => [RoundType], {
    complexity: ({ childComplexity }) => 25 * childComplexity,
    description: 'Its committed rounds, by round. A re-drawn run has no round 0: that is dense.',
  })
  async rounds(@Root() run: RunType, @Ctx() context: Context): Promise<RoundType[]> {
    return (await committed(run, context)).map(({ record }) => roundOf(record))
  }

  @FieldResolver(() => [PlannedRoundType], {
    complexity: ({ childComplexity }) => 25 * childComplexity,
    description: 'Every round that it asks for so far, by round, and where each stands.',
  })
  async planned(@Root() run: RunType, @Ctx() { loaders }: Context): Promise<PlannedRoundType[]> {
    const placements = roundsOfRun(run, (await loaders.placements.load(run.experiment)) ?? [])
    const work = await Promise.all(placements.map((one) => loaders.work.load(one.work)))
    return placements.flatMap(({ round, work: identity }, at) => {
      const found = work[at]
      return found ? [{ round, identity, state: found.state, error: found.error }] : []
    })
  }

  @FieldResolver(() => [RunOverlapType], {
    complexity: ({ childComplexity }) => 100 * childComplexity,
    description:
      'What its masks share with those of another run of the same network, by round; rounds that are in for both.',
  })
  async overlap(
    @Root() run: RunType,
    @Arg('with', () => ID, { description: 'Global id of the other run.' }) id: string,
    @Ctx() context: Context,
  ): Promise<RunOverlapType[]> {
    const other = await runBy(id, context)
    const [own, theirs] = await Promise.all([committed(run, context), committed(other, context)])
    return runOverlapOf(own, theirs, context.store.arrays.masks)
  }
}

async function committed(run: RunType, { loaders }: Context): Promise<PlacedRecord[]> {
  const placements = roundsOfRun(run, (await loaders.placements.load(run.experiment)) ?? [])
  const records = await Promise.all(placements.map(({ work }) => loaders.round.load(work)))
  return placements.flatMap(({ round }, at) => {
    const record = records[at]
    return record ? [{ round, record }] : []
  })
}

async function runBy(id: string, { loaders }: Context): Promise<RunType> {
  const parsed = parseGlobalId(id)
  const found =
    parsed.kind === 'Run' &&
    runsOf(
      parsed.experiment,
      (await loaders.placements.load(parsed.experiment)) ?? [],
      parsed.arm,
    ).find((run) => run.id === id)
  if (found) return found
  throw new ProblemError([
    { code: 'not-found', field: 'with', value: id, fix: 'there is no run of this id here.' },
  ])
}
