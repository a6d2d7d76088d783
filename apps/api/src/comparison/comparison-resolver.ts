import { Arg, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql'
import type { Progress } from '@lottery/store'
import { checkShare } from '../arm/check-share.ts'
import { dataVersionOf } from '../measures/answer-cache.ts'
import type { Context } from '../server/context.ts'
import { baselineAmong, chosenGroups, parseChoice } from './chosen-groups.ts'
import { comparisonOf } from './compare.ts'
import { ComparisonType } from './comparison-type.ts'
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
        'Up to 100 ids of groups or runs, as `runs` lists them. Runs of the same specification and arm become one group of their seeds.',
    })
    of: readonly string[],
    @Arg('baseline', () => ID, {
      nullable: true,
      description: 'The group that others are held against; left out, the first.',
    })
    baseline: string | null,
    @Arg('at', () => Float, {
      nullable: true,
      description:
        'Share of weights at which single figures are read, above 0 up to 1; left out, the sparsest that all groups reach.',
    })
    at: number | null,
    @Ctx() { store, loaders }: Context,
  ): Promise<ComparisonType> {
    if (at !== null && at !== undefined) checkShare('at', at)
    const choice = parseChoice(of)
    const experiments = [...new Set(choice.map(({ experiment }) => experiment))]
    const [found, runs] = await Promise.all([
      Promise.all(experiments.map((experiment) => loaders.results.load(experiment))),
      store.runs.list({ experiments }, at ?? 1),
    ])
    const results = new Map(experiments.map((experiment, index) => [experiment, found[index]]))
    const groups = chosenGroups(choice, (experiment) => results.get(experiment) ?? null)
    return comparisonOf(groups, baselineAmong(groups, baseline ?? null), at ?? null, runs)
  }

  @FieldResolver(() => String, {
    description:
      'Settled ÷ placed rounds over all experiments of the groups, such as `126/130`: equal versions have equal numbers.',
  })
  async dataVersion(
    @Root() { groups }: ComparisonType,
    @Ctx() { loaders }: Context,
  ): Promise<string> {
    const experiments = [...new Set(groups.map(({ experiment }) => experiment))]
    const counts = await Promise.all(experiments.map((one) => loaders.progress.load(one)))
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
