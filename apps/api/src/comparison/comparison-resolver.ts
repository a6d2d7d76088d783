import { groupCurveOf } from '@lottery/science'
import type { Progress } from '@lottery/store'
import { Arg, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql'
import { checkShare } from '../arm/check-share.ts'
import { curveAsArrays } from '../group/group-curve.ts'
import { GroupCurveType } from '../group/group-type.ts'
import { membersOf } from '../group/members.ts'
import { groupOf } from '../group/results.ts'
import { configurationKey } from '../group/run-configuration.ts'
import { dataVersionOf } from '../measures/answer-cache.ts'
import { keysOfRuns } from '../run-list/run-keys.ts'
import type { Context } from '../server/context.ts'
import { baselineAmong, chosenGroups, chosenRuns, parseChoice } from './chosen-groups.ts'
import { comparisonOf } from './compare.ts'
import { ComparedMemberType, ComparisonType } from './comparison-type.ts'
import { maskOverlapOf } from './mask-overlap.ts'
import { MaskOverlapType, OverlapChance } from './overlap-type.ts'

@Resolver(() => ComparisonType)
export class ComparisonResolver {
  @Query(() => ComparisonType, {
    nullable: true,
    complexity: ({ args, childComplexity }) =>
      1 + Math.min(100, (args['of'] as readonly string[]).length) * childComplexity,
    description:
      'Groups of runs against a pinned baseline. Null with the problem in the error’s extensions when the choice is no good.',
  })
  async comparison(
    @Arg('of', () => [ID], {
      description:
        'Up to 100 ids of groups or runs, as `runs` lists them; all runs that they stand for, each once, 1,000 at most.',
    })
    of: readonly string[],
    @Arg('by', () => [String], {
      defaultValue: [configurationKey],
      description:
        'Keys in which the runs of a group agree, as `runs` takes them: `configuration` for all but the seed; none compares each run for itself.',
    })
    by: readonly string[],
    @Arg('baseline', () => ID, {
      nullable: true,
      description:
        'The group that others are held against, by its id or that of one of its runs; left out, the first.',
    })
    baseline: string | null,
    @Arg('at', () => Float, {
      nullable: true,
      description:
        'Share of weights at which single figures are read, above 0 up to 1; left out, the sparsest that all groups reach.',
    })
    at: number | null,
    @Ctx() { store, loaders, services }: Context,
  ): Promise<ComparisonType> {
    if (at !== null && at !== undefined) checkShare('at', at)
    const { configurations: cache } = services
    const chosen = chosenRuns(await membersOf(parseChoice(of), store, cache))
    const experiments = [...new Set(chosen.runs.map(({ experiment }) => experiment))]
    const [configurations, found] = await Promise.all([
      cache.load(store, experiments),
      Promise.all(experiments.map((experiment) => loaders.results.load(experiment))),
    ])
    const results = new Map(experiments.map((experiment, index) => [experiment, found[index]]))
    const groups = chosenGroups(
      chosen.runs,
      by,
      configurations,
      (experiment) => results.get(experiment) ?? null,
    )
    return {
      ...comparisonOf(groups, baselineAmong(groups, baseline ?? null), at ?? null, configurations),
      by,
      missing: chosen.missing,
      keys: keysOfRuns(chosen.runs, configurations).filter(({ distinct }) => distinct > 1),
    }
  }

  @FieldResolver(() => String, {
    description:
      'Settled ÷ placed rounds over all experiments of the groups, such as `126/130`: equal versions have equal numbers.',
  })
  async dataVersion(
    @Root() { groups }: ComparisonType,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    const experiments = new Set(
      groups.flatMap((group) => group.experiments.map(({ identity }) => identity)),
    )
    const counts = await Promise.all([...experiments].map((one) => loaders.progress.load(one)))
    const sum = (of: (progress: Progress) => number) =>
      counts.reduce((total, progress) => total + (progress ? of(progress) : 0), 0)
    return dataVersionOf({
      done: sum(({ done }) => done),
      diverged: sum(({ diverged }) => diverged),
      planned: sum(({ planned }) => planned),
    })
  }

  @FieldResolver(() => MaskOverlapType, {
    description: 'Overlap of the masks of at most 100 runs, from what is stored.',
  })
  overlap(
    @Root() { masks }: ComparisonType,
    @Arg('chance', () => OverlapChance, {
      defaultValue: OverlapChance.COUNTS,
      description: 'What an overlap is held against.',
    })
    chance: OverlapChance,
    @Ctx() context: Context,
  ): Promise<MaskOverlapType> {
    return maskOverlapOf(masks, chance, context)
  }
}

@Resolver(() => ComparedMemberType)
export class ComparedMemberResolver {
  @FieldResolver(() => GroupCurveType, {
    nullable: true,
    description: 'Its own accuracy against weights remaining: one run, no mean.',
  })
  async curve(
    @Root() { run }: ComparedMemberType,
    @Ctx() { loaders }: Context,
  ): Promise<GroupCurveType | null> {
    const results = await loaders.results.load(run.experiment)
    return results && curveAsArrays(groupCurveOf(groupOf(results, { ...run, run })))
  }
}
